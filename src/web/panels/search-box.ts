import { html, type TemplateResult } from "lit-html";
import { type Action, keyInWords, labelOf } from "../actions.ts";
import { openFound } from "../commands/open-article.ts";
import { search } from "../commands/search.ts";
import { headerMessages } from "../messages/header-messages.ts";
import { $search, $selection } from "../state/explorer.ts";
import { type Found, foundLines } from "../state/found.ts";
import { dateInWords, nameOfKind } from "../state/wording.ts";
import { shape } from "./shape.ts";

/** How long one stops typing before it is searched, in milliseconds. */
const WAIT = 120;
let timer = 0;

/** One box for everything: entities, articles, commands. Source: WAI-ARIA Authoring Practices, combobox pattern. */
export function searchBox(actions: readonly Action[]): TemplateResult {
  const { text, active } = $search.get();
  const lines = linesOf(actions);
  const open = lines.length > 0 && text.trim() !== "";
  const words = headerMessages.get();
  const group = (kind: Found<Action>["kind"], name: string) => {
    const own = lines.flatMap((line, index) => (line.kind === kind ? [{ line, index }] : []));
    return own.length === 0
      ? ""
      : html`<li role="presentation"><p id="found-${kind}">${name}</p>
          <ul role="group" aria-labelledby="found-${kind}">
            ${own.map(({ line, index }) => option(line, index, index === active, actions))}
          </ul></li>`;
  };
  return html`
    <div class="search" role="search">
      <input id="search" type="search" role="combobox" autocomplete="off" spellcheck="false"
        placeholder=${words.placeholder} aria-label=${words.search}
        aria-expanded=${open} aria-controls="found" aria-autocomplete="list"
        aria-activedescendant=${open ? `found-${active}` : ""}
        .value=${text} @input=${onInput} @keydown=${(event: KeyboardEvent) => onKey(event, actions)} @blur=${close} />
      <ul id="found" role="listbox" aria-label=${words.found} ?hidden=${!open}>
        ${group("entity", words.entities)} ${group("document", words.documents)} ${group("command", words.commands)}
      </ul>
    </div>`;
}

function linesOf(actions: readonly Action[]): Found<Action>[] {
  const target = $selection.get();
  const commands = actions
    .filter(({ name, enabled }, index) => isFirst(actions, name, index) && (enabled?.(target) ?? true))
    .map((command) => ({ command, name: labelOf(command) }));
  return foundLines($search.get(), commands);
}

/** An action that has two keys is one command. */
function isFirst(actions: readonly Action[], name: string, index: number): boolean {
  return name !== "search" && actions.findIndex((action) => action.name === name) === index;
}

function option(
  line: Found<Action>,
  index: number,
  isActive: boolean,
  actions: readonly Action[],
): TemplateResult {
  return html`
    <li id="found-${index}" role="option" aria-selected=${isActive} @mousedown=${() => choose(index, actions)}>${content(line)}</li>`;
}

function content(line: Found<Action>): TemplateResult {
  if (line.kind === "command")
    return html`<span class="name">${labelOf(line.command)}</span> <kbd>${keyInWords(line.command)}</kbd>`;
  if (line.kind === "entity") {
    const { kind, name, aliases, documentCount } = line.entity;
    return html`${shape(kind)} <span class="name">${name}</span>
      <span class="aside">${aliases.length > 0 ? aliases.slice(0, 2).join(", ") : nameOfKind(kind)}</span>
      <span class="number">${documentCount}</span>`;
  }
  const { document, excerpt, matches } = line.found;
  return html`<span class="article"><span class="name">${document.title}</span>
    <span class="aside">${document.publisher ?? ""} · ${dateInWords(document.publishedAt)}</span>
    <span class="excerpt">${marked(excerpt, matches)}</span></span>`;
}

function marked(text: string, spans: readonly { readonly start: number; readonly end: number }[]) {
  let from = 0;
  const pieces = spans.map(({ start, end }) => {
    const piece = html`${text.slice(from, start)}<b>${text.slice(start, end)}</b>`;
    from = end;
    return piece;
  });
  return html`${pieces}${text.slice(from)}`;
}

function onInput(event: Event): void {
  const { value } = event.target as HTMLInputElement;
  clearTimeout(timer);
  timer = window.setTimeout(() => search(value), WAIT);
}

function onKey(event: KeyboardEvent, actions: readonly Action[]): void {
  const { active } = $search.get();
  const { length } = linesOf(actions);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined && length > 0) {
    event.preventDefault();
    $search.set({ ...$search.get(), active: (active + step + length) % length });
    document.getElementById(`found-${$search.get().active}`)?.scrollIntoView({ block: "nearest" });
  } else if (event.key === "Enter") choose(active, actions);
  else if (event.key === "Escape") {
    event.preventDefault();
    close();
    (event.target as HTMLElement).blur();
  }
}

function choose(index: number, actions: readonly Action[]): void {
  const line = linesOf(actions)[index];
  if (!line) return;
  const target = $selection.get();
  close();
  document.getElementById("search")?.blur();
  if (line.kind === "entity") location.hash = `#/e/${encodeURIComponent(line.entity.id)}`;
  else if (line.kind === "document") void openFound(line.found);
  else line.command.run(target);
}

function close(): void {
  clearTimeout(timer);
  void search("");
}
