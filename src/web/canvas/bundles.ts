import type { Relation } from "../../../graph/model/relation.ts";

/** All relations between two entities, drawn as one edge. */
export interface Bundle {
  /** The ends, the one with the smaller id first. */
  readonly a: string;
  readonly b: string;
  readonly relations: readonly Relation[];
}

export function bundleKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/**
 * The relations by the pair that they join, whichever way they run. Left out are relations of an entity with itself, and
 * with one that has no number: `numbers` are those from 0 of the entities that count.
 */
export function bundlesOf(relations: readonly Relation[], numbers: ReadonlyMap<string, number>): Bundle[] {
  const bundles: { readonly a: string; readonly b: string; readonly relations: Relation[] }[] = [];
  // A table of open addresses over pairs of numbers: a Map would make a key of each pair first.
  const mask = 2 ** Math.ceil(Math.log2(2 * relations.length + 2)) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  const [lower, higher] = [new Uint32Array(relations.length), new Uint32Array(relations.length)];
  for (const relation of relations) {
    const { subject, object } = relation;
    const one = numbers.get(subject);
    const other = numbers.get(object);
    if (one === undefined || other === undefined || one === other) continue;
    const low = Math.min(one, other);
    const high = Math.max(one, other);
    let slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) & mask;
    let at = table[slot] as number;
    while (at >= 0 && (lower[at] !== low || higher[at] !== high)) {
      slot = (slot + 1) & mask;
      at = table[slot] as number;
    }
    if (at >= 0) {
      bundles[at]?.relations.push(relation);
      continue;
    }
    table[slot] = bundles.length;
    lower[bundles.length] = low;
    higher[bundles.length] = high;
    const isOrdered = subject < object;
    bundles.push({
      a: isOrdered ? subject : object,
      b: isOrdered ? object : subject,
      relations: [relation],
    });
  }
  return bundles;
}
