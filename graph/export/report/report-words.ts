import type { EvidencedRelation, ToldStatement } from "../../model/graph-part.ts";
import { relationTypeOf } from "../../ontology/relation-types.ts";
import type { Methods } from "./report-of-part.ts";

/** Outlets that are named one by one; the others are counted. */
const MOST_OUTLETS = 40;

/** "former president in", "head of state of". */
export function labelOf({ relation: { type, role, former } }: EvidencedRelation): string {
  const label =
    type === "HOLDS_POSITION_IN" && role !== null
      ? `${role} in`
      : (relationTypeOf(type)?.label ?? type.toLowerCase().replaceAll("_", " "));
  return former ? `former ${label}` : label;
}

export function arrowOf({ relation }: EvidencedRelation): string {
  return relationTypeOf(relation.type)?.directed === false ? "—" : "→";
}

/** "2 statements in 1 document". */
export function countsOf({ relation: { count, documentCount } }: EvidencedRelation): string {
  return `${counted(count, "statement")} in ${counted(documentCount, "document")}`;
}

/** The day on which a statement stands in its document's head, or was made. */
export function dayOf({ document, statement }: ToldStatement): string {
  return (document?.publishedAt ?? statement.date)?.slice(0, 10) ?? "undated";
}

/** How a statement is put and whose words they are; "" where the document plainly says so itself. */
export function remarksOf({ statement, saidBy, reportedBy }: ToldStatement): string {
  return [
    ...(statement.negated ? ["denied"] : []),
    ...(statement.modality === "asserted" ? [] : [statement.modality]),
    ...(saidBy === null ? [] : [`says ${saidBy}`]),
    ...(reportedBy === null ? [] : [`reported by ${reportedBy}`]),
  ].join(", ");
}

/** "read with 95 % confidence (title before name)". */
export function readingOf({ statement: { confidence, method } }: ToldStatement): string {
  return `read with ${Math.round(100 * confidence)} % confidence (${method})`;
}

/** Lines that say how the report came about, and what it cannot know. */
export function methodsInWords(methods: Methods): string[] {
  const { entities, relations, statements, documents, undated, anonymous, from, to, outlets } = methods;
  const named = outlets.slice(0, MOST_OUTLETS).map(([outlet, count]) => `${outlet} (${count})`);
  const more = outlets.length - named.length;
  const span =
    from === null || to === null
      ? ""
      : from.slice(0, 10) === to.slice(0, 10)
        ? `, of ${from.slice(0, 10)}`
        : `, from ${from.slice(0, 10)} to ${to.slice(0, 10)}`;
  return [
    `${counted(documents, "document")}${span}${undated > 0 ? `, ${undated} of them undated` : ""}, tell of ${counted(entities, "name")} and ${counted(relations, "relation")} by ${counted(statements, "statement")}.`,
    ...(outlets.length > 0
      ? [
          `Outlets, with the number of their documents: ${named.join(", ")}${more > 0 ? `, and ${more} more` : ""}${anonymous > 0 ? `; ${counted(anonymous, "document")} without an outlet` : ""}.`,
        ]
      : []),
    "A program read the articles and found the names and the relations; it can be wrong, and how sure it was stands with each sentence. That a sentence is here says that somebody wrote it, not that it is true.",
  ];
}

function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}
