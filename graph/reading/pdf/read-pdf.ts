import { getDocument, type PDFDocumentProxy, Util, VerbosityLevel } from "unpdf/pdfjs";
import { DocumentError } from "../document-error.ts";
import type { PdfPage, PdfPiece } from "./pdf-page.ts";

/** Pages that are read of one file. */
const MAX_PDF_PAGES = 2_000;

/** What a PDF says of itself, as it says it. */
export interface PdfInfo {
  readonly title: string | null;
  /** As PDF writes dates: "D:20220107120000Z". */
  readonly createdAt: string | null;
  readonly producer: string | null;
  readonly language: string | null;
}

export interface ReadPdf {
  readonly info: PdfInfo;
  readonly pages: readonly PdfPage[];
}

/** The pages of a PDF as they are written; nothing in it is run, fetched or drawn. Throws DocumentError. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({
    // pdf.js takes the buffer for itself.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
  });
  // Else it would ask on the console.
  task.onPassword = () => {
    throw LOCKED;
  };
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MAX_PDF_PAGES)
      throw new DocumentError(
        `it has ${pdf.numPages} pages, more than the ${MAX_PDF_PAGES} that are read of one file: split it into articles`,
      );
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(pdf, number));
    return { info: await infoOf(pdf), pages };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const { name, message } = error as Error;
    if (name === "PasswordException") throw LOCKED;
    throw new DocumentError(`it is damaged, or no PDF (${message})`);
  } finally {
    await task.destroy();
  }
}

const LOCKED = new DocumentError("it is locked with a password: save it without one first");

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item): PdfPiece[] => {
    if (!("str" in item)) return [];
    const [a, b, c, d, left, baseline] = Util.transform(viewport.transform, item.transform) as number[];
    // Beside the reading direction stand watermarks and stamps.
    if (Math.abs(b ?? 0) > Math.abs(a ?? 0) * 0.2) return [];
    return [
      {
        text: item.str.replace(/[\p{Cc}\p{Co}]/gu, " "),
        left: left ?? 0,
        right: (left ?? 0) + item.width,
        baseline: baseline ?? 0,
        size: Math.hypot(c ?? 0, d ?? 0),
      },
    ];
  });
  page.cleanup();
  return { height: viewport.height, pieces };
}

async function infoOf(pdf: PDFDocumentProxy): Promise<PdfInfo> {
  const { info, metadata } = await pdf.getMetadata();
  const told: Readonly<Record<string, unknown>> = { ...info };
  const text = (value: unknown): string | null =>
    typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  return {
    title: text(metadata?.get("dc:title")) ?? text(told.Title),
    createdAt: text(told.CreationDate),
    producer: text(told.Producer),
    language: text(told.Language),
  };
}
