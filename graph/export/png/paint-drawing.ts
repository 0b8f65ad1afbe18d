import type { Canvas, CanvasKit, Paint, SkPicture } from "canvaskit-wasm";
import { type Drawing, type DrawnText, LOOKS } from "../drawing/drawing.ts";
import type { Shape } from "../drawing/shape-of-kind.ts";
import { type PictureFonts, pictureFonts } from "./picture-fonts.ts";

/** From the baseline of Inter to the middle between its ascent and its descent, of the size of its letters: where SVG has `dominant-baseline="central"`. */
const MIDDLE = 0.3638;

/** A drawing as Skia's commands, in the drawing's units. The caller deletes it. */
export async function paintDrawing(kit: CanvasKit, drawing: Drawing): Promise<SkPicture> {
  const texts = [...drawing.names, ...drawing.legend.map(({ label }) => label)];
  const fonts = await pictureFonts(
    kit,
    texts.map(({ text }) => text),
  );
  const recorder = new kit.PictureRecorder();
  const canvas = recorder.beginRecording(kit.LTRBRect(0, 0, drawing.width, drawing.height), true);
  const line = stroke(kit, LOOKS.line, 1);
  const dash = kit.PathEffect.MakeDash([...LOOKS.dashes]);
  for (const { from, to, width, isDashed } of drawing.lines) {
    line.setStrokeWidth(width);
    line.setPathEffect(isDashed ? dash : null);
    canvas.drawLine(...from, ...to, line);
  }
  const rim = stroke(kit, LOOKS.ground, 1);
  for (const { shape, colour } of drawing.nodes) {
    const inside = fill(kit, colour);
    for (const paint of [inside, rim]) paintShape(kit, canvas, shape, paint);
    inside.delete();
  }
  const halo = stroke(kit, LOOKS.ground, LOOKS.halo);
  halo.setStrokeJoin(kit.StrokeJoin.Round);
  const ink = fill(kit, LOOKS.ink);
  for (const name of drawing.names) for (const paint of [halo, ink]) write(kit, canvas, fonts, name, paint);
  const quiet = fill(kit, LOOKS.quiet);
  for (const { shape, colour, label } of drawing.legend) {
    const inside = fill(kit, colour);
    paintShape(kit, canvas, shape, inside);
    inside.delete();
    write(kit, canvas, fonts, label, quiet);
  }
  const picture = recorder.finishRecordingAsPicture();
  for (const used of [recorder, line, dash, rim, halo, ink, quiet, fonts.provider]) used.delete();
  return picture;
}

function fill(kit: CanvasKit, colour: string): Paint {
  const paint = new kit.Paint();
  paint.setAntiAlias(true);
  paint.setColor(kit.parseColorString(colour));
  return paint;
}

function stroke(kit: CanvasKit, colour: string, width: number): Paint {
  const paint = fill(kit, colour);
  paint.setStyle(kit.PaintStyle.Stroke);
  paint.setStrokeWidth(width);
  return paint;
}

function paintShape(kit: CanvasKit, canvas: Canvas, shape: Shape, paint: Paint): void {
  if (shape.form === "circle") canvas.drawCircle(shape.x, shape.y, shape.radius, paint);
  else if (shape.form === "square")
    canvas.drawRect(kit.XYWHRect(shape.x, shape.y, shape.side, shape.side), paint);
  else {
    const path = new kit.PathBuilder().addPolygon(shape.corners.flat(), true).detachAndDelete();
    canvas.drawPath(path, paint);
    path.delete();
  }
}

function write(
  kit: CanvasKit,
  canvas: Canvas,
  { provider, families }: PictureFonts,
  { x, y, text }: DrawnText,
  paint: Paint,
): void {
  const letters = { fontFamilies: families, fontSize: LOOKS.letterSize };
  const style = new kit.ParagraphStyle({ textStyle: letters, maxLines: 1 });
  const builder = kit.ParagraphBuilder.MakeFromFontProvider(style, provider);
  const nothing = new kit.Paint();
  nothing.setColor(kit.TRANSPARENT);
  builder.pushPaintStyle(new kit.TextStyle(letters), paint, nothing);
  builder.addText(text.replace(/\s+/g, " "));
  const paragraph = builder.build();
  paragraph.layout(Number.MAX_SAFE_INTEGER);
  canvas.drawParagraph(paragraph, x, y + MIDDLE * LOOKS.letterSize - paragraph.getAlphabeticBaseline());
  for (const used of [paragraph, builder, nothing]) used.delete();
}
