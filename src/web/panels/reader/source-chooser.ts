import { html, type TemplateResult } from "lit-html";
import type { NewsSource } from "../../../../graph/model/news-source.ts";
import { compareMessages } from "../../messages/compare-messages.ts";
import { wordingMessages } from "../../messages/wording-messages.ts";
import { $newsChoices } from "../../state/explorer.ts";
import { sourceInWords } from "../../state/news-choices.ts";
import { fromSourceName, toSourceName } from "../../state/news-source.ts";
import { type Selection, toAddress } from "../../state/selection.ts";
import { dateInWords } from "../../state/wording.ts";

type CompareSelection = Extract<Selection, { kind: "compare" }>;

/** Chooses one side of a comparison: an outlet, a span of days or an article. */
export function sourceChooser(selection: CompareSelection, side: "a" | "b", label: string): TemplateResult {
  const words = compareMessages.get();
  const source = selection[side];
  const { outlets, documents, documentCount, days } = $newsChoices.get();
  const choose = (chosen: NewsSource | null) => {
    if (chosen) location.hash = toAddress({ ...selection, [side]: chosen });
  };
  const onChange = ({ target }: Event) => choose(fromSourceName((target as HTMLSelectElement).value));
  const option = (one: NewsSource, text: string) => {
    const name = toSourceName(one);
    return html`<option value=${name} .selected=${name === toSourceName(source)}>${text}</option>`;
  };
  const span = "from" in source ? source : days;
  const articles =
    documents.length < documentCount
      ? `${words.articles}, ${words.newest({ count: documents.length })}`
      : words.articles;
  return html`
    <div class="source-chooser">
      <label>${label}
        <select @change=${onChange}>
          <optgroup label=${words.outlets}>${outlets.map(({ outlet, documents: count }) =>
            option({ outlet }, `${outlet ?? wordingMessages.get().unknownOutlet} (${count})`),
          )}</optgroup>
          ${span ? html`<optgroup label=${words.days}>${option(span, sourceInWords(span, { documents }))}</optgroup>` : ""}
          <optgroup label=${articles}>${documents.map(({ id, title, publisher, publishedAt }) =>
            option(
              { documentId: id },
              [title, publisher, dateInWords(publishedAt)].filter(Boolean).join(" · "),
            ),
          )}</optgroup>
        </select>
      </label>
      ${"from" in source ? dayInputs(source, choose) : ""}
    </div>`;
}

function dayInputs(
  { from, to }: Extract<NewsSource, { readonly from: string }>,
  choose: (source: NewsSource) => void,
): TemplateResult {
  const words = compareMessages.get();
  const onChange = (which: "from" | "to") => (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    const next = { from, to, [which]: value };
    if (value !== "" && next.from <= next.to) choose(next);
  };
  return html`
    <label>${words.from} <input type="date" .value=${from} max=${to} @change=${onChange("from")} /></label>
    <label>${words.to} <input type="date" .value=${to} min=${from} @change=${onChange("to")} /></label>`;
}
