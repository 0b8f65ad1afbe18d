import { render, type TemplateResult } from "lit-html";
import type { ReadableAtom } from "nanostores";
import type { ViewerData, ViewerText } from "../../graph/export/viewer/viewer-data.ts";
import { PALETTES } from "../web/canvas/palettes.ts";
import { NO_FILTERS } from "../web/state/filters.ts";
import {
  fromAddress,
  type Selection,
  sameSelection,
  selectedIds,
  toAddress,
} from "../web/state/selection.ts";
import { listenForKeys } from "./listen-for-keys.ts";
import { filtersPanel } from "./panels/filters-panel.ts";
import { readerPanel } from "./panels/reader-panel.ts";
import { $search, searchBox } from "./panels/search-box.ts";
import { $stripWidth, timeStrip } from "./panels/time-strip.ts";
import { aboutDialog, overlay, toolButtons, zoomButtons } from "./panels/tools.ts";
import { createPictureCanvas } from "./picture/picture-canvas.ts";
import { lightOf, type Scene, sceneOf } from "./picture/scene.ts";
import { openGraph } from "./state/open-graph.ts";
import { openText } from "./state/open-text.ts";
import {
  $facets,
  $failure,
  $filters,
  $graph,
  $hovered,
  $readShare,
  $selection,
  $shownRelations,
  $statementsPerDay,
  $text,
  $theme,
  $visible,
} from "./state/viewer-state.ts";
import { unpackJson } from "./unpack-json.ts";

const element = <E extends HTMLElement = HTMLElement>(id: string): E => document.getElementById(id) as E;

/** Draws `panel` into the element of this id, now and once after every change of `stores`. */
function mount(id: string, stores: readonly ReadableAtom[], panel: () => TemplateResult): void {
  let isAsked = false;
  const draw = () => {
    isAsked = false;
    render(panel(), element(id));
  };
  for (const store of stores)
    store.listen(() => {
      if (!isAsked) queueMicrotask(draw);
      isAsked = true;
    });
  draw();
}

const canvas = createPictureCanvas(element<HTMLCanvasElement>("canvas"), {
  onSelect: (selection) => {
    location.hash = toAddress(selection);
  },
  onHover: (hovered) => {
    element("canvas").classList.toggle("pointing", hovered !== null);
    if (!sameSelection(hovered, $hovered.get())) $hovered.set(hovered);
  },
});

const dark = matchMedia("(prefers-color-scheme: dark)");
$theme.subscribe((theme) => {
  document.documentElement.dataset.theme = theme;
});
$theme.set(dark.matches ? "dark" : "light");
dark.addEventListener("change", () => $theme.set(dark.matches ? "dark" : "light"));

const clearFilters = () => $filters.set(NO_FILTERS);
mount("search", [$search, $graph], searchBox);
mount("tools", [$theme], toolButtons);
mount("sidebar", [$graph, $visible, $facets, $filters], filtersPanel);
mount("reader", [$graph, $text, $visible, $selection, $shownRelations, $filters], readerPanel);
mount("strip", [$graph, $stripWidth, $statementsPerDay, $filters], timeStrip);
mount("controls", [$graph, $text, $readShare, $failure], () => zoomButtons(canvas));
mount("overlay", [$graph, $visible, $failure], () => overlay(clearFilters));
mount("about", [$graph], aboutDialog);
new ResizeObserver(([entry]) => $stripWidth.set(Math.round(entry?.contentRect.width ?? 0))).observe(
  element("strip"),
);

let scene: Scene = { nodes: [], edges: [] };
const draw = () =>
  canvas.show(scene, lightOf(scene, $selection.get(), $hovered.get()), PALETTES[$theme.get()]);
$visible.subscribe((visible) => {
  const graph = $graph.get();
  if (graph) scene = sceneOf(visible, graph);
  draw();
});
for (const store of [$selection, $hovered, $theme]) store.listen(draw);

function select(selection: Selection): void {
  const graph = $graph.get();
  const isKnown = selectedIds(selection).every((id) => graph?.entities.has(id) ?? true);
  $shownRelations.set(0);
  $hovered.set(null);
  $selection.set(isKnown ? selection : null);
  element("reader").scrollTop = 0;
  const [first] = selectedIds($selection.get());
  if (first !== undefined) canvas.reveal(first);
}
addEventListener("hashchange", () => select(fromAddress(location.hash)));
listenForKeys(canvas);

try {
  const data = await unpackJson<ViewerData>(element("graph").textContent ?? "");
  $graph.set(openGraph(data));
  select(fromAddress(location.hash));
  document.title = `Newsgraph: ${data.entities.name.length} names, ${data.relations.type.length} relations`;
  const text = await unpackJson<ViewerText>(element("text").textContent ?? "", (share) => {
    if (share - $readShare.get() > 0.02) $readShare.set(share);
  });
  $text.set(openText(data, text));
} catch (error) {
  $failure.set((error as Error).message);
}
