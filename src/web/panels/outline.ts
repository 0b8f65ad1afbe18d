import { html, type TemplateResult } from "lit-html";
import type { Relation } from "../../../graph/model/relation.ts";
import type { ShownEntity } from "../../api/contract.ts";
import { $picture, $selection, $visible } from "../state/explorer.ts";
import { type Selection, selectedIds, toAddress } from "../state/selection.ts";
import { count, labelOfRelation } from "../state/wording.ts";
import { shape } from "./shape.ts";

/** The graph as text: every entity that is shown, and under the selected ones their relations. */
export function outline(): TemplateResult {
  const { entities, relations } = $visible.get();
  const selection = $selection.get();
  const open = new Set(selectedIds(selection));
  const sorted = entities.toSorted(
    (a, b) => b.documentCount - a.documentCount || b.mentionCount - a.mentionCount || (a.id < b.id ? -1 : 1),
  );
  return html`
    <section id="outline" class="group" aria-label="Outline of the graph" tabindex="-1" @keydown=${moveFocus}>
      <h2>Outline</h2>
      <ul>
        ${sorted.map(
          (entity) => html`
            <li>
              ${link(
                { kind: "entity", id: entity.id },
                selection,
                html`${shape(entity.kind)} <span class="name">${entity.name}</span> <span class="number">${entity.mentionCount}</span>`,
              )}
              ${open.has(entity.id) ? relationsOf(entity, relations, selection) : ""}
            </li>`,
        )}
      </ul>
    </section>`;
}

function relationsOf(
  entity: ShownEntity,
  relations: readonly Relation[],
  selection: Selection,
): TemplateResult {
  const own = relations.filter(({ subject, object }) => subject === entity.id || object === entity.id);
  const { entities } = $picture.get();
  if (own.length === 0) return html`<p class="aside">No relations are shown.</p>`;
  return html`
    <ul aria-label="Relations of ${entity.name}">
      ${own
        .toSorted((a, b) => b.count - a.count)
        .map((relation) => {
          const outgoing = relation.subject === entity.id;
          const other = outgoing ? relation.object : relation.subject;
          return html`<li>
            ${link(
              { kind: "pair", a: relation.subject, b: relation.object },
              selection,
              html`<span class="name">${outgoing ? "" : "← "}${labelOfRelation(relation)}${outgoing ? " →" : ""} <b>${entities.get(other)?.name ?? other}</b></span>
                <span class="number" title=${count(relation.count, "statement")}>${relation.count}</span>`,
            )}
          </li>`;
        })}
    </ul>`;
}

function link(
  target: Exclude<Selection, null>,
  selection: Selection,
  content: TemplateResult,
): TemplateResult {
  const address = toAddress(target);
  const current = toAddress(selection) === address;
  return html`<a href=${address} aria-current=${current ? "true" : "false"} data-entity=${target.kind === "entity" ? target.id : ""}>${content}</a>`;
}

/** Arrow keys walk the outline. */
function moveFocus(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const root = event.currentTarget as HTMLElement;
  if (step === undefined) return;
  event.preventDefault();
  const links = [...root.querySelectorAll<HTMLAnchorElement>("a")];
  const here = links.indexOf(document.activeElement as HTMLAnchorElement);
  links[Math.min(links.length - 1, Math.max(0, here + step))]?.focus();
}
