import { html, type TemplateResult } from "lit-html";
import { ENTITY_KINDS } from "../../../graph/model/entity.ts";
import { $facets, $picture, $summary, $visible, changePicture } from "../state/explorer.ts";
import { clearFilters, toggleKind, toggleType } from "../state/picture.ts";
import { KIND_NAMES, labelOfType } from "../state/wording.ts";
import { outline } from "./outline.ts";
import { shape } from "./shape.ts";

/** The legend that is the filter, and the outline. */
export function sidebarPanel(): TemplateResult {
  const { hiddenKinds, hiddenTypes, entities } = $picture.get();
  const { kinds, types } = $facets.get();
  const visible = $visible.get();
  const total = $summary.get()?.entities ?? entities.size;
  const most = Math.max(1, ...types.values());
  const filtered = hiddenKinds.size + hiddenTypes.size > 0;
  return html`
    <p class="showing">
      Showing <strong>${visible.entities.length}</strong> of ${total.toLocaleString("en")}
      ${filtered ? html`<button type="button" class="link" @click=${() => changePicture(clearFilters)}>Clear filters</button>` : ""}
    </p>
    <fieldset>
      <legend>Kind</legend>
      ${ENTITY_KINDS.map(
        (kind) => html`
          <label class="facet">
            <input type="checkbox" .checked=${!hiddenKinds.has(kind)} @change=${() => changePicture((picture) => toggleKind(picture, kind))} />
            ${shape(kind)} <span class="name">${KIND_NAMES[kind]}</span>
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
              <input type="checkbox" .checked=${!hiddenTypes.has(type)} @change=${() => changePicture((picture) => toggleType(picture, type))} />
              <span class="name">${labelOfType(type)}</span>
              <meter min="0" max=${most} .value=${number} aria-hidden="true"></meter>
              <span class="number">${number}</span>
            </label>`,
        )}
      </div>
    </details>
    ${outline()}`;
}
