import type { CountedEntity } from "../model/entity.ts";

type Prominence = Pick<CountedEntity, "documentCount" | "mentionCount">;

/** Of how many row ids a rank has room. */
export const RANK_ROOM = 2 ** 40;

/** From which counts on a rank begins: of those whom one document names there are most, beyond that the steps grow. */
const RANKS: readonly Prominence[] = [
  { documentCount: 0, mentionCount: 1 },
  ...[0, 2, 3, 5, 9].map((mentionCount) => ({ documentCount: 1, mentionCount })),
  ...[0, 4, 8].map((mentionCount) => ({ documentCount: 2, mentionCount })),
  ...Array.from({ length: 29 }, (_, power) => [2 ** power * 3, 2 ** power * 4])
    .flat()
    .map((documentCount) => ({ documentCount, mentionCount: 0 })),
];

/** How prominent an entity is, roughly: never less than one that comes behind it in the port's order. From 0 on. */
export function nameRank(entity: Prominence): number {
  const above = RANKS.findIndex(
    (from) =>
      entity.documentCount < from.documentCount ||
      (entity.documentCount === from.documentCount && entity.mentionCount < from.mentionCount),
  );
  return above === -1 ? RANKS.length : above;
}

/** The same of a row of `entities`, as an expression of SQL. */
export const NAME_RANK_SQL = RANKS.map(
  ({ documentCount, mentionCount }) =>
    `((documentCount, mentionCount) >= (${documentCount}, ${mentionCount}))`,
).join(" + ");
