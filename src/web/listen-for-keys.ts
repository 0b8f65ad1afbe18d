import type { Action } from "./actions.ts";
import { $selection } from "./state/explorer.ts";

/** Keys that work while one writes. */
const ALWAYS = ["j", "k"];

/** Runs the actions by their keys, on what is selected. */
export function listenForKeys(actions: readonly Action[]): void {
  document.addEventListener("keydown", (event) => {
    const key = event.key.toLowerCase();
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.defaultPrevented || event.altKey) return;
    if (isWriting(event.target) && !(ctrl && ALWAYS.includes(key))) return;
    if (document.querySelector("dialog[open], [popover]:popover-open")) return;
    const action = actions.find(
      (candidate) =>
        candidate.key === key &&
        Boolean(candidate.ctrl) === ctrl &&
        (!ctrl || Boolean(candidate.shift) === event.shiftKey),
    );
    if (!action) return;
    event.preventDefault();
    const target = $selection.get();
    if (action.enabled?.(target) ?? true) action.run(target);
  });
}

/** What takes letters; a checkbox takes none. */
const WRITTEN_IN =
  'input:not([type="checkbox"], [type="radio"], [type="range"], [type="file"]), textarea, select, .cypher-editor';

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(WRITTEN_IN) !== null;
}
