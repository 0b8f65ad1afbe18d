import type { Document } from "../model/document.ts";
import type { DocumentRecord } from "../model/document-record.ts";
import type { Entity } from "../model/entity.ts";
import { groupBy } from "../model/group-by.ts";
import { compareText } from "../model/order.ts";
import { type Statement, statementId } from "../model/statement.ts";
import { relationTypeOf } from "../ontology/relation-types.ts";
import { documentId } from "../reading/document-id.ts";
import { detectLanguage } from "../reading/parsing/detect-language.ts";
import type { ImportedFact, ImportedGraph, Quotation } from "./imported-graph.ts";
import { type WrittenText, writtenText } from "./written-text.ts";

/** Lines of one document: a long file becomes several, each of which a reader can open. */
const MOST_LINES = 2_000;

/** A file that is imported. */
export interface ImportedFile {
  /** For people: its path or address. */
  readonly path: string;
  /** A name from formats.ts: how its statements were found. */
  readonly format: string;
}

/**
 * An imported graph as documents, which every edge of ours rests on: what a file quotes becomes the document that it is
 * quoted from, as far as it is quoted; whatever it says without quoting anybody stands in a document of its own lines.
 */
export function recordsOfGraph(graph: ImportedGraph, file: ImportedFile): DocumentRecord[] {
  const entities = new Map(graph.entities.map(({ entity }) => [entity.id, entity]));
  const byName = new Map([...entities.values()].reverse().map((entity) => [entity.name, entity]));
  const quoted = groupBy(
    graph.facts.flatMap((fact) => fact.quotations.map((quotation) => ({ fact, quotation }))),
    ({ quotation }) => [sourceKey(quotation)],
  );
  const context: Context = { file, entities, byName };
  const named = new Set([...quoted.values()].flat().flatMap(({ fact }) => [fact.subject.id, fact.object.id]));
  return [
    ...ownLines(graph, context, named),
    ...[...quoted].sort(([a], [b]) => compareText(a, b)).map(([, group]) => quotedRecord(group, context)),
  ];
}

interface Context {
  readonly file: ImportedFile;
  readonly entities: ReadonlyMap<string, Entity>;
  /** The first of each name. */
  readonly byName: ReadonlyMap<string, Entity>;
}

const sourceKey = ({ title, outlet, url, date }: Quotation) => JSON.stringify([date, outlet, title, url]);

/** What nobody is quoted for: an entity with what is told of it, an edge. */
function ownLines(graph: ImportedGraph, context: Context, named: ReadonlySet<string>): DocumentRecord[] {
  const { file } = context;
  const title = graph.title?.split("\n")[0] ?? file.path.split(/[/\\]/).at(-1) ?? file.path;
  const nodes = graph.entities.filter(({ entity, notes }) => notes.length > 0 || !named.has(entity.id));
  const bare = graph.facts.filter(({ quotations }) => quotations.length === 0);
  const inFacts = new Set(bare.flatMap(({ subject, object }) => [subject.id, object.id]));
  const lines = [
    ...nodes.filter(({ entity, notes }) => notes.length > 0 || !inFacts.has(entity.id)),
    ...bare,
  ];
  return Array.from({ length: Math.ceil(lines.length / MOST_LINES) }, (_, part) => {
    const written = writtenText();
    const drafts: Draft[] = [];
    const heading = part === 0 ? title : `${title} (part ${part + 1})`;
    written.add(`${heading}\n\n`);
    for (const line of lines.slice(part * MOST_LINES, (part + 1) * MOST_LINES)) {
      if ("entity" in line) {
        written.name(line.entity);
        written.add(`${line.notes.map((note) => ` — ${note}`).join("")}\n`);
      } else {
        const start = written.text().length;
        writeFact(written, line, line.label);
        written.add(`${line.notes.length > 0 ? ` (${line.notes.join("; ")})` : ""}`);
        drafts.push({ fact: line, quotation: null, start, end: written.text().length });
        written.add("\n");
      }
    }
    const header = { title: heading, publisher: null, publishedAt: null, url: null };
    return recordOf(written, header, drafts, context);
  });
}

interface Draft {
  readonly fact: ImportedFact;
  readonly quotation: Quotation | null;
  readonly start: number;
  readonly end: number;
}

function quotedRecord(
  group: readonly { readonly fact: ImportedFact; readonly quotation: Quotation }[],
  context: Context,
): DocumentRecord {
  const written = writtenText();
  const [first] = group as readonly [(typeof group)[number]];
  const { title, outlet, url, date } = first.quotation;
  const heading = title ?? context.file.path;
  written.add(`${heading}\n\n`);
  const bySentence = groupBy(group, ({ quotation }) => [quotation.quote]);
  const drafts: Draft[] = [];
  for (const [quote, told] of bySentence) {
    for (const { fact, quotation } of told) {
      writeFact(written, fact, relationTypeOf(fact.type)?.label ?? fact.label);
      for (const [words, name] of [
        ["says", quotation.saidBy],
        ["reported by", quotation.reportedBy],
      ] as const) {
        const speaker = name === null ? undefined : context.byName.get(name);
        if (name === null) continue;
        written.add(`, ${words} `);
        if (speaker) written.name(speaker);
        else written.add(name);
      }
      written.add("\n");
    }
    const ends = told.flatMap(({ fact }) => [fact.subject, fact.object]);
    const span = written.quote(quote, [...new Map(ends.map((entity) => [entity.id, entity])).values()]);
    written.add("\n\n");
    drafts.push(...told.map(({ fact, quotation }) => ({ fact, quotation, ...span })));
  }
  return recordOf(written, { title: heading, publisher: outlet, publishedAt: date, url }, drafts, context);
}

function writeFact(written: WrittenText, { subject, object, role }: ImportedFact, label: string): void {
  written.name(subject);
  written.add(` — ${label}${role === null ? "" : ` (${role})`} → `);
  written.name(object);
}

function recordOf(
  written: WrittenText,
  header: Pick<Document, "title" | "publisher" | "publishedAt" | "url">,
  drafts: readonly Draft[],
  { file, entities, byName }: Context,
): DocumentRecord {
  const text = written.text();
  const id = documentId(text);
  const speaker = (name: string | null) => (name === null ? null : (byName.get(name)?.id ?? null));
  const statements = drafts.map(({ fact, quotation, start, end }): Statement => {
    const attributedTo = speaker(quotation?.saidBy ?? null);
    return {
      id: statementId({
        documentId: id,
        start,
        end,
        subject: fact.subject.id,
        type: fact.type,
        object: fact.object.id,
      }),
      documentId: id,
      type: fact.type,
      subject: fact.subject.id,
      object: fact.object.id,
      start,
      end,
      quote: text.slice(start, end),
      confidence: quotation?.confidence ?? 1,
      method: `import:${file.format}`,
      negated: quotation?.negated ?? false,
      modality: quotation?.modality ?? "asserted",
      attributedTo,
      reportedBy: speaker(quotation?.reportedBy ?? null),
      date: header.publishedAt ?? fact.day,
      role: fact.role,
      former: fact.former,
    };
  });
  const mentions = written.mentions(id).sort((a, b) => compareText(a.entityId, b.entityId));
  return {
    document: { id, ...header, path: file.path, language: detectLanguage(text), text },
    entities: mentions.flatMap(({ entityId }) => entities.get(entityId) ?? []),
    mentions,
    statements: [...new Map(statements.map((statement) => [statement.id, statement])).values()],
    figures: [],
  };
}
