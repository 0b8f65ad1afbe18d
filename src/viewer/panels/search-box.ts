import { html, type TemplateResult } from "lit-html";
import { atom } from "nanostores";
import { toAddress } from "../../web/state/selection.ts";
import type { OpenGraph } from "../state/open-graph.ts";
import { type FoundName, searchNames } from "../state/search-names.ts";
import { $graph } from "../state/viewer-state.ts";
import { markOfKind } from "./entity-link.ts";

const MOST = 12;

/** What is typed, and which of what is found is chosen by the arrows. */
export const $search = atom({ text: "", active: 0 });

let searched: { readonly graph: OpenGraph; readonly search: ReturnType<typeof searchNames> } | null = null;

function found(): FoundName[] {
  const graph = $graph.get();
  if (!graph) return [];
  if (searched?.graph !== graph) searched = { graph, search: searchNames(graph.entities.values()) };
  return searched.search($search.get().text, MOST);
}

/** Names and other names. Source: WAI-ARIA Authoring Practices, combobox pattern. */
export function searchBox(): TemplateResult {
  const { text, active } = $search.get();
  const graph = $graph.get();
  const lines = found();
  const isOpen = text.trim() !== "" && graph !== null;
  return html`
    <input id="search-input" type="search" role="combobox" autocomplete="off" spellcheck="false" placeholder="/ Search names"
      aria-label="Search names" aria-expanded=${isOpen && lines.length > 0} aria-controls="found" aria-autocomplete="list"
      aria-activedescendant=${isOpen && lines.length > 0 ? `found-${active}` : ""}
      .value=${text} @input=${(event: Event) => $search.set({ text: (event.target as HTMLInputElement).value, active: 0 })}
      @keydown=${onKey} @blur=${close} />
    <ul id="found" role="listbox" aria-label="Found" ?hidden=${!isOpen || lines.length === 0}>
      ${lines.map(
        (
          { entity, alias },
          k,
        ) => html`<li id="found-${k}" role="option" aria-selected=${k === active} @mousedown=${() => choose(k)}>
          ${graph ? markOfKind(entity.kind, graph) : ""} <span class="name">${entity.name}</span>
          <span class="aside">${alias ?? ""}</span> <span class="number">${entity.documentCount}</span></li>`,
      )}
    </ul>
    <p class="not-found" role="status" ?hidden=${!isOpen || lines.length > 0}>Nothing here is called <bdi>${text}</bdi>.</p>`;
}

function onKey(event: KeyboardEvent): void {
  const { text, active } = $search.get();
  const { length } = found();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined && length > 0) {
    event.preventDefault();
    $search.set({ text, active: (active + step + length) % length });
    document.getElementById(`found-${$search.get().active}`)?.scrollIntoView({ block: "nearest" });
  } else if (event.key === "Enter") choose(active);
  else if (event.key === "Escape") {
    event.stopPropagation();
    close();
    (event.target as HTMLElement).blur();
  }
}

function choose(k: number): void {
  const line = found()[k];
  if (!line) return;
  close();
  document.getElementById("search-input")?.blur();
  location.hash = toAddress({ kind: "entity", id: line.entity.id });
}

function close(): void {
  $search.set({ text: "", active: 0 });
}
