import { $picture, previewFilters, settlePicture } from "../../state/explorer.ts";
import { activeParts, type Filters, withoutPart } from "../../state/filters.ts";
import { binAt, binsOfDays, daysOfBins } from "../../state/time-bins.ts";
import { $pointedBin, $timeBins } from "../../state/time-strip.ts";

/** What a hand moves: one end of the window, all of it, or a new one that is drawn. */
type Hold = "from" | "to" | "window" | "new";

interface Drag {
  readonly hold: Hold;
  readonly startX: number;
  readonly startBin: number;
  readonly first: number;
  readonly last: number;
  readonly filters: Filters;
  /** Whether the hand went farther than it shakes. */
  readonly moved: boolean;
}

/** Pixels that a hand shakes while it clicks. */
const SHAKE = 3;
/** After keys and clicks rest so long, in milliseconds, they are a step to undo. */
const REST = 500;
/** Bins that Page Up and Page Down go. */
const PAGE = 10;

let drag: Drag | null = null;
let latestX = 0;
let frame = 0;
let timer = 0;

/** Puts the bins `first` to `last` in view, as part of a gesture. */
function choose(first: number, last: number): void {
  const bins = $timeBins.get();
  if (bins) previewFilters((filters) => ({ ...filters, ...daysOfBins(bins, first, last) }));
}

function settleSoon(): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    if (!drag) settlePicture();
  }, REST);
}

function binUnder(plot: Element, x: number): number {
  const edges = $timeBins.get()?.edges ?? [0, 1];
  const { left, width } = plot.getBoundingClientRect();
  const [start, end] = [edges[0] as number, edges.at(-1) as number];
  return binAt(edges, Math.floor(start + ((x - left) / width) * (end - start)));
}

export function beginDrag(event: PointerEvent): void {
  const bins = $timeBins.get();
  if (!bins || event.button !== 0) return;
  const plot = event.currentTarget as HTMLElement;
  const held = (event.target as Element).closest<HTMLElement>("[data-hold]");
  plot.setPointerCapture(event.pointerId);
  clearTimeout(timer);
  const { filters } = $picture.get();
  const hold = (held?.dataset.hold ?? "new") as Hold;
  const startBin = binUnder(plot, event.clientX);
  latestX = event.clientX;
  drag = { hold, startX: latestX, startBin, ...binsOfDays(bins, filters), filters, moved: false };
}

export function moveDrag(event: PointerEvent): void {
  const plot = event.currentTarget as HTMLElement;
  latestX = event.clientX;
  if (!drag) {
    $pointedBin.set(binUnder(plot, latestX));
    return;
  }
  if (!drag.moved && Math.abs(latestX - drag.startX) < SHAKE) return;
  drag = { ...drag, moved: true };
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(() => follow(plot));
}

function follow(plot: Element): void {
  if (!drag) return;
  const bin = binUnder(plot, latestX);
  const { hold, startBin, first, last } = drag;
  const end = ($timeBins.get()?.statements.length ?? 1) - 1;
  $pointedBin.set(bin);
  if (hold === "new") choose(Math.min(startBin, bin), Math.max(startBin, bin));
  else if (hold === "from") choose(Math.min(bin, last), last);
  else if (hold === "to") choose(first, Math.max(bin, first));
  else {
    const by = Math.max(-first, Math.min(end - last, bin - startBin));
    choose(first + by, last + by);
  }
}

/** A click chooses the bin under it; what a hand drew is one step to undo. */
export function endDrag(event: PointerEvent): void {
  if (!drag) return;
  const plot = event.currentTarget as HTMLElement;
  const { moved, hold, startBin } = drag;
  if (moved) {
    cancelAnimationFrame(frame);
    follow(plot);
  }
  drag = null;
  if (moved) settlePicture();
  else if (hold === "new" || hold === "window") {
    choose(startBin, startBin);
    settleSoon();
  }
}

export function leavePlot(): void {
  $pointedBin.set(null);
}

/** All days again. */
export function clearDays(): void {
  clearTimeout(timer);
  previewFilters((filters) => withoutPart(filters, "days"));
  settlePicture();
}

/** Escape drops what a hand is drawing, or the window. */
export function escapeBrush(event: KeyboardEvent): void {
  if (event.key !== "Escape") return;
  if (drag) {
    const { from, to } = drag.filters;
    drag = null;
    previewFilters((filters) => ({ ...filters, from, to }));
    settlePicture();
  } else if (activeParts($picture.get().filters).includes("days")) clearDays();
  else return;
  event.preventDefault();
}

/** Moves one end of the window by keys. Source: WAI-ARIA Authoring Practices, slider pattern. */
export function moveEnd(which: "from" | "to", event: KeyboardEvent): void {
  const bins = $timeBins.get();
  if (!bins) return;
  const { first, last } = binsOfDays(bins, $picture.get().filters);
  const [here, low, high] = which === "from" ? [first, 0, last] : [last, first, bins.statements.length - 1];
  const next = {
    ArrowLeft: here - 1,
    ArrowDown: here - 1,
    ArrowRight: here + 1,
    ArrowUp: here + 1,
    PageDown: here - PAGE,
    PageUp: here + PAGE,
    Home: low,
    End: high,
  }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const bin = Math.max(low, Math.min(high, next));
  if (which === "from") choose(bin, last);
  else choose(first, bin);
  settleSoon();
}
