import type { GraphCanvas } from "./canvas/graph-canvas.ts";
import { canRedo, canUndo, collapse, expand, hide, isolate, redoPicture, undoPicture } from "./commands.ts";
import { $drawerOpen } from "./console/console-state.ts";
import { $layoutRunning, $selection, $theme } from "./state/explorer.ts";

/** Something a person can do: menus, shortcuts, the help page and tests read the same records. */
export interface Action {
  readonly name: string;
  /** For people. */
  readonly label: string;
  /** As KeyboardEvent.key has it, in lower case; with `ctrl` Ctrl or ⌘ is held. */
  readonly key: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly enabled?: () => boolean;
  readonly run: () => void;
}

const isEntitySelected = () => $selection.get()?.kind === "entity";

/** Runs `act` on the selected entity. */
function onSelected(act: (id: string) => unknown): () => void {
  return () => {
    const selection = $selection.get();
    if (selection?.kind === "entity") act(selection.id);
  };
}

export function makeActions(canvas: GraphCanvas): readonly Action[] {
  return [
    { name: "search", label: "Search", key: "/", run: focusSearch },
    { name: "search-too", label: "Search", key: "k", ctrl: true, run: focusSearch },
    {
      name: "expand",
      label: "Expand the selected",
      key: "e",
      enabled: isEntitySelected,
      run: onSelected(expand),
    },
    {
      name: "collapse",
      label: "Collapse the selected",
      key: "c",
      enabled: isEntitySelected,
      run: onSelected(collapse),
    },
    { name: "hide", label: "Hide the selected", key: "h", enabled: isEntitySelected, run: onSelected(hide) },
    {
      name: "isolate",
      label: "Only the selected and its neighbours",
      key: "o",
      enabled: isEntitySelected,
      run: onSelected(isolate),
    },
    { name: "fit", label: "Fit the picture", key: "f", run: () => canvas.fit() },
    {
      name: "layout",
      label: "Run or pause the layout",
      key: "l",
      run: () => ($layoutRunning.get() ? canvas.stopLayout() : canvas.startLayout()),
    },
    { name: "zoom-in", label: "Zoom in", key: "+", run: () => canvas.zoom(1.4) },
    { name: "zoom-out", label: "Zoom out", key: "-", run: () => canvas.zoom(1 / 1.4) },
    { name: "undo", label: "Undo", key: "z", ctrl: true, enabled: canUndo, run: undoPicture },
    { name: "redo", label: "Redo", key: "z", ctrl: true, shift: true, enabled: canRedo, run: redoPicture },
    {
      name: "console",
      label: "Cypher console",
      key: "j",
      ctrl: true,
      run: () => $drawerOpen.set(!$drawerOpen.get()),
    },
    {
      name: "theme",
      label: "Light or dark",
      key: "d",
      run: () => $theme.set($theme.get() === "light" ? "dark" : "light"),
    },
    {
      name: "help",
      label: "Help",
      key: "?",
      run: () => document.querySelector<HTMLDialogElement>("#help")?.showModal(),
    },
  ];
}

/** "Ctrl-Shift-Z". */
export function keyInWords({ key, ctrl, shift }: Action): string {
  return [ctrl && "Ctrl", shift && "Shift", key.toUpperCase()].filter(Boolean).join("-");
}

export function listenForKeys(actions: readonly Action[]): void {
  document.addEventListener("keydown", (event) => {
    const ctrl = event.ctrlKey || event.metaKey;
    const writing =
      event.target instanceof Element &&
      event.target.closest("input, textarea, select, .cypher-editor") !== null;
    if (event.altKey || (writing && !(ctrl && ["j", "k"].includes(event.key.toLowerCase())))) return;
    if (document.querySelector("dialog[open]")) return;
    const action = actions.find(
      (candidate) =>
        candidate.key === event.key.toLowerCase() &&
        Boolean(candidate.ctrl) === ctrl &&
        (!ctrl || Boolean(candidate.shift) === event.shiftKey),
    );
    if (!action) return;
    event.preventDefault();
    if (action.enabled?.() ?? true) action.run();
  });
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>("#search")?.focus();
}
