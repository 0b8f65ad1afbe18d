import { html, type TemplateResult } from "lit-html";
import type { CountedEntity } from "../../../graph/model/entity.ts";
import type { Relation } from "../../../graph/model/relation.ts";
import { kindMark } from "../../web/panels/kind-mark.ts";
import { FIRST_LOOK } from "../../web/state/kind-looks.ts";
import { toAddress } from "../../web/state/selection.ts";
import type { OpenGraph } from "../state/open-graph.ts";
import { labelOfRelation } from "../viewer-words.ts";

export function markOfKind(kind: string, { looks }: OpenGraph): TemplateResult {
  return kindMark(looks.get(kind) ?? FIRST_LOOK);
}

/** The name of an entity behind the mark of its kind, as a link to what is said of it. */
export function entityLink(id: string, graph: OpenGraph): TemplateResult {
  const { name, kind } = graph.entities.get(id) as CountedEntity;
  return html`<a class="entity" href=${toAddress({ kind: "entity", id })}>${markOfKind(kind, graph)}<bdi class="name">${name}</bdi></a>`;
}

/** "● Tokayev —head of state of→ ◆ Kazakhstan". */
export function relationLine(relation: Relation, graph: OpenGraph): TemplateResult {
  const isDirected = graph.types.get(relation.type)?.directed ?? true;
  return html`<span class="relation">${entityLink(relation.subject, graph)}
    <span class="type"><span aria-hidden="true">—</span>${labelOfRelation(relation, graph)}<span aria-hidden="true">${isDirected ? "→" : "—"}</span></span>
    ${entityLink(relation.object, graph)}</span>`;
}
