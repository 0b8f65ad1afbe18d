import type { GraphPart } from "../model/graph-part.ts";
import type { Provenance } from "./provenance.ts";
import type { QuoteLength } from "./redaction/redaction.ts";

/** Where an entity stands in a picture; y grows upwards. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface WriteOptions {
  /** What the file is made of; it stands in its head. */
  readonly provenance: Provenance;
  /** False: relations with their counts and dates, without sentences and documents. */
  readonly evidence: boolean;
  /** Cells of CSV are written as they are, also those that a spreadsheet takes for a formula. */
  readonly exactCells?: boolean;
  /** By the entity's id, where a picture is known. */
  readonly places?: ReadonlyMap<string, Place>;
  /** How much of the articles is quoted; without it, as much as the format is usually made with. */
  readonly quote?: QuoteLength;
  /** Of a picture, in pixels, from SMALLEST_PICTURE to LARGEST_PICTURE (picture-sizes.ts). */
  readonly width?: number;
  /** The text of dist/viewer/viewer.html, which the HTML file needs. */
  readonly viewerPage?: string;
}

/**
 * The whole file, piece by piece. The same part and options give the same bytes: sorted, without clock and chance. What it
 * holds in memory does not grow with the part, unless it says so.
 */
export type WriteFormat = (part: GraphPart, options: WriteOptions) => AsyncIterable<string | Uint8Array>;
