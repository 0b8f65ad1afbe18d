import type { ExportQuestion } from "../../api/contract.ts";
import { askExport } from "../api-client.ts";
import { exportMessages } from "../messages/export-messages.ts";
import { saveFile } from "../save-file.ts";
import { $placesNow, $selection, $status } from "../state/explorer.ts";
import { selectedIds } from "../state/selection.ts";
import { $exportChoice, $exportFailure, $exporting, $formats, PICTURE } from "./export-state.ts";
import type { ExportTarget } from "./export-targets.ts";

/** Saves the part that is chosen, and tells how far it is; `toPng` draws what is on the canvas. Resolves whether it was saved. */
export async function runExport(target: ExportTarget, toPng: () => Promise<Blob>): Promise<boolean> {
  const { format, evidence, quote, blackOut, depth, width } = $exportChoice.get();
  const stop = new AbortController();
  $exportFailure.set(null);
  $exporting.set({ bytes: 0, stop });
  try {
    const { extension = "" } = $formats.get().find(({ name }) => name === format) ?? {};
    const isPicture = format === PICTURE;
    const question: ExportQuestion = {
      format,
      which: target.which(depth),
      evidence,
      ...(isPicture && width > 0 ? { width } : {}),
      ...(quote ? { quote } : {}),
      ...(blackOut ? { blackOut: selectedIds($selection.get()) } : {}),
    };
    const isCanvas = isPicture && width === 0;
    const file = isCanvas ? await toPng() : await fetchFile(withPlaces(question), stop);
    saveFile(file, `newsgraph${extension}`);
    const megabytes = inMegabytes(file.size);
    $status.set(exportMessages.get().saved({ file: `newsgraph${extension}`, megabytes }));
    return true;
  } catch (error) {
    const words = exportMessages.get();
    $exportFailure.set(stop.signal.aborted ? words.stopped : (error as Error).message);
    return false;
  } finally {
    $exporting.set(null);
  }
}

/** "0.4", "12.3". */
export function inMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** Positions go with what stands on the canvas. */
function withPlaces(question: ExportQuestion): ExportQuestion {
  if (!("entityIds" in question.which)) return question;
  const standing = $placesNow.get()();
  const places = question.which.entityIds.flatMap((id) => {
    const place = standing.get(id);
    return place ? [[id, toHundredths(place.x), toHundredths(place.y)] as const] : [];
  });
  return { ...question, places };
}

function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

async function fetchFile(question: ExportQuestion, stop: AbortController): Promise<Blob> {
  const response = await askExport(question, stop.signal);
  const pieces: BlobPart[] = [];
  let bytes = 0;
  try {
    const reader = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      pieces.push(next.value);
      bytes += next.value.length;
      $exporting.set({ bytes, stop });
    }
  } catch (error) {
    if (stop.signal.aborted) throw error;
    throw new Error(exportMessages.get().cutOff, { cause: error });
  }
  return new Blob(pieces, { type: response.headers.get("content-type") ?? "" });
}
