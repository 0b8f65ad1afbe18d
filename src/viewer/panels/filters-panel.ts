import { html, type TemplateResult } from "lit-html";
import {
  activeFilters,
  type Filters,
  hideOthers,
  NO_FILTERS,
  type SetOf,
  toggleHidden,
} from "../../web/state/filters.ts";
import { $facets, $filters, $graph, $visible } from "../state/viewer-state.ts";
import { nameOfKinds } from "../viewer-words.ts";
import { markOfKind } from "./entity-link.ts";

interface Facet {
  readonly which: SetOf;
  readonly legend: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly nameOf: (item: string) => string;
  readonly markOf?: (item: string) => TemplateResult;
}

const numbers = new Intl.NumberFormat("en");
const change = (with_: Partial<Filters>) => $filters.set({ ...$filters.get(), ...with_ });

/** How many are in sight, and what can be kept from it: kinds, types, outlets, evidence. */
export function filtersPanel(): TemplateResult {
  const [graph, facets, filters] = [$graph.get(), $facets.get(), $filters.get()];
  if (!graph || !facets) return html``;
  const { entities, relations } = $visible.get();
  const isFiltered = activeFilters(filters).length > 0;
  return html`
    <p class="showing">${numbers.format(entities.length)} of ${numbers.format(graph.entities.size)}
      ${isFiltered ? html`<button type="button" class="link" @click=${() => $filters.set(NO_FILTERS)}>Clear filters</button>` : ""}</p>
    <p class="reasons">${numbers.format(relations.length)} of ${numbers.format(graph.relations.size)} relations</p>
    ${facetOf({
      which: "hiddenKinds",
      legend: "Kind",
      counts: facets.kinds,
      nameOf: nameOfKinds,
      markOf: (kind) => markOfKind(kind, graph),
    })}
    ${facetOf({ which: "hiddenTypes", legend: "Relation", counts: facets.types, nameOf: (type) => graph.types.get(type)?.label ?? type })}
    ${
      facets.outlets.size > 0
        ? facetOf({
            which: "hiddenOutlets",
            legend: "Outlet",
            counts: facets.outlets,
            nameOf: (outlet) => outlet || "Unknown outlet",
          })
        : ""
    }
    ${evidenceFilters(filters, facets)}`;
}

function facetOf({ which, legend, counts, nameOf, markOf }: Facet): TemplateResult {
  const hidden = $filters.get()[which];
  const items = [...counts.keys()];
  return html`
    <details class="group" open>
      <summary>${legend}</summary>
      <fieldset>
        <legend class="unseen">${legend}</legend>
        ${items.map((item) => {
          const number = counts.get(item) ?? 0;
          return html`<div class="facet ${number === 0 ? "zero" : ""}">
            <label><input type="checkbox" .checked=${!hidden.has(item)} @change=${() => $filters.set(toggleHidden($filters.get(), which, item))} />
              ${markOf?.(item) ?? ""} <bdi class="name">${nameOf(item)}</bdi>
              <span class="number">${numbers.format(number)}</span></label>
            <button type="button" class="only" aria-label="Only ${nameOf(item)}" @click=${() => $filters.set(hideOthers($filters.get(), which, item, items))}>only</button>
          </div>`;
        })}
      </fieldset>
    </details>`;
}

function evidenceFilters(
  { leastDocuments, onlyDisputed, leastConfidence }: Filters,
  facets: NonNullable<ReturnType<typeof $facets.get>>,
): TemplateResult {
  return html`
    <details class="group" open>
      <summary>Evidence</summary>
      <fieldset>
        <legend class="unseen">Documents that a relation needs</legend>
        <div class="least-documents">
          ${([1, 2, 3] as const).map(
            (
              least,
            ) => html`<label><input type="radio" name="least" .checked=${leastDocuments === least} @change=${() => change({ leastDocuments: least })} />${least === 1 ? "Any" : `${least}+`}
              <span class="number">${numbers.format(facets.documents[least - 1] as number)}</span></label>`,
          )}
        </div>
        <label class="slider">Least sureness <span class="value">${leastConfidence} %</span>
          <input type="range" min="0" max="95" step="5" .value=${String(leastConfidence)} @input=${(event: Event) => change({ leastConfidence: Number((event.target as HTMLInputElement).value) })} /></label>
        <div class="facet"><label><input type="checkbox" .checked=${onlyDisputed} @change=${() => change({ onlyDisputed: !onlyDisputed })} />
          <span class="name">Only disputed</span> <span class="number">${numbers.format(facets.disputed)}</span></label></div>
      </fieldset>
    </details>`;
}
