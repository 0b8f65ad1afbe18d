import type { Action } from "./actions.ts";
import { openMenu } from "./panels/context-menu.ts";
import { $selection } from "./state/explorer.ts";
import type { Selection } from "./state/selection.ts";

/** Opens the menu by Shift-F10 or the menu key on what has the focus, else on the selection; by a right click on any name. */
export function listenForMenu(menu: HTMLElement, actions: readonly Action[]): void {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "ContextMenu" && !(event.key === "F10" && event.shiftKey)) return;
    if (document.querySelector("dialog[open]") || isText(event.target)) return;
    event.preventDefault();
    const focused = document.activeElement;
    const { left, bottom } = (
      named(focused) ??
      document.getElementById("stage") ??
      menu
    ).getBoundingClientRect();
    openMenu(menu, actions, targetOf(focused) ?? $selection.get(), { x: left + 20, y: bottom });
  });
  document.addEventListener("contextmenu", (event) => {
    const target = targetOf(event.target);
    const onCanvas = event.target instanceof Element && event.target.closest("#canvas") !== null;
    if (onCanvas) event.preventDefault();
    if (!target || isText(event.target)) return;
    event.preventDefault();
    openMenu(menu, actions, target, { x: event.clientX, y: event.clientY });
  });
}

function named(element: EventTarget | null): HTMLElement | null {
  return element instanceof Element ? element.closest<HTMLElement>("[data-entity]") : null;
}

function targetOf(element: EventTarget | null): Selection {
  const id = named(element)?.dataset.entity;
  return id ? { kind: "entity", id } : null;
}

function isText(element: EventTarget | null): boolean {
  return element instanceof Element && element.closest("input, textarea, .cypher-editor") !== null;
}
