import type { Entity } from "../model/entity.ts";

/**
 * What two readings know of one entity (the same id) together. Commutative and associative: the order of the
 * documents does not show. Its name is that of a reading that recognized it (`wikidataId`), else the longest, else the
 * first in the alphabet; every other name is an alias.
 */
export function mergeEntities(a: Entity, b: Entity): Entity {
  const [first, second] = compareNaming(a, b) <= 0 ? [a, b] : [b, a];
  const names = new Set([first.name, second.name, ...first.aliases, ...second.aliases]);
  names.delete(first.name);
  return {
    id: first.id,
    kind: first.kind,
    name: first.name,
    aliases: [...names].sort(),
    wikidataId: smallest(a.wikidataId, b.wikidataId),
    isoCode: smallest(a.isoCode, b.isoCode),
  };
}

function compareNaming(a: Entity, b: Entity): number {
  const recognized = Number(b.wikidataId !== null) - Number(a.wikidataId !== null);
  if (recognized !== 0) return recognized;
  if (a.name.length !== b.name.length) return b.name.length - a.name.length;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.kind < b.kind ? -1 : Number(a.kind > b.kind);
}

function smallest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
