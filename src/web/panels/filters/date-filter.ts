import { html, type TemplateResult } from "lit-html";
import { filterMessages } from "../../messages/filter-messages.ts";
import { $picture, $timeline, previewFilters, settlePicture } from "../../state/explorer.ts";

/** The first and the last day, as the time strip sets them. */
export function dateFilter(): TemplateResult {
  const words = filterMessages.get();
  const { from, to } = $picture.get().filters;
  return html`
    <details class="group" open>
      <summary>${words.dates}</summary>
      <fieldset class="dates" @focusout=${settlePicture}>
        <legend class="unseen">${words.dates}</legend>
        ${day("from", words.from, from)} ${day("to", words.to, to)}
        ${from !== null && to !== null && from > to ? html`<p role="alert">${words.wrongDates}</p>` : ""}
      </fieldset>
    </details>`;
}

function day(bound: "from" | "to", label: string, value: string | null): TemplateResult {
  const days = $timeline.get()?.days ?? [];
  const preview = (event: Event) => {
    const { value: day, validity } = event.currentTarget as HTMLInputElement;
    if (!validity.badInput) previewFilters((now) => ({ ...now, [bound]: day === "" ? null : day }));
  };
  return html`
    <label>${label}
      <input type="date" min=${days[0] ?? ""} max=${days.at(-1) ?? ""} .value=${value ?? ""} @change=${preview} />
    </label>`;
}
