import { ENTITY_KINDS, type EntityKind } from "../../../graph/model/entity.ts";

/** How a kind is drawn: in the shape of one of Newsgraph's own kinds, in the colour of one. */
export interface KindLook {
  readonly shape: EntityKind;
  readonly colour: EntityKind;
}

const OWN: readonly KindLook[] = ENTITY_KINDS.map((kind) => ({ shape: kind, colour: kind }));

/** Of a kind that nothing is known of. */
export const FIRST_LOOK: KindLook = { shape: "Person", colour: "Person" };

/** Every shape in every colour, Newsgraph's own four first; the first ones differ in both from one another. */
const LOOKS: readonly KindLook[] = ENTITY_KINDS.flatMap((_, turn) =>
  ENTITY_KINDS.map((shape, k) => ({
    shape,
    colour: ENTITY_KINDS[(k + turn) % ENTITY_KINDS.length] as EntityKind,
  })),
);

/**
 * The looks of `kinds`, which come in the order of how many there are. Newsgraph's own keep theirs whatever the database;
 * the others take those that are left, and beyond sixteen kinds begin again.
 */
export function kindLooks(kinds: readonly string[]): ReadonlyMap<string, KindLook> {
  const isOwn = (kind: string): boolean => (ENTITY_KINDS as readonly string[]).includes(kind);
  const taken = ENTITY_KINDS.filter((kind) => kinds.includes(kind));
  const free = LOOKS.filter(({ shape, colour }) => shape !== colour || !taken.includes(shape));
  const others = [...new Set(kinds)].filter((kind) => !isOwn(kind));
  return new Map([
    ...OWN.map((look) => [look.shape, look] as const),
    ...others.map((kind, k) => [kind, free[k % free.length] as KindLook] as const),
  ]);
}
