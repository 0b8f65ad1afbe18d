import { html, type TemplateResult } from "lit-html";
import type { NodeContent, Property, Relationship } from "../../../../graph/model/content.ts";
import { contentMessages } from "../../messages/content-messages.ts";
import { type Entities, relationLine } from "./relation-line.ts";

/** What a node of another database holds. */
export function nodeProperties({ labels, properties }: NodeContent): TemplateResult {
  const words = contentMessages.get();
  return html`
    <section class="content">
      <h3>${words.properties}</h3>
      ${properties.length > 0 ? propertyList(properties) : html`<p class="quiet">${words.noProperties}</p>`}
      ${labels.length > 1 ? html`<h3>${words.labels}</h3><p class="labels">${labels.map((label) => html`<bdi>${label}</bdi> `)}</p>` : ""}
    </section>`;
}

/** The relationships between nodes of another database, each with what it holds. */
export function relationshipList(relationships: readonly Relationship[], entities: Entities): TemplateResult {
  const words = contentMessages.get();
  if (relationships.length === 0) return html`<p class="quiet">${words.notJoined}</p>`;
  return html`
    <p class="quiet count">${words.relationships(relationships.length)}</p>
    ${relationships.map(
      ({ type, subject, object, properties }) => html`
        <section class="content">
          <h3>${relationLine({ type, subject, object, role: null, former: false }, entities)}</h3>
          ${propertyList(properties)}
        </section>`,
    )}`;
}

function propertyList(properties: readonly Property[]): TemplateResult | string {
  if (properties.length === 0) return "";
  return html`<dl class="properties">${properties.map(
    ({ name, value }) => html`<dt><bdi>${name}</bdi></dt><dd><bdi>${value}</bdi></dd>`,
  )}</dl>`;
}
