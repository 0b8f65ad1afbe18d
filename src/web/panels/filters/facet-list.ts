import { html, type TemplateResult } from "lit-html";
import { atom } from "nanostores";
import { filter } from "../../commands/change-picture.ts";
import { filterMessages } from "../../messages/filter-messages.ts";
import { $picture } from "../../state/explorer.ts";
import { hideOthers, type SetOf, toggleHidden } from "../../state/filters.ts";
import { formatNumber } from "../../state/language.ts";

/** A filter that hides listed values. */
interface FacetList {
  readonly which: SetOf;
  readonly legend: string;
  /** How many of what is on the canvas have each value. */
  readonly counts: ReadonlyMap<string, number>;
  readonly nameOf: (item: string) => string;
  /** What stands before the name; without it a bar before the number tells the share. */
  readonly markOf?: (item: string) => TemplateResult;
}

/** Values of a list that is not unfolded. */
const FIRST = 12;

/** Long lists of which all is shown. */
export const $unfolded = atom<ReadonlySet<SetOf>>(new Set());

/** A checkbox for each value, with "only" beside it. */
export function facetList({ which, legend, counts, nameOf, markOf }: FacetList): TemplateResult {
  const words = filterMessages.get();
  const hidden = $picture.get().filters[which];
  const items = [...counts.keys()];
  const isUnfolded = $unfolded.get().has(which);
  const most = Math.max(1, ...counts.values());
  const fold = () => {
    const next = new Set($unfolded.get());
    if (!next.delete(which)) next.add(which);
    $unfolded.set(next);
  };
  return html`
    <details class="group" open>
      <summary>${legend}</summary>
      <fieldset>
        <legend class="unseen">${legend}</legend>
        ${
          items.some((item) => hidden.has(item))
            ? html`<button type="button" class="link all" aria-label=${words.allOf({ facet: legend })}
              @click=${() => filter((now) => ({ ...now, [which]: new Set() }))}>${words.all}</button>`
            : ""
        }
        ${(isUnfolded ? items : items.slice(0, FIRST)).map((item) => {
          const number = counts.get(item) ?? 0;
          return html`
            <div class="facet ${number === 0 ? "zero" : ""}">
              <label>
                <input type="checkbox" .checked=${!hidden.has(item)}
                  @change=${() => filter((now) => toggleHidden(now, which, item))} />
                ${markOf?.(item) ?? ""} <span class="name">${nameOf(item)}</span>
                ${markOf ? "" : html`<meter min="0" max=${most} .value=${number} aria-hidden="true"></meter>`}
                <span class="number">${formatNumber(number)}</span>
              </label>
              <button type="button" class="only" aria-label=${words.onlyThis({ name: nameOf(item) })}
                @click=${() => filter((now) => hideOthers(now, which, item, items))}>${words.only}</button>
            </div>`;
        })}
        ${
          items.length > FIRST
            ? html`<button type="button" class="link" aria-expanded=${isUnfolded} @click=${fold}>${isUnfolded ? words.showFewer : words.showAll({ number: formatNumber(items.length) })}</button>`
            : ""
        }
      </fieldset>
    </details>`;
}
