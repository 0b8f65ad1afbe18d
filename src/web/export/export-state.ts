import { atom } from "nanostores";
import type { QuoteLength } from "../../../graph/export/redaction/redaction.ts";
import type { FormatsAnswer } from "../../api/contract.ts";
import type { ExportTarget } from "./export-targets.ts";

/** The format that the page can make by itself, of what stands on the canvas. */
export const PICTURE = "png";

/** What the dialog was told last. */
export interface ExportChoice {
  readonly target: ExportTarget["name"];
  /** A name of $formats. */
  readonly format: string;
  readonly evidence: boolean;
  /** How much of the articles is quoted; null for what the format is usually made with. */
  readonly quote: QuoteLength | null;
  /** The selected entities are told nowhere by name. */
  readonly blackOut: boolean;
  readonly depth: number;
  /** Pixels from left to right of a PNG; 0 for what is on the canvas, as it is. */
  readonly width: number;
}

/** How far a file is: bytes that came, and what stops it. */
export interface Exporting {
  readonly bytes: number;
  readonly stop: AbortController;
}

export const $exportChoice = atom<ExportChoice>({
  target: "shown",
  format: "gexf",
  evidence: true,
  quote: null,
  blackOut: false,
  depth: 1,
  width: 0,
});
export const $formats = atom<FormatsAnswer["formats"]>([]);
export const $exporting = atom<Exporting | null>(null);
/** What went wrong with the last one. */
export const $exportFailure = atom<string | null>(null);
