import type { CountedEntity } from "../../../graph/model/entity.ts";

/** An entity as it is searched. */
interface SearchedName {
  readonly entity: CountedEntity;
  readonly names: readonly string[];
}

export interface FoundName {
  readonly entity: CountedEntity;
  /** The other name by which it was found; null where it is its own. */
  readonly alias: string | null;
}

/** Without case and marks: "Nazarbaev" finds "Nazarbáev". */
function folded(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Finds entities by what a name or another name holds: first those that begin so, then words that do, then all others; in each the most spoken of. */
export function searchNames(
  entities: Iterable<CountedEntity>,
): (words: string, limit: number) => FoundName[] {
  const all = [...entities]
    .sort((a, b) => b.documentCount - a.documentCount || Number(a.id) - Number(b.id))
    .map((entity): SearchedName => ({ entity, names: [entity.name, ...entity.aliases].map(folded) }));
  return (words, limit) => {
    const wanted = folded(words.trim());
    if (wanted === "") return [];
    const ranks: FoundName[][] = [[], [], []];
    for (const { entity, names } of all) {
      const best = names
        .map((name, k) => ({ k, rank: rankOf(name, wanted) }))
        .reduce((a, b) => (b.rank < a.rank ? b : a));
      const alias = best.k === 0 ? null : (entity.aliases[best.k - 1] ?? null);
      ranks[best.rank]?.push({ entity, alias });
    }
    return ranks.flat().slice(0, limit);
  };
}

function rankOf(name: string, wanted: string): number {
  const at = name.indexOf(wanted);
  if (at <= 0) return at === 0 ? 0 : 3;
  return name.includes(` ${wanted}`) ? 1 : 2;
}
