import type { GraphCanvas } from "./canvas/graph-canvas.ts";
import { beginNote } from "./commands/begin-note.ts";
import {
  canRedo,
  canUndo,
  clearFilters,
  collapse,
  expand,
  hide,
  isolate,
  redoPicture,
  togglePin,
  undoPicture,
  unpinAll,
} from "./commands/change-picture.ts";
import { beginCompare } from "./commands/compare.ts";
import { copyLink } from "./commands/copy-link.ts";
import { showFirstSight } from "./commands/open-graph.ts";
import { beginPath, giveUpPath } from "./commands/path.ts";
import { togglePlay } from "./commands/play-time.ts";
import { toggleLayout } from "./commands/toggle-layout.ts";
import { $drawerOpen } from "./console/console-state.ts";
import { actionMessages } from "./messages/action-messages.ts";
import { chooseFiles } from "./panels/add-files.ts";
import { $picture, $summary, $theme } from "./state/explorer.ts";
import { activeFilters } from "./state/filters.ts";
import { $viewsOpen } from "./state/keepsakes.ts";
import { $language } from "./state/language.ts";
import { type Selection, selectedIds, toAddress } from "./state/selection.ts";
import { $timeBins } from "./state/time-strip.ts";

/** What an action is about: an entity, a pair of related ones, or the picture as a whole. */
export type ActionSubject = "entity" | "pair" | "picture";

type ActionName = Exclude<keyof ReturnType<typeof actionMessages.get>, "expandBy">;

/** Something a person can do: menus, shortcuts, the search box, the help page and tests read the same records. */
export interface Action {
  /** Its words are those of this name in action-messages.ts. */
  readonly name: ActionName;
  /** Whose menu offers it; none does where it is empty. */
  readonly of: readonly ActionSubject[];
  /** As KeyboardEvent.key has it, in lower case; with `ctrl` Ctrl or ⌘ is held. */
  readonly key?: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly enabled?: (target: Selection) => boolean;
  readonly run: (target: Selection) => void;
}

const anyEntity = (target: Selection) => selectedIds(target).length > 0;

/** Notes are kept beside statements; a database that Newsgraph did not build is only read. */
const isNotable = (target: Selection) =>
  anyEntity(target) && target?.kind !== "path" && Boolean($summary.get()?.hasStatements);

/** Does `act` to every entity of the target. */
const toEach = (act: (id: string) => unknown) => (target: Selection) => {
  for (const id of selectedIds(target)) act(id);
};
/** Does `act` to the first entity of the target. */
const toFirst = (act: (id: string) => unknown) => (target: Selection) => {
  const [id] = selectedIds(target);
  if (id !== undefined) act(id);
};

/** `exportGraph` opens the dialog that saves a part of the graph. */
export function makeActions(canvas: GraphCanvas, exportGraph: () => void): readonly Action[] {
  return [
    { name: "search", of: [], key: "/", run: focusSearch },
    { name: "search", of: [], key: "k", ctrl: true, run: focusSearch },
    { name: "expand", of: ["entity"], key: "e", enabled: anyEntity, run: toEach((id) => expand(id)) },
    { name: "collapse", of: ["entity"], key: "c", enabled: anyEntity, run: toEach(collapse) },
    { name: "hide", of: ["entity"], key: "h", enabled: anyEntity, run: toEach(hide) },
    { name: "isolate", of: ["entity"], key: "o", enabled: anyEntity, run: toFirst(isolate) },
    { name: "pin", of: ["entity"], key: "n", enabled: anyEntity, run: toEach(togglePin) },
    { name: "path", of: ["entity", "pair"], key: "p", enabled: anyEntity, run: beginPath },
    {
      name: "structure",
      of: ["picture"],
      key: "g",
      run: () => {
        location.hash = toAddress({ kind: "structure" });
      },
    },
    { name: "compare", of: ["picture"], key: "v", run: beginCompare },
    { name: "note", of: ["entity", "pair"], key: "m", enabled: isNotable, run: beginNote },
    { name: "views", of: ["picture"], key: "s", run: () => $viewsOpen.set(true) },
    { name: "copyLink", of: ["entity", "pair", "picture"], key: "y", run: copyLink },
    {
      name: "clear",
      of: [],
      key: "escape",
      run: () => {
        if (!giveUpPath()) location.hash = "#/";
      },
    },
    { name: "fit", of: ["picture"], key: "f", run: () => canvas.fit() },
    { name: "layout", of: ["picture"], key: "l", run: () => toggleLayout(canvas) },
    { name: "zoomIn", of: [], key: "+", run: () => canvas.zoom(1.4) },
    { name: "zoomOut", of: [], key: "-", run: () => canvas.zoom(1 / 1.4) },
    {
      name: "unpinAll",
      of: ["picture"],
      enabled: () => $picture.get().pinned.size > 0,
      run: unpinAll,
    },
    {
      name: "clearFilters",
      of: ["picture"],
      enabled: () => activeFilters($picture.get().filters).length > 0,
      run: clearFilters,
    },
    { name: "firstSight", of: ["picture"], run: showFirstSight },
    { name: "time", of: [], key: "t", run: () => document.querySelector<HTMLElement>("#play")?.focus() },
    { name: "play", of: ["picture"], enabled: () => $timeBins.get() !== null, run: togglePlay },
    {
      name: "readFiles",
      of: ["picture"],
      key: "a",
      enabled: () => Boolean($summary.get()?.reads),
      run: chooseFiles,
    },
    { name: "export", of: ["entity", "pair", "picture"], key: "x", run: exportGraph },
    { name: "undo", of: ["picture"], key: "z", ctrl: true, enabled: canUndo, run: undoPicture },
    { name: "redo", of: ["picture"], key: "z", ctrl: true, shift: true, enabled: canRedo, run: redoPicture },
    { name: "console", of: [], key: "j", ctrl: true, run: () => $drawerOpen.set(!$drawerOpen.get()) },
    {
      name: "theme",
      of: [],
      key: "d",
      run: () => $theme.set($theme.get() === "light" ? "dark" : "light"),
    },
    { name: "language", of: [], run: () => $language.set($language.get() === "en" ? "ru" : "en") },
    {
      name: "help",
      of: [],
      key: "?",
      run: () => document.querySelector<HTMLDialogElement>("#help")?.showModal(),
    },
  ];
}

export function labelOf({ name }: Action): string {
  return actionMessages.get()[name];
}

/** "Ctrl-Shift-Z"; empty for an action without a key. */
export function keyInWords({ key, ctrl, shift }: Action): string {
  if (key === undefined) return "";
  const name = key === "escape" ? "Esc" : key.toUpperCase();
  return [ctrl && "Ctrl", shift && "Shift", name].filter(Boolean).join("-");
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>("#search")?.focus();
}
