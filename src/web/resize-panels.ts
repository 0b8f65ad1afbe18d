import { layoutMessages } from "./messages/layout-messages.ts";
import { $language } from "./state/language.ts";

interface Resizable {
  /** The id of the separator, and the custom property that holds the size in pixels. */
  readonly name: "sidebar" | "reader" | "drawer";
  readonly axis: "x" | "y";
  /** Whether the panel grows as the separator goes right or down. */
  readonly forward: boolean;
  readonly usual: number;
  readonly least: number;
  readonly most: () => number;
}

const PANELS: readonly Resizable[] = [
  { name: "sidebar", axis: "x", forward: true, usual: 264, least: 160, most: () => innerWidth * 0.22 },
  { name: "reader", axis: "x", forward: false, usual: 420, least: 260, most: () => innerWidth * 0.33 },
  { name: "drawer", axis: "y", forward: false, usual: 360, least: 180, most: () => innerHeight * 0.75 },
];

const STEP = 20;

/**
 * Lets the separators of the page resize its panels, by pointer and by keys: arrows, Home and End; Enter or a double
 * click folds a panel at the side and unfolds it, and gives the console its usual height. What is chosen is remembered in this browser. Source: WAI-ARIA Authoring
 * Practices, window splitter pattern.
 */
export function resizePanels(): void {
  for (const panel of PANELS) resizePanel(panel, document.getElementById(`resize-${panel.name}`));
}

function resizePanel(panel: Resizable, separator: HTMLElement | null): void {
  if (!separator) return;
  const key = `newsgraph-${panel.name}`;
  let size = panel.usual;
  const set = (wanted: number) => {
    size = wanted === 0 ? 0 : Math.round(Math.max(panel.least, Math.min(wanted, panel.most())));
    document.documentElement.style.setProperty(`--${panel.name}-size`, `${size}px`);
    separator.ariaValueNow = String(size);
    separator.ariaValueMax = String(Math.round(panel.most()));
    localStorage.setItem(key, String(size));
  };
  const stored = Number.parseInt(localStorage.getItem(key) ?? "", 10);
  set(Number.isNaN(stored) ? panel.usual : stored);
  separator.ariaValueMin = "0";
  $language.subscribe(() => {
    separator.ariaLabel = layoutMessages.get()[panel.name];
  });

  const fold = () => set(size === 0 || panel.axis === "y" ? panel.usual : 0);
  separator.addEventListener("dblclick", fold);
  separator.addEventListener("keydown", (event) => {
    const [less, more] = panel.axis === "x" ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
    const way = panel.forward ? 1 : -1;
    const next = {
      [less as string]: size - way * STEP,
      [more as string]: size + way * STEP,
      Home: panel.least,
      End: panel.most(),
    }[event.key];
    if (next !== undefined) set(Math.max(panel.least, next));
    else if (event.key === "Enter") fold();
    else return;
    event.preventDefault();
  });
  separator.addEventListener("pointerdown", (down) => {
    down.preventDefault();
    separator.setPointerCapture(down.pointerId);
    const at = (event: PointerEvent) => (panel.axis === "x" ? event.clientX : event.clientY);
    const [from, before] = [at(down), size];
    const move = (event: PointerEvent) => set(before + (panel.forward ? 1 : -1) * (at(event) - from));
    separator.addEventListener("pointermove", move);
    separator.addEventListener(
      "lostpointercapture",
      () => separator.removeEventListener("pointermove", move),
      {
        once: true,
      },
    );
  });
}
