import { html, type TemplateResult } from "lit-html";
import type { Figure } from "../../../../graph/model/figure.ts";
import { countedEventOf } from "../../../../graph/ontology/counted-events.ts";
import { readerMessages } from "../../messages/reader-messages.ts";
import { unitMessages } from "../../messages/unit-messages.ts";
import type { FigureGroup } from "../../state/group-figures.ts";
import { $language } from "../../state/language.ts";
import { countPrints } from "../../state/reader/fold-reprints.ts";
import { limitOf } from "../../state/reader/reader-choices.ts";
import type { Reading } from "../../state/reader/reading.ts";
import { type ToldNumber, toldNumbers } from "../../state/reader/told-numbers.ts";
import { card } from "./card.ts";
import { moreButton } from "./more-button.ts";
import { stanceTags } from "./stance-tags.ts";

/** The numbers that documents state, those of one thing side by side. */
export function figureTopics(reading: Reading, entityId: string): TemplateResult | string {
  const { figures } = reading;
  if (figures.length === 0) return "";
  const all = figures.reduce((sum, { items }) => sum + items.length, 0);
  const shown = figures.slice(0, limitOf("figures"));
  return html`
    <section class="figures">
      <h3>${readerMessages.get().figures(all)}</h3>
      ${shown.map((group) => topic(group, reading, entityId))}
      ${moreButton("figures", figures.length - shown.length)}
    </section>`;
}

function topic(group: FigureGroup, reading: Reading, entityId: string): TemplateResult {
  const { event, counted, year, differ } = group;
  const words = readerMessages.get();
  const numbers = toldNumbers(group, reading.documents);
  const { outlets, documents } = countPrints(numbers.flatMap(({ printed }) => printed));
  const units = unitMessages.get();
  return html`
    <section class="statements ${differ ? "disputed" : ""}">
      <header>
        ${differ ? html`<span class="stamp">${words.disputed}</span>` : ""}
        <h4>${counted} ${countedEventOf(event)?.label ?? event.toLowerCase()} ${year === null ? "" : words.inYear({ year })}</h4>
        <p class="quiet">${units.outlets(outlets)} · ${units.articles(documents)}</p>
      </header>
      <div class=${differ ? "facing" : ""}>${numbers.map((number) => side(number, reading, entityId))}</div>
    </section>`;
}

function side({ quantity, bound, printed }: ToldNumber, reading: Reading, entityId: string): TemplateResult {
  return html`
    <section class="side">
      <h5 class="quantity"><span class="bound">${boundInWords(bound)}</span> ${quantity.toLocaleString($language.get())}</h5>
      ${printed.map(({ item: { figure, passage }, first, reprints }) =>
        card(
          {
            heading: null,
            tags: stanceTags({ ...figure, negated: false }, false),
            passage,
            quote: figure,
            about: entityId,
            told: figure,
            first,
            reprints,
          },
          reading,
        ),
      )}
    </section>`;
}

function boundInWords(bound: Figure["bound"]): string {
  const words = readerMessages.get();
  return { exactly: "", about: words.about, "at least": words.atLeast, "at most": words.atMost }[bound];
}
