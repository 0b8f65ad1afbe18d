import type { Row, Value } from "./value.ts";

/** A row whose names are shared with others of its kind: a fraction of a Map's memory and time. */
export class NamedRow implements Row {
  constructor(
    private readonly names: readonly string[],
    private readonly held: readonly Value[],
  ) {}

  get size(): number {
    return this.names.length;
  }

  get(name: string): Value | undefined {
    return this.held[this.names.indexOf(name)];
  }

  has(name: string): boolean {
    return this.names.includes(name);
  }

  forEach(visit: (value: Value, name: string, row: Row) => void): void {
    for (const [name, value] of this) visit(value, name, this);
  }

  keys(): MapIterator<string> {
    return this.names.values();
  }

  values(): MapIterator<Value> {
    return this.held.values();
  }

  *entries(): MapIterator<[string, Value]> {
    for (const [k, name] of this.names.entries()) yield [name, this.held[k] ?? null];
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }
}
