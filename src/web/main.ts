import { render, type TemplateResult } from "lit-html";
import type { ReadableAtom } from "nanostores";
import { makeActions } from "./actions.ts";
import { keepAddress } from "./address-bar.ts";
import { keepAnalytics } from "./analytics/keep-analytics.ts";
import { createGraphCanvas } from "./canvas/graph-canvas.ts";
import { expand, pinMoved } from "./commands/change-picture.ts";
import { loadEvidence } from "./commands/load-evidence.ts";
import { withSelected } from "./commands/select.ts";
import {
  $answer,
  $cypher,
  $drawerOpen,
  $order,
  $parameters,
  $schema,
  $shelf,
  $view,
} from "./console/console-state.ts";
import type { CypherEditor } from "./console/cypher-editor.ts";
import { openConsole } from "./console/open-console.ts";
import { linkTextAndGraph } from "./link-text-and-graph.ts";
import { listenForKeys } from "./listen-for-keys.ts";
import { listenForMenu } from "./listen-for-menu.ts";
import { openMenu } from "./panels/context-menu.ts";
import { $unfolded } from "./panels/filters/facet-list.ts";
import { filterChips } from "./panels/filters/filter-chips.ts";
import { headerPanel } from "./panels/header-panel.ts";
import { helpPanel } from "./panels/help-panel.ts";
import { $outlineLength, $turned } from "./panels/outline.ts";
import { overlayPanel } from "./panels/overlay-panel.ts";
import { pathHint } from "./panels/path-hint.ts";
import { articlePanel } from "./panels/reader/article-panel.ts";
import { $notesPanel } from "./panels/reader/notes-slot.ts";
import { readerPanel } from "./panels/reader/reader-panel.ts";
import { sidebarPanel } from "./panels/sidebar-panel.ts";
import { keepTimeStrip } from "./panels/strip/time-strip.ts";
import { rememberChoices } from "./remember-choices.ts";
import { resizePanels } from "./resize-panels.ts";
import { showIncoming } from "./show-incoming.ts";
import { showKeepsakes } from "./show-keepsakes.ts";
import {
  $analytics,
  $article,
  $evidence,
  $failure,
  $highlighted,
  $history,
  $hovered,
  $layoutRunning,
  $lookChanges,
  $lookNow,
  $outletCounts,
  $pathFrom,
  $picture,
  $placesNow,
  $reader,
  $search,
  $selection,
  $status,
  $summary,
  $theme,
  $timeline,
  $visible,
  $waysIn,
} from "./state/explorer.ts";
import { $forgetting } from "./state/forgetting.ts";
import { $noted } from "./state/keepsakes.ts";
import { $language, $languageLoading } from "./state/language.ts";
import { $lit, $litChoice } from "./state/lit-choice.ts";
import type { Places } from "./state/places.ts";
import { $articles } from "./state/reader/articles.ts";
import { $depth, $limits } from "./state/reader/reader-choices.ts";
import { $claimGroups } from "./state/reader/reading.ts";
import { toAddress } from "./state/selection.ts";

const element = <E extends HTMLElement = HTMLElement>(id: string): E => document.getElementById(id) as E;

/** Draws `panel` into the element of this id, now and at every change of `stores`. */
function mount(id: string, stores: readonly ReadableAtom[], panel: () => TemplateResult): void {
  const draw = () => render(panel(), element(id));
  for (const store of [...stores, $language, $languageLoading]) store.listen(draw);
  draw();
}

/** The address that a click on the canvas led to: what was clicked is in sight already. */
let clicked = "";
const canvas = createGraphCanvas(element("canvas"), {
  onSelect: (chosen, added) => {
    const selection = added && chosen?.kind === "entity" ? withSelected(chosen.id) : chosen;
    clicked = toAddress(selection);
    location.hash = clicked;
  },
  onExpand: (id) => expand(id),
  onMenu: (target, at) => openMenu(element("menu"), actions, target, at),
  onHover: (id) => $hovered.set(id),
  onMoved: pinMoved,
  onLook: () => $lookChanges.set($lookChanges.get() + 1),
  onLayout: (running) => $layoutRunning.set(running),
});
const actions = makeActions(canvas, exportGraph);

