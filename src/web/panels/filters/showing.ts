import { html, type TemplateResult } from "lit-html";
import { bringMore, clearFilters, filter } from "../../commands/change-picture.ts";
import { filterMessages } from "../../messages/filter-messages.ts";
import { unitMessages } from "../../messages/unit-messages.ts";
import { $hidden, $picture, $summary, $visible } from "../../state/explorer.ts";
import { activeFilters, type FilterPart, withoutPart } from "../../state/filters.ts";
import type { Hidden } from "../../state/hidden.ts";
import { formatNumber } from "../../state/language.ts";

/** How much of the store is in sight, and what keeps the rest from it: each reason is a button that undoes it. */
export function showing(): TemplateResult {
  const words = filterMessages.get();
  const { entities, filters } = $picture.get();
  const { notBrought, reasons, together } = $hidden.get();
  const total = Math.max($summary.get()?.entities ?? 0, entities.size);
  const isFiltered = activeFilters(filters).length > 0;
  return html`
    <p class="showing">
      <span>${words.showing({ shown: formatNumber($visible.get().entities.length), total: formatNumber(total) })}</span>
      ${isFiltered ? html`<button type="button" class="link" @click=${() => clearFilters()}>${words.clearAll}</button>` : ""}
    </p>
    ${
      reasons.length + together.entities > 0
        ? html`<p class="reasons">${words.hidden}
          ${reasons.map((reason) => button(inWords(reason), () => filter((now) => withoutPart(now, reason.part))))}
          ${together.entities > 0 ? button(words.together({ number: formatNumber(together.entities) }), clearFilters) : ""}</p>`
        : ""
    }
    ${
      notBrought > 0
        ? html`<p class="reasons"><button type="button" class="link" title=${words.bringMore} @click=${bringMore}>${words.notBrought(notBrought)} +</button></p>`
        : ""
    }`;
}

function button(reason: string, undo: () => void): TemplateResult {
  const label = filterMessages.get().undo({ reason });
  return html`<button type="button" class="link" aria-label=${label} title=${label} @click=${undo}>${reason}</button>`;
}

/** "12 by kind"; "14 relations by type" where no entity left. */
function inWords({ part, entities, relations }: Hidden["reasons"][number]): string {
  const words = filterMessages.get();
  return entities > 0
    ? words.entitiesBy({ number: formatNumber(entities), part: nameOfPart(part) })
    : words.relationsBy({ relations: unitMessages.get().relations(relations), part: nameOfPart(part) });
}

function nameOfPart(part: FilterPart): string {
  const words = filterMessages.get();
  const names: Readonly<Record<FilterPart, string>> = {
    kinds: words.partOfKinds,
    types: words.partOfTypes,
    outlets: words.partOfOutlets,
    documents: words.partOfDocuments,
    confidence: words.partOfConfidence,
    days: words.partOfDays,
    disputed: words.partOfDisputed,
  };
  return names[part];
}
