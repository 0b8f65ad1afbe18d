import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { CanvasKit, TypefaceFontProvider } from "canvaskit-wasm";
import { systemFonts } from "./system-fonts.ts";

/** The pieces that Inter is delivered in: Latin, Cyrillic with the letters of Kazakh, Greek. */
const PIECES = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"];
/** Fonts of this machine that one picture may need. */
const MOST_OTHERS = 24;

export interface PictureFonts {
  readonly provider: TypefaceFontProvider;
  /** Of two fonts that have a letter, the first is taken. */
  readonly families: string[];
}

/**
 * The fonts that these texts are drawn in: Inter, which comes with Newsgraph, and for letters that it lacks the first font
 * of this machine that has them. A letter that no font has is drawn as an empty box.
 */
export async function pictureFonts(kit: CanvasKit, texts: Iterable<string>): Promise<PictureFonts> {
  const provider = kit.TypefaceFontProvider.Make();
  const families: string[] = [];
  const missing = new Set<string>();
  for (const text of texts) for (const letter of text) if (!IGNORED.test(letter)) missing.add(letter);
  const take = (bytes: Uint8Array): void => {
    const data = new Uint8Array(bytes).buffer;
    const face = kit.Typeface.MakeTypefaceFromData(data);
    if (!face) return;
    const letters = [...missing];
    const covered = letters.filter((letter) => face.getGlyphIDs(letter)[0] !== 0);
    face.delete();
    if (covered.length === 0) return;
    for (const letter of covered) missing.delete(letter);
    const family = `font ${families.length}`;
    provider.registerFont(data, family);
    families.push(family);
  };
  for (const piece of PIECES) take(await readFile(interFile(piece)));
  const most = families.length + MOST_OTHERS;
  if (missing.size > 0)
    for await (const bytes of systemFonts()) {
      take(bytes);
      if (missing.size === 0 || families.length >= most) break;
    }
  return { provider, families };
}

/** What no font needs to have. */
const IGNORED = /[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]/u;

function interFile(piece: string): string {
  const { resolve } = createRequire(import.meta.url);
  return resolve(`@fontsource-variable/inter/files/inter-${piece}-wght-normal.woff2`);
}
