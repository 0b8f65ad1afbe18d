import type { PictureCanvas } from "./picture/picture-canvas.ts";

/** Pixels that an arrow moves the picture by. */
const STEP = 60;

/** The keys of the page; those of the picture alone work where it has the focus. */
export function listenForKeys(canvas: PictureCanvas): void {
  const everywhere: Readonly<Record<string, () => void>> = {
    "/": () => document.getElementById("search-input")?.focus(),
    Escape: () => {
      location.hash = "#/";
    },
    "+": () => canvas.zoom(1.3),
    "=": () => canvas.zoom(1.3),
    "-": () => canvas.zoom(1 / 1.3),
    "0": () => canvas.fit(),
  };
  const onPicture: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => canvas.pan(STEP, 0),
    ArrowRight: () => canvas.pan(-STEP, 0),
    ArrowUp: () => canvas.pan(0, STEP),
    ArrowDown: () => canvas.pan(0, -STEP),
  };
  document.addEventListener("keydown", (event) => {
    const target = event.target as Element;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest("input, dialog")) return;
    const run = everywhere[event.key] ?? (target.id === "canvas" ? onPicture[event.key] : undefined);
    if (!run) return;
    event.preventDefault();
    run();
  });
}
