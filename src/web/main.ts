import { render, type TemplateResult } from "lit-html";
import type { ReadableAtom } from "nanostores";
import { listenForKeys, makeActions } from "./actions.ts";
import { askExport } from "./api-client.ts";
import { createGraphCanvas } from "./canvas/graph-canvas.ts";
import { expand, open, select } from "./commands.ts";
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
import { openConsole } from "./console/open-console.ts";
import { EXPORT_CHOICES } from "./export-choices.ts";
import { articlePanel } from "./panels/article-panel.ts";
import { drawerPanel } from "./panels/drawer-panel.ts";
import { headerPanel } from "./panels/header-panel.ts";
import { helpPanel } from "./panels/help-panel.ts";
import { overlayPanel } from "./panels/overlay-panel.ts";
import { readerPanel } from "./panels/reader-panel.ts";
import { sidebarPanel } from "./panels/sidebar-panel.ts";
import { saveFile } from "./save-file.ts";
import {
  $article,
  $failure,
  $highlighted,
  $history,
  $layoutRunning,
  $reader,
  $search,
  $selection,
  $status,
  $summary,
  $theme,
  $visible,
} from "./state/explorer.ts";
import { fromAddress, sameSelection, toAddress } from "./state/selection.ts";

const element = <E extends HTMLElement = HTMLElement>(id: string): E => document.getElementById(id) as E;

/** Draws `panel` into the element of this id, now and at every change of `stores`. */
function mount(id: string, stores: readonly ReadableAtom[], panel: () => TemplateResult): void {
  const draw = () => render(panel(), element(id));
  for (const store of stores) store.listen(draw);
  draw();
}

/** The address that a click on the canvas led to: what was clicked is in sight already. */
let clicked = "";
const canvas = createGraphCanvas(element("canvas"), {
  onSelect: (selection) => {
    clicked = toAddress(selection);
    location.hash = clicked;
  },
  onExpand: expand,
  onLayout: (running) => $layoutRunning.set(running),
});
const actions = makeActions(canvas);

mount("header", [$search, $history, $drawerOpen, $theme], () => headerPanel(exportAs));
mount("sidebar", [$history, $summary, $selection], sidebarPanel);
mount("overlay", [$failure, $summary, $visible, $layoutRunning], () => overlayPanel(canvas));
mount("reader", [$reader, $summary, $visible], readerPanel);
mount("drawer", [$answer, $drawerOpen, $order, $parameters, $schema, $shelf, $view], drawerPanel);
mount("article", [$article], articlePanel);
render(helpPanel(actions), element("help"));

function drawCanvas(): void {
  const [graph, selection, theme] = [$visible.get(), $selection.get(), $theme.get()];
  canvas.show({ graph, selection, theme, highlighted: $highlighted.get() });
}
for (const store of [$visible, $selection, $theme, $highlighted]) store.listen(drawCanvas);

async function exportAs(format: string): Promise<void> {
  const extension = EXPORT_CHOICES.find(({ name }) => name === format)?.extension ?? "";
  try {
    const entityIds = $visible.get().entities.map(({ id }) => id);
    saveFile(
      format === "png" ? await canvas.toPng() : await askExport({ format, entityIds }),
      `newsgraph${extension}`,
    );
    $status.set(`Saved newsgraph${extension}.`);
  } catch (error) {
    $status.set((error as Error).message);
  }
}

$status.listen((text) => {
  element("status").textContent = text;
});

$drawerOpen.subscribe(async (isOpen) => {
  element("drawer").hidden = !isOpen;
  if (isOpen) (await openConsole(element("cypher-editor"))).focus();
});
$cypher.listen(async (cypher) => (await openConsole(element("cypher-editor"))).show(cypher));

$article.listen((article) => {
  const dialog = element<HTMLDialogElement>("article");
  if (!article) return;
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("mark")?.scrollIntoView({ block: "center" });
});
element("article").addEventListener("close", () => $article.set(null));

document.addEventListener("pointerover", (event) => {
  const id =
    event.target instanceof Element
      ? event.target.closest<HTMLElement>("[data-entity]")?.dataset.entity
      : undefined;
  const pointed = id ? [id] : [];
  if (pointed.join() !== [...$highlighted.get()].join()) $highlighted.set(new Set(pointed));
});

const THEME = "newsgraph-theme";
const prefersDark = matchMedia("(prefers-color-scheme: dark)");
const remembered = localStorage.getItem(THEME);
$theme.set(remembered === "dark" || (remembered === null && prefersDark.matches) ? "dark" : "light");
$theme.subscribe((theme) => {
  document.documentElement.dataset.theme = theme;
});
$theme.listen((theme) => localStorage.setItem(THEME, theme));
prefersDark.addEventListener("change", ({ matches }) => {
  if (localStorage.getItem(THEME) === null) $theme.set(matches ? "dark" : "light");
});

async function followAddress(): Promise<void> {
  const selection = fromAddress(location.hash);
  if (sameSelection(selection, $selection.get())) return;
  element<HTMLDialogElement>("article").close();
  await select(selection);
  element("reader").scrollTop = 0;
  if (selection?.kind === "entity" && toAddress(selection) !== clicked) await canvas.centre(selection.id);
  clicked = "";
}
addEventListener("hashchange", followAddress);

listenForKeys(actions);
await open();
await followAddress();
