import { graphElements } from "../model/graph-elements.ts";
import type { GraphPart } from "../model/graph-part.ts";
import { compareText } from "../model/order.ts";
import type { MentionEdge, Subgraph } from "../model/subgraph.ts";
import { type AdminFile, adminFiles } from "./neo4j-admin-csv.ts";
import { subgraphOfPart } from "./subgraph-of-part.ts";
import { tarText } from "./tar-text.ts";
import type { WriteOptions } from "./write-options.ts";

/** What `neo4j-admin` is told beside the database: it reads a file of arguments behind an `@`. */
export const ARGUMENTS_FILE = "import.args";

/**
 * A tar archive of CSV files, with the arguments to import them into an empty database:
 *
 *     tar xf newsgraph.tar && neo4j-admin database import full @import.args neo4j
 *
 * The database is then one that Newsgraph built: it makes its constraints and indexes when it first opens it. Throws for a
 * part of a database that Newsgraph did not build.
 */
export async function* writeNeo4jAdmin(
  part: GraphPart,
  { provenance }: WriteOptions,
): AsyncGenerator<string> {
  if (part.content)
    throw new Error(
      "neo4j-admin's CSV is written of graphs that Newsgraph built. Copy this database with `neo4j-admin database dump`.",
    );
  const files = adminFiles(graphElements(sorted(await subgraphOfPart(part))));
  const written = files.map(({ name, lines }) => ({ name, lines: [...lines()] }));
  const lines = written.flatMap((file) => file.lines);
  yield tarText([
    { name: "export.txt", text: [...provenance.words, provenance.line, ""].join("\n") },
    ...written.map((file) => ({ name: file.name, text: file.lines.join("") })),
    { name: ARGUMENTS_FILE, text: argumentsFor(files, lines) },
  ]);
}

function argumentsFor(files: readonly AdminFile[], lines: readonly string[]): string {
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0);
  return [
    ...files.map(({ name, holds }) => `--${holds}=${name}`),
    "--array-delimiter=U+001F",
    `--multiline-fields=${lines.some((line) => /[\r\n]./.test(line))}`,
    // A field that is longer than its buffer is refused; 4 MB is the default.
    `--read-buffer-size=${4 + Math.ceil((3 * longest) / 1e6)}m`,
    "",
  ].join("\n");
}

/** One order, whatever the order of the parts. */
function sorted(subgraph: Subgraph): Subgraph {
  const mentionId = ({ documentId, entityId }: MentionEdge) => `${documentId} ${entityId}`;
  return {
    entities: sortedById(subgraph.entities),
    relations: sortedById(subgraph.relations),
    documents: sortedById(subgraph.documents),
    mentions: [...subgraph.mentions].sort((a, b) => (mentionId(a) < mentionId(b) ? -1 : 1)),
    statements: sortedById(subgraph.statements),
    figures: sortedById(subgraph.figures),
  };
}

function sortedById<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => compareText(a.id, b.id));
}
