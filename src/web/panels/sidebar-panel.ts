import { html, type TemplateResult } from "lit-html";
import { ENTITY_KINDS } from "../../../graph/model/entity.ts";
import { filterMessages } from "../messages/filter-messages.ts";
import { $facets, $summary } from "../state/explorer.ts";
import { labelOfType, nameOfKinds } from "../state/wording.ts";
import { dateFilter } from "./filters/date-filter.ts";
import { evidenceFilters } from "./filters/evidence-filters.ts";
import { facetList } from "./filters/facet-list.ts";
import { nameOfOutlet } from "./filters/facet-names.ts";
import { readingKey } from "./filters/reading-key.ts";
import { showing } from "./filters/showing.ts";
import { outline } from "./outline.ts";
import { shape } from "./shape.ts";

/** The legend that is the filter, and the outline. What depends on documents hides itself where there are none. */
export function sidebarPanel(): TemplateResult {
  const words = filterMessages.get();
  const { kinds, types, outlets } = $facets.get();
  const hasStatements = $summary.get()?.hasStatements ?? true;
  const ordered = hasStatements
    ? new Map([...ENTITY_KINDS, ...kinds.keys()].map((kind) => [kind, kinds.get(kind) ?? 0] as const))
    : kinds;
  return html`
    ${showing()}
    ${facetList({ which: "hiddenKinds", legend: words.kind, counts: ordered, nameOf: nameOfKinds, markOf: shape })}
    ${facetList({ which: "hiddenTypes", legend: words.relation, counts: types, nameOf: labelOfType })}
    ${
      hasStatements
        ? html`
          ${facetList({ which: "hiddenOutlets", legend: words.outlet, counts: outlets, nameOf: nameOfOutlet })}
          ${evidenceFilters()} ${dateFilter()} ${readingKey()}`
        : ""
    }
    ${outline()}`;
}
