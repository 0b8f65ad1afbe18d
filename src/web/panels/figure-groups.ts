import { html, type TemplateResult } from "lit-html";
import type { DocumentHeader } from "../../../graph/model/document.ts";
import { countedEventOf } from "../../../graph/ontology/counted-events.ts";
import type { FigureInContext, ShownEntity } from "../../api/contract.ts";
import { type FigureGroup, groupFigures } from "../state/group-figures.ts";
import { confidenceInWords, stancesOf } from "../state/wording.ts";
import { quotation, speakerInWords } from "./quotation.ts";

type Headers = ReadonlyMap<string, DocumentHeader>;
type Entities = ReadonlyMap<string, ShownEntity>;

/** The numbers that documents state, those of one thing side by side. */
export function figureGroups(
  figures: readonly FigureInContext[],
  headers: Headers,
  entities: Entities,
): TemplateResult[] {
  return groupFigures(figures).map((group) => figureGroup(group, headers, entities));
}

function figureGroup(
  { event, counted, year, items, differ }: FigureGroup,
  headers: Headers,
  entities: Entities,
): TemplateResult {
  return html`
    <section class="statements ${differ ? "disputed" : ""}">
      <h3 class="type">
        ${counted} ${countedEventOf(event)?.label ?? event.toLowerCase()} ${year === null ? "" : html`in ${year}`}
        <span class="number">${items.length}</span> ${differ ? html`<span class="stance">numbers differ</span>` : ""}
      </h3>
      ${items.map((item) => figureCard(item, headers.get(item.figure.documentId), entities))}
    </section>`;
}

function figureCard(
  { figure, passage }: FigureInContext,
  document: DocumentHeader | undefined,
  entities: Entities,
): TemplateResult {
  const name = (id: string) => entities.get(id)?.name ?? id;
  return html`
    <article class="card">
      <h4>${figure.wording} ${stancesOf({ ...figure, negated: false }).map((stance) => html`<span class="stance">${stance}</span>`)}</h4>
      ${quotation(passage, figure, document, entities)}
      <dl>
        <dt>Says</dt>
        <dd>${speakerInWords(figure, document, name)}</dd>
        <dt>Reading</dt>
        <dd>${confidenceInWords(figure.confidence)} <span class="aside">by ${figure.method}</span></dd>
      </dl>
    </article>`;
}
