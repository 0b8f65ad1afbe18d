import type { Entity } from "../model/entity.ts";
import { groupBy } from "../model/group-by.ts";
import { linkKeysOf } from "./link-keys.ts";

/** Ids of the entities that share a surname, an acronym or a spelled-out name with another: only they can be linked. */
export function couldBeOne(entities: readonly Entity[]): string[] {
  const groups = groupBy(entities, ({ kind, name, aliases }) =>
    linkKeysOf({ kind, names: [name, ...aliases] }),
  );
  const shared = [...groups.values()].filter((group) => group.length > 1).flat();
  return [...new Set(shared.map(({ id }) => id))].sort();
}
