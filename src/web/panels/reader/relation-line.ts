import { html, type TemplateResult } from "lit-html";
import type { Statement } from "../../../../graph/model/statement.ts";
import { relationTypeOf } from "../../../../graph/ontology/relation-types.ts";
import type { ShownEntity } from "../../../api/contract.ts";
import { toAddress } from "../../state/selection.ts";
import { labelOfRelation } from "../../state/wording.ts";
import { shape } from "../shape.ts";

export type Entities = ReadonlyMap<string, ShownEntity>;

/** The name of an entity behind the mark of its kind, as a link to what is said of it. */
export function entityLink(id: string, entities: Entities): TemplateResult {
  const entity = entities.get(id);
  return html`<a class="entity" href=${toAddress({ kind: "entity", id })} data-entity=${id}>${entity ? shape(entity.kind) : ""}<bdi class="name">${entity?.name ?? id}</bdi></a>`;
}

/** "● Tokayev —head of state of→ ◆ Kazakhstan". */
export function relationLine(
  relation: Pick<Statement, "subject" | "type" | "object" | "role" | "former">,
  entities: Entities,
): TemplateResult {
  const isDirected = relationTypeOf(relation.type)?.directed ?? true;
  return html`<span class="relation">${entityLink(relation.subject, entities)}
    <span class="type"><span aria-hidden="true">—</span>${labelOfRelation(relation)}<span aria-hidden="true">${isDirected ? "→" : "—"}</span></span>
    ${entityLink(relation.object, entities)}</span>`;
}
