import { html, type TemplateResult } from "lit-html";
import { canRedo, canUndo, redoPicture, undoPicture } from "../commands/change-picture.ts";
import { search } from "../commands/search.ts";
import { $drawerOpen } from "../console/console-state.ts";
import { EXPORT_CHOICES } from "../export-choices.ts";
import { $search, $theme } from "../state/explorer.ts";
import { shape } from "./shape.ts";

const WAIT = 120;
let timer = 0;

/** Search, undo, export, theme, help. `exportAs` saves what is shown. */
export function headerPanel(exportAs: (format: string) => void): TemplateResult {
  const theme = $theme.get();
  return html`
    <h1><a href="#/"><span aria-hidden="true">◍</span> Newsgraph</a></h1>
    ${searchBox()}
    <div class="tools">
      <button type="button" title="Undo (Ctrl-Z)" aria-label="Undo" ?disabled=${!canUndo()} @click=${undoPicture}>↶</button>
      <button type="button" title="Redo (Ctrl-Shift-Z)" aria-label="Redo" ?disabled=${!canRedo()} @click=${redoPicture}>↷</button>
      <button type="button" title="Cypher console (Ctrl-J)" aria-expanded=${$drawerOpen.get()} aria-controls="drawer"
        @click=${() => $drawerOpen.set(!$drawerOpen.get())}>Query</button>
      <button type="button" popovertarget="export-menu" aria-haspopup="true">Export</button>
      <div id="export-menu" popover role="group" aria-label="Export what is shown as">
        ${EXPORT_CHOICES.map(
          ({ name, label }) => html`<button type="button" @click=${() => exportAs(name)}>${label}</button>`,
        )}
      </div>
      <button type="button" title="Light or dark (D)" aria-label=${theme === "light" ? "Dark theme" : "Light theme"}
        @click=${() => $theme.set(theme === "light" ? "dark" : "light")}>◐</button>
      <button type="button" title="Help (?)" aria-label="Help"
        @click=${() => document.querySelector<HTMLDialogElement>("#help")?.showModal()}>?</button>
    </div>`;
}

function searchBox(): TemplateResult {
  const { text, entities: found, active } = $search.get();
  const open = text.trim() !== "" && found.length > 0;
  return html`
    <div class="search" role="search">
      <input id="search" type="search" role="combobox" autocomplete="off" spellcheck="false"
        placeholder="Search people, organizations, countries, places   /" aria-label="Search"
        aria-expanded=${open} aria-controls="found" aria-autocomplete="list"
        aria-activedescendant=${open ? `found-${active}` : ""}
        .value=${text} @input=${onInput} @keydown=${onKey} @blur=${close} />
      <ul id="found" role="listbox" aria-label="Found" ?hidden=${!open}>
        ${found.map(
          (entity, index) => html`
            <li id="found-${index}" role="option" aria-selected=${index === active} @mousedown=${() => choose(index)}>
              ${shape(entity.kind)} <span class="name">${entity.name}</span>
              <span class="aside">${entity.aliases.slice(0, 2).join(", ")}</span>
              <span class="number">${entity.documentCount}</span>
            </li>`,
        )}
      </ul>
    </div>`;
}

function onInput(event: Event): void {
  const { value } = event.target as HTMLInputElement;
  clearTimeout(timer);
  timer = window.setTimeout(() => search(value), WAIT);
}

function onKey(event: KeyboardEvent): void {
  const { entities: found, active } = $search.get();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined && found.length > 0) {
    event.preventDefault();
    $search.set({ ...$search.get(), active: (active + step + found.length) % found.length });
  } else if (event.key === "Enter") choose(active);
  else if (event.key === "Escape") {
    close();
    (event.target as HTMLElement).blur();
  }
}

function choose(index: number): void {
  const entity = $search.get().entities[index];
  if (!entity) return;
  close();
  location.hash = `#/e/${encodeURIComponent(entity.id)}`;
}

function close(): void {
  clearTimeout(timer);
  search("");
}