mount("header", [$search, $selection, $summary, $history, $drawerOpen, $theme], () =>
  headerPanel(actions, exportGraph),
);
mount(
  "sidebar",
  [$evidence, $history, $selection, $summary, $timeline, $unfolded, $turned, $outlineLength, $noted],
  sidebarPanel,
);
mount("chips", [$evidence, $picture], filterChips);
mount("overlay", [$failure, $summary, $visible, $layoutRunning], () => overlayPanel(canvas));
mount("hint", [$pathFrom, $picture], pathHint);
mount(
  "reader",
  [
    $reader,
    $claimGroups,
    $depth,
    $limits,
    $articles,
    $summary,
    $waysIn,
    $visible,
    $analytics,
    $litChoice,
    $notesPanel,
  ],
  readerPanel,
);
mount("article", [$article, $picture, $forgetting, $summary], articlePanel);
mount("help", [], () => helpPanel(actions));
keepTimeStrip(element("strip"));

let placed: Places | null = null;
function drawCanvas(): void {
  const { pinned, places } = $picture.get();
  canvas.show({
    graph: $visible.get(),
    selection: $selection.get(),
    theme: $theme.get(),
    highlighted: $highlighted.get(),
    lit: $lit.get(),
    outletCounts: $outletCounts.get(),
    pinned,
    places,
  });
  if (places !== placed) canvas.place(places);
  placed = places;
}
$placesNow.set(canvas.places);
$lookNow.set(canvas.look);
for (const store of [$visible, $selection, $theme, $highlighted, $lit]) store.listen(drawCanvas);
$picture.listen(loadEvidence);

/** The dialog is loaded when it is first needed. */
async function exportGraph(): Promise<void> {
  try {
    const { openExport } = await import("./export/open-export.ts");
    await openExport(element<HTMLDialogElement>("export"), () => canvas.toPng());
  } catch (error) {
    $status.set((error as Error).message);
  }
}

$status.listen((text) => {
  element("status").textContent = text;
});

let openedConsole: Promise<CypherEditor> | undefined;
/** The console is loaded when it is first needed: the page opens without it. */
function loadConsole(): Promise<CypherEditor> {
  openedConsole ??= import("./panels/drawer-panel.ts").then(({ drawerPanel }) => {
    mount("drawer", [$answer, $drawerOpen, $order, $parameters, $schema, $shelf, $view], drawerPanel);
    return openConsole(element("cypher-editor"));
  });
  return openedConsole;
}
$drawerOpen.subscribe(async (isOpen) => {
  element("drawer").hidden = !isOpen;
  if (isOpen) (await loadConsole()).focus();
});
$cypher.listen(async (cypher) => (await loadConsole()).show(cypher));

$article.listen((article) => {
  const dialog = element<HTMLDialogElement>("article");
  $forgetting.set(null);
  if (!article) return dialog.close();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("mark")?.scrollIntoView({ block: "center" });
});
element("article").addEventListener("close", () => $article.set(null));
$selection.listen(() => $limits.set(new Map()));
linkTextAndGraph((id) => void canvas.centre(id));

rememberChoices();
keepAnalytics();
resizePanels();
listenForKeys(actions);
listenForMenu(element("menu"), actions);
document.fonts.addEventListener("loadingdone", drawCanvas);
await keepAddress({
  onSelect: (selection, look) => {
    element<HTMLDialogElement>("article").close();
    element("reader").scrollTop = 0;
    const isInSight = look !== null || toAddress(selection) === clicked;
    if (selection?.kind === "entity" && !isInSight) void canvas.centre(selection.id);
    clicked = "";
  },
  onLook: canvas.lookAt,
});
showIncoming(mount);
showKeepsakes(mount);
