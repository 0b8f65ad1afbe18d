import { html, type TemplateResult } from "lit-html";
import type { DocumentHeader } from "../../../graph/model/document.ts";
import type { Passage, ShownEntity, StatementInContext } from "../../api/contract.ts";
import { confidenceInWords, labelOfRelation, stancesOf } from "../state/wording.ts";
import { quotation, speakerInWords } from "./quotation.ts";

type Entities = ReadonlyMap<string, ShownEntity>;

/** One statement as a quotation in its paragraph: who, when, whose words, how sure, how found. */
export function statementCard(
  { statement, passage }: StatementInContext,
  document: DocumentHeader | undefined,
  entities: Entities,
): TemplateResult {
  const name = (id: string) => entities.get(id)?.name ?? id;
  return html`
    <article class="card ${statement.negated ? "disputed" : ""}">
      <h4>
        ${name(statement.subject)} <span class="type">${labelOfRelation(statement)}</span> ${name(statement.object)}
        ${stancesOf(statement).map((stance) => html`<span class="stance">${stance}</span>`)}
      </h4>
      ${quotation(passage, statement, document, entities)}
      <dl>
        <dt>Says</dt>
        <dd>${speakerInWords(statement, document, name)}</dd>
        <dt>Reading</dt>
        <dd>${confidenceInWords(statement.confidence)} <span class="aside">by ${statement.method}</span></dd>
      </dl>
    </article>`;
}

/** A paragraph that mentions the entity, where it says nothing of it that the graph holds. */
export function passageCard(
  passage: Passage,
  document: DocumentHeader | undefined,
  entities: Entities,
): TemplateResult {
  return html`<article class="card">${quotation(passage, null, document, entities)}</article>`;
}
