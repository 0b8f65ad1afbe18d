import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { atom } from "nanostores";
import { withSelected } from "../commands/select.ts";
import { contentMessages } from "../messages/content-messages.ts";
import { outlineMessages } from "../messages/outline-messages.ts";
import { unitMessages } from "../messages/unit-messages.ts";
import { $picture, $selection, $summary, $visible } from "../state/explorer.ts";
import { $noted } from "../state/keepsakes.ts";
import { type OutlineLine, outlineOf } from "../state/outline.ts";
import { type Selection, selectedIds, toAddress } from "../state/selection.ts";
import { labelOfRelation } from "../state/wording.ts";
import { shape } from "./shape.ts";

/** Lines at first, and with every "more". */
const PAGE = 300;

/** Entities whose relations are listed though they are not selected, or not though they are. */
export const $turned = atom<ReadonlySet<string>>(new Set());
export const $outlineLength = atom(PAGE);

/**
 * The graph as text, for all who do not see or do not use the canvas: a tree whose entities open to their relations.
 * Source: WAI-ARIA Authoring Practices, tree view pattern.
 */
export function outline(): TemplateResult {
  const selection = $selection.get();
  const lines = outlineOf($visible.get(), openIds(selection));
  const words = outlineMessages.get();
  const shown = lines.slice(0, $outlineLength.get());
  const current = shown.findIndex((line) => isCurrent(line, selection));
  const hidden = lines.slice(shown.length).filter(({ level }) => level === 1).length;
  return html`
    <section id="outline" class="group" aria-label=${words.label} tabindex="-1">
      <h2>${words.title}</h2>
      <div role="tree" aria-label=${words.label} aria-multiselectable="true" @keydown=${walk}>
        ${repeat(shown, keyOf, (line, index) => treeItem(line, selection, index === Math.max(0, current)))}
      </div>
      ${hidden > 0 ? html`<button type="button" @click=${() => $outlineLength.set($outlineLength.get() + PAGE)}>${words.more(hidden)}</button>` : ""}
    </section>`;
}

/** The selected ones are open, but for those that were turned by hand. */
function openIds(selection: Selection): Set<string> {
  const open = new Set(selectedIds(selection));
  for (const id of $turned.get()) if (!open.delete(id)) open.add(id);
  return open;
}

function turn(id: string): void {
  const turned = new Set($turned.get());
  if (!turned.delete(id)) turned.add(id);
  $turned.set(turned);
}

/** So that what has the focus keeps it when lines come in above. */
function keyOf(line: OutlineLine): string {
  return line.level === 1 ? line.entity.id : `${line.parent} ${line.relation.id}`;
}

function targetOf(line: OutlineLine): Exclude<Selection, null> {
  return line.level === 1
    ? { kind: "entity", id: line.entity.id }
    : { kind: "pair", a: line.relation.subject, b: line.relation.object };
}

function isCurrent(line: OutlineLine, selection: Selection): boolean {
  if (line.level === 1) return selection?.kind !== "pair" && selectedIds(selection).includes(line.entity.id);
  return toAddress(selection) === toAddress(targetOf(line));
}

function treeItem(line: OutlineLine, selection: Selection, reachable: boolean): TemplateResult {
  const address = toAddress(targetOf(line));
  const isEntity = line.level === 1;
  const expanded = isEntity && line.relations > 0 ? String(line.open) : undefined;
  return html`
    <a role="treeitem" href=${address} class=${isEntity ? "" : "relation"} tabindex=${reachable ? 0 : -1}
      aria-level=${line.level} aria-expanded=${expanded ?? nothing} aria-selected=${isCurrent(line, selection)}
      data-entity=${isEntity ? line.entity.id : line.other} data-turn=${isEntity ? line.entity.id : ""}
      @click=${(event: MouseEvent) => addToSelection(event, line)}>
      ${isEntity ? entityLine(line) : relationLine(line)}
    </a>`;
}

function entityLine({ entity, relations, open }: Extract<OutlineLine, { level: 1 }>): TemplateResult {
  return html`<span class="twist" aria-hidden="true" @click=${turnAlone(entity.id)}>${relations === 0 ? "" : open ? "▾" : "▸"}</span>
    ${shape(entity.kind)} <span class="name">${entity.name}</span>${noteMark(entity.id)}
    <span class="number" title=${counted(entity.documentCount)}>${entity.documentCount}</span>`;
}

function relationLine({ relation, other, outgoing }: Extract<OutlineLine, { level: 2 }>): TemplateResult {
  const name = $picture.get().entities.get(other)?.name ?? other;
  const number = restsOnStatements() ? relation.documentCount : relation.count;
  return html`<span class="name"><span aria-hidden="true">${outgoing ? "→" : "←"}</span> <i>${labelOfRelation(relation)}</i> <b>${name}</b></span>${noteMark(relation.id)}
    <span class="number" title=${counted(number)}>${number}</span>`;
}

function noteMark(id: string): TemplateResult | typeof nothing {
  if (!$noted.get().has(id)) return nothing;
  const { noted } = outlineMessages.get();
  return html`<span class="noted" role="img" aria-label=${noted} title=${noted}>✎</span>`;
}

/** "3 documents", or "3 relationships" where there are no documents. */
function counted(number: number): string {
  return restsOnStatements()
    ? unitMessages.get().documents(number)
    : contentMessages.get().relationships(number);
}

function restsOnStatements(): boolean {
  return $summary.get()?.hasStatements ?? true;
}

function turnAlone(id: string): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    event.stopPropagation();
    turn(id);
  };
}

function addToSelection(event: MouseEvent, line: OutlineLine): void {
  if (line.level !== 1 || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  location.hash = toAddress(withSelected(line.entity.id));
}

function walk(event: KeyboardEvent): void {
  const items = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLAnchorElement>("a")];
  const here = items.indexOf(document.activeElement as HTMLAnchorElement);
  const item = items[here];
  if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next !== undefined) focus(items[next]);
  else if (event.key === "ArrowRight") openOrEnter(item, items[here + 1]);
  else if (event.key === "ArrowLeft") closeOrLeave(item, items.slice(0, here));
  else if (event.key === " ") item.click();
  else return;
  event.preventDefault();
}

function openOrEnter(item: HTMLAnchorElement, following: HTMLAnchorElement | undefined): void {
  if (item.ariaExpanded === "false") turn(item.dataset.turn ?? "");
  else if (item.ariaExpanded === "true") focus(following);
}

function closeOrLeave(item: HTMLAnchorElement, before: readonly HTMLAnchorElement[]): void {
  if (item.ariaExpanded === "true") turn(item.dataset.turn ?? "");
  else if (item.ariaLevel === "2") focus(before.findLast(({ ariaLevel }) => ariaLevel === "1"));
}

/** The item that has the focus is the one that Tab comes back to. */
function focus(item: HTMLAnchorElement | undefined): void {
  if (!item) return;
  for (const other of item.parentElement?.querySelectorAll<HTMLElement>('a[tabindex="0"]') ?? [])
    other.tabIndex = -1;
  item.tabIndex = 0;
  item.focus();
}
