import { setImmediate } from "node:timers/promises";
import type { CanvasKit, SkPicture } from "canvaskit-wasm";
import type { GraphPart } from "../model/graph-part.ts";
import { drawPart } from "./drawing/draw-part.ts";
import { LOOKS } from "./drawing/drawing.ts";
import { LARGEST_PICTURE } from "./picture-sizes.ts";
import { canvasKit } from "./png/canvas-kit.ts";
import { paintDrawing } from "./png/paint-drawing.ts";
import { pngFile } from "./png/png-file.ts";
import type { WriteOptions } from "./write-options.ts";

/** Pixels from left to right, if nothing else is wanted. */
const USUAL_WIDTH = 2_400;
const BAND = 128;

/**
 * The drawing that `writeSvg` makes, as a picture, `options.width` pixels wide, or less wide where it would be higher than
 * LARGEST_PICTURE. Names in scripts that Inter lacks are drawn in fonts of this machine: there alone its bytes depend on
 * the machine. Holds the part in memory, and a band of the picture.
 */
export async function* writePng(part: GraphPart, options: WriteOptions): AsyncGenerator<Uint8Array> {
  const drawing = await drawPart(part, options.places);
  const kit = await canvasKit();
  const picture = await paintDrawing(kit, drawing);
  const wanted = options.width ?? USUAL_WIDTH;
  const scale = Math.min(wanted / drawing.width, LARGEST_PICTURE / drawing.height);
  const [width, height] = [Math.round(drawing.width * scale), Math.round(drawing.height * scale)];
  const { line, words } = options.provenance;
  // The checksum behind a text may begin with a letter, which would lengthen the line.
  const texts = { Description: words.join("\n"), Comment: `${line}\n` };
  try {
    yield* pngFile({ width, height, texts }, bandsOf(kit, picture, { width, height, scale }));
  } finally {
    picture.delete();
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
  /** Pixels a unit of the drawing. */
  readonly scale: number;
}

/** Between two bands others have their turn. */
async function* bandsOf(kit: CanvasKit, picture: SkPicture, { width, height, scale }: Size) {
  const surface = kit.MakeSurface(width, Math.min(BAND, height));
  if (!surface)
    throw new Error(`There is not enough memory for a picture ${width} pixels wide: take a smaller --width`);
  try {
    const canvas = surface.getCanvas();
    for (let top = 0; top < height; top += BAND) {
      await setImmediate();
      const rows = Math.min(BAND, height - top);
      canvas.clear(kit.parseColorString(LOOKS.ground));
      canvas.save();
      canvas.translate(0, -top);
      canvas.scale(scale, scale);
      canvas.drawPicture(picture);
      canvas.restore();
      surface.flush();
      const pixels = canvas.readPixels(0, 0, {
        width,
        height: rows,
        colorType: kit.ColorType.RGBA_8888,
        alphaType: kit.AlphaType.Unpremul,
        colorSpace: kit.ColorSpace.SRGB,
      });
      yield pixels as Uint8Array;
    }
  } finally {
    surface.delete();
  }
}
