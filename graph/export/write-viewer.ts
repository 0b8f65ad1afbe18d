import type { GraphPart } from "../model/graph-part.ts";
import { escapeXml } from "./escape-xml.ts";
import { collectViewerData } from "./viewer/collect-viewer-data.ts";
import { packJson } from "./viewer/packed-json.ts";
import type { WriteOptions } from "./write-options.ts";

/** Stand in the page that `npm run build:web` makes where a file has its own. */
const MARKS = { head: "<!--newsgraph-head-->", graph: "newsgraph-graph", text: "newsgraph-text" } as const;

/**
 * One HTML file that shows the part, from disk and without a network: the viewer's page with the part's data in it, which
 * is in memory as a whole. Without `quote` it quotes sentences. Fails where `viewerPage` is not given.
 */
export async function* writeViewer(part: GraphPart, options: WriteOptions): AsyncGenerator<string> {
  const { viewerPage, quote = "sentence", evidence, provenance, places } = options;
  if (viewerPage === undefined)
    throw new Error(
      'The HTML file needs the viewer\'s page, and it is not built: run "npm run build:web", which makes dist/viewer/viewer.html.',
    );
  const choices = { quote, evidence, provenance: provenance.words, places };
  const { data, text } = await collectViewerData(part, choices);
  const [head, afterHead] = cut(viewerPage, MARKS.head);
  const [middle, afterGraph] = cut(afterHead, MARKS.graph);
  const [between, end] = cut(afterGraph, MARKS.text);
  yield `${head}<meta name="generator" content="${escapeXml(provenance.line)}" />${middle}`;
  yield await packJson(data, false);
  yield between;
  yield await packJson(text, true);
  yield end;
}

function cut(page: string, mark: string): [string, string] {
  const at = page.indexOf(mark);
  if (at < 0)
    throw new Error(
      `The viewer's page is of another version, it lacks ${mark}: run "npm run build:web" again.`,
    );
  return [page.slice(0, at), page.slice(at + mark.length)];
}
