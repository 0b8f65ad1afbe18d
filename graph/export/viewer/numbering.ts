/** Numbers for texts, from 0, in the order in which they come. */
export interface Numbering {
  readonly all: readonly string[];
  of(text: string): number;
  has(text: string): number | undefined;
}

export function numbering(): Numbering {
  const numbers = new Map<string, number>();
  const all: string[] = [];
  return {
    all,
    of(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, all.length);
      return all.push(text) - 1;
    },
    has: (text) => numbers.get(text),
  };
}
