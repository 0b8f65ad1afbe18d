import openCanvasKit, { type CanvasKit } from "canvaskit-wasm";

let opened: Promise<CanvasKit> | null = null;

/**
 * Skia as WebAssembly (https://skia.org/docs/user/modules/canvaskit/): it has no file and no network, and draws the same on
 * every machine. Takes a quarter of a second the first time.
 */
export function canvasKit(): Promise<CanvasKit> {
  opened ??= openCanvasKit();
  return opened;
}
