import type { DocumentHeader } from "../../../../graph/model/document.ts";
import type { Statement } from "../../../../graph/model/statement.ts";
import type { ShownEntity } from "../../../api/contract.ts";

/** Who says something: somebody whom the text names, or the outlet that prints it (null: an article without one). */
export type Speaker =
  | { readonly kind: "entity"; readonly id: string }
  | { readonly kind: "outlet"; readonly name: string | null };

/** The nearest speaker, else who passes the words on, else the outlet; an outlet that is known as an entity is that entity. */
export function speakerOf(
  { attributedTo, reportedBy }: Pick<Statement, "attributedTo" | "reportedBy">,
  document: DocumentHeader | undefined,
  outletIds: ReadonlyMap<string, string>,
): Speaker {
  const named = attributedTo ?? reportedBy;
  if (named !== null) return { kind: "entity", id: named };
  const name = document?.publisher ?? null;
  const id = name === null ? undefined : outletIds.get(name.toLowerCase());
  return id === undefined ? { kind: "outlet", name } : { kind: "entity", id };
}

/** Organizations by their name in lower case. */
export function outletIdsOf(entities: Iterable<ShownEntity>): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { id, kind, name, aliases } of entities) {
    if (kind !== "Organization") continue;
    for (const called of [name, ...aliases]) ids.set(called.toLowerCase(), id);
  }
  return ids;
}

/** The same for the same speaker. */
export function speakerKey(speaker: Speaker): string {
  return speaker.kind === "entity" ? speaker.id : `outlet:${speaker.name?.toLowerCase() ?? ""}`;
}
