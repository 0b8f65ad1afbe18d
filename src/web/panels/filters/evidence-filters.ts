import { html, type TemplateResult } from "lit-html";
import { filter } from "../../commands/change-picture.ts";
import { filterMessages } from "../../messages/filter-messages.ts";
import { $facets, $picture, previewFilters, settlePicture } from "../../state/explorer.ts";
import { formatNumber } from "../../state/language.ts";
import { confidenceInWords } from "../../state/wording.ts";
import { keyLine } from "./key-line.ts";

/** How well a relation must be evidenced: documents, confidence, disputed only. */
export function evidenceFilters(): TemplateResult {
  const words = filterMessages.get();
  const { leastConfidence, onlyDisputed } = $picture.get().filters;
  const { disputed } = $facets.get();
  const preview = (event: Event) => {
    const least = Number((event.currentTarget as HTMLInputElement).value);
    previewFilters((now) => ({ ...now, leastConfidence: least }));
  };
  return html`
    <details class="group" open>
      <summary>${words.evidence}</summary>
      ${documents()}
      <label class="slider">
        <span>${words.confidence}</span> <span class="value">${leastInWords(leastConfidence)}</span>
        <input type="range" min="0" max="95" step="5" .value=${String(leastConfidence)} list="confidence-marks"
          aria-valuetext=${leastInWords(leastConfidence)} @input=${preview} @change=${settlePicture} />
        <datalist id="confidence-marks"><option value="0"></option><option value="65"></option><option value="85"></option></datalist>
      </label>
      <div class="facet">
        <label>
          <input type="checkbox" .checked=${onlyDisputed} @change=${() => filter((now) => ({ ...now, onlyDisputed: !now.onlyDisputed }))} />
          ${keyLine("disputed")} <span class="name">${words.disputed}</span> <span class="number">${formatNumber(disputed)}</span>
        </label>
      </div>
    </details>`;
}

function documents(): TemplateResult {
  const words = filterMessages.get();
  const chosen = $picture.get().filters.leastDocuments;
  const { documents: counts } = $facets.get();
  return html`
    <fieldset class="least-documents">
      <legend class="unseen">${words.evidence}</legend>
      ${([1, 2, 3] as const).map(
        (least) => html`
          <label title=${words.evidenceOf(least)}>
            <input type="radio" name="least-documents" value=${least} .checked=${chosen === least}
              aria-label="${words.evidenceOf(least)}, ${counts[least - 1]}"
              @change=${() => filter((now) => ({ ...now, leastDocuments: least }))} />
            <span>${least}+</span> <span class="number">${formatNumber(counts[least - 1] ?? 0)}</span>
          </label>`,
      )}
    </fieldset>`;
}

function leastInWords(least: number): string {
  const words = filterMessages.get();
  return least === 0
    ? words.anyConfidence
    : words.leastConfidence({ confidence: confidenceInWords(least / 100) });
}
