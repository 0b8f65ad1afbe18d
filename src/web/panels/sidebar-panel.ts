import { html, type TemplateResult } from "lit-html";
import { ENTITY_KINDS } from "../../../graph/model/entity.ts";
import { clearFilters, filter } from "../commands/change-picture.ts";
import { $facets, $picture, $summary, $visible } from "../state/explorer.ts";
import { activeFilters, toggleHidden } from "../state/filters.ts";
import { labelOfType, nameOfKinds } from "../state/wording.ts";
import { outline } from "./outline.ts";
import { shape } from "./shape.ts";

/** The legend that is the filter, and the outline. */
export function sidebarPanel(): TemplateResult {
  const { filters, entities } = $picture.get();
  const { hiddenKinds, hiddenTypes } = filters;
  const { kinds, types } = $facets.get();
  const visible = $visible.get();
  const total = $summary.get()?.entities ?? entities.size;
  const most = Math.max(1, ...types.values());
  const filtered = activeFilters(filters).length > 0;
  return html`
    <p class="showing">
      Showing <strong>${visible.entities.length}</strong> of ${total.toLocaleString("en")}
      ${filtered ? html`<button type="button" class="link" @click=${() => clearFilters()}>Clear filters</button>` : ""}
    </p>
    <fieldset>
      <legend>Kind</legend>
      ${ENTITY_KINDS.map(
        (kind) => html`
          <label class="facet">
            <input type="checkbox" .checked=${!hiddenKinds.has(kind)} @change=${() => filter((now) => toggleHidden(now, "hiddenKinds", kind))} />
            ${shape(kind)} <span class="name">${nameOfKinds(kind)}</span>
            <span class="number">${kinds.get(kind) ?? 0}</span>
          </label>`,
      )}
    </fieldset>
    <details class="group" open>
      <summary>Relation</summary>
      <div role="group" aria-label="Relation">
        ${[...types].map(
          ([type, number]) => html`
            <label class="facet">
              <input type="checkbox" .checked=${!hiddenTypes.has(type)} @change=${() => filter((now) => toggleHidden(now, "hiddenTypes", type))} />
              <span class="name">${labelOfType(type)}</span>
              <meter min="0" max=${most} .value=${number} aria-hidden="true"></meter>
              <span class="number">${number}</span>
            </label>`,
        )}
      </div>
    </details>
    ${outline()}`;
}
