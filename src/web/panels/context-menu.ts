import { html, render } from "lit-html";
import { type Action, type ActionSubject, keyInWords, labelOf } from "../actions.ts";
import { askNeighbourhood } from "../api-client.ts";
import { expand } from "../commands/change-picture.ts";
import { actionMessages } from "../messages/action-messages.ts";
import type { Selection } from "../state/selection.ts";
import { labelOfType } from "../state/wording.ts";

/** Relation types that the menu offers to expand by. */
const MOST_TYPES = 12;

/** Opens `element`, a popover, as the menu of `target` at a point of the window; its first item has the focus. */
export function openMenu(
  element: HTMLElement,
  actions: readonly Action[],
  target: Selection,
  at: { readonly x: number; readonly y: number },
): void {
  const subject = subjectOf(target);
  const offered = actions.filter(({ of }) => of.includes(subject));
  const draw = (types: readonly (readonly [string, number])[]) =>
    render(menu(element, offered, target, types), element);
  draw([]);
  element.onkeydown = walk;
  element.showPopover();
  const { width, height } = element.getBoundingClientRect();
  element.style.left = `${Math.max(4, Math.min(at.x, innerWidth - width - 4))}px`;
  element.style.top = `${Math.max(4, Math.min(at.y, innerHeight - height - 4))}px`;
  element.querySelector<HTMLElement>("button:not(:disabled)")?.focus();
  if (target?.kind !== "entity") return;
  askNeighbourhood(target.id, 1).then(
    ({ neighbours }) => draw(Object.entries(neighbours?.byType ?? {}).sort(([, a], [, b]) => b - a)),
    () => draw([]),
  );
}

function subjectOf(target: Selection): ActionSubject {
  if (target === null) return "picture";
  return target.kind === "entity" || target.kind === "several" ? "entity" : "pair";
}

function menu(
  element: HTMLElement,
  actions: readonly Action[],
  target: Selection,
  types: readonly (readonly [string, number])[],
) {
  const choose = (run: () => void) => () => {
    element.hidePopover();
    run();
  };
  return html`
    ${actions.map(
      (action) => html`
        <button type="button" role="menuitem" ?disabled=${!(action.enabled?.(target) ?? true)} @click=${choose(() => action.run(target))}>
          <span>${labelOf(action)}</span> <kbd>${keyInWords(action)}</kbd>
        </button>`,
    )}
    ${
      target?.kind === "entity" && types.length > 0
        ? html`<div role="group" aria-label=${actionMessages.get().expandBy}><p class="quiet">${actionMessages.get().expandBy}</p>
          ${types.slice(0, MOST_TYPES).map(
            ([type, number]) => html`
              <button type="button" role="menuitem" @click=${choose(() => void expand(target.id, type))}>
                <span>${labelOfType(type)}</span> <span class="number">${number}</span>
              </button>`,
          )}</div>`
        : ""
    }`;
}

/** Arrow keys walk a menu; the browser closes it on Escape. Source: WAI-ARIA Authoring Practices, menu pattern. */
function walk(event: KeyboardEvent): void {
  const items = [
    ...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("button:not(:disabled)"),
  ];
  const here = items.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  items[(next + items.length) % items.length]?.focus();
}
