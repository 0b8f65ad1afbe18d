import { html, type TemplateResult } from "lit-html";
import { filter } from "../../commands/change-picture.ts";
import { filterMessages } from "../../messages/filter-messages.ts";
import { dayInWords, spanInWords } from "../../state/day-words.ts";
import { $facets, $picture } from "../../state/explorer.ts";
import { type Chip, chipsOf } from "../../state/filter-chips.ts";
import { nameOfItem } from "./facet-names.ts";

/** The filters that are on, over the canvas: a click on one takes it off. */
export function filterChips(): TemplateResult {
  const words = filterMessages.get();
  const chips = chipsOf($picture.get().filters, $facets.get());
  if (chips.length === 0) return html``;
  return html`
    <div role="group" aria-label=${words.activeFilters}>
      ${chips.map((chip) => {
        const label = inWords(chip);
        return html`<button type="button" class="chip" aria-label=${words.removeFilter({ filter: label })}
          @click=${() => filter(() => chip.undone)}>${label} <span aria-hidden="true">✕</span></button>`;
      })}
    </div>`;
}

function inWords(chip: Chip): string {
  const words = filterMessages.get();
  switch (chip.says) {
    case "not":
      return words.chipNot({ name: nameOfItem(chip.part, chip.item) });
    case "only":
      return words.chipOnly({ name: nameOfItem(chip.part, chip.item) });
    case "several":
      if (chip.part === "kinds") return words.chipKinds(chip.number);
      return chip.part === "types" ? words.chipTypes(chip.number) : words.chipOutlets(chip.number);
    case "bound":
      return boundInWords(chip);
  }
}

function boundInWords({ part }: Chip): string {
  const words = filterMessages.get();
  const { leastDocuments, leastConfidence, from, to } = $picture.get().filters;
  if (part === "documents") return words.chipDocuments(leastDocuments);
  if (part === "confidence") return words.chipConfidence({ number: leastConfidence });
  if (part === "disputed") return words.chipDisputed;
  if (from !== null && to !== null) return spanInWords(from, to);
  return from === null ? words.until({ day: dayInWords(to ?? "") }) : words.since({ day: dayInWords(from) });
}
