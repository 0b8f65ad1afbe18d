import { createHash } from "node:crypto";
import { z } from "zod/mini";
import { NoteSchema, ViewSchema } from "../keepsakes/keepsake-schema.ts";
import type { DocumentRecord } from "../model/document-record.ts";
import { ENTITY_KINDS } from "../model/entity.ts";
import type { Note } from "../model/note.ts";
import type { SavedView } from "../model/saved-view.ts";

/** Goes up with every change of the lines. From 2 on views and notes stand behind the documents. */
const BACKUP_VERSION = 2;

/** A document as a line of a backup. */
export interface BackedUp extends DocumentRecord {
  readonly origins: readonly string[];
}

/** What a line between the first and the last holds. */
export type BackupItem = BackedUp | { readonly view: SavedView } | { readonly note: Note };

/** What the last line tells of those before it. */
export interface Seal {
  /** How many, the head among them. */
  readonly lines: number;
  /** Of their bytes, the line ends among them, in hexadecimal digits. */
  readonly sha256: string;
}

const Text = z.string();
const MaybeText = z.nullable(z.string());
const Id = z.string().check(z.minLength(1));
const Offset = z.int().check(z.nonnegative());
const Share = z.number().check(z.minimum(0), z.maximum(1));

const SAID = {
  id: Id,
  documentId: Id,
  start: Offset,
  end: Offset,
  quote: Text,
  confidence: Share,
  method: Text,
  modality: z.enum(["asserted", "reported", "claimed", "possible", "planned"]),
  attributedTo: MaybeText,
  reportedBy: MaybeText,
  date: MaybeText,
};

const DocumentLine = z.strictObject({
  document: z.strictObject({
    id: Id,
    title: Text,
    publisher: MaybeText,
    publishedAt: MaybeText,
    url: MaybeText,
    path: MaybeText,
    language: Text,
    text: Text,
  }),
  origins: z.array(Id),
  entities: z.array(
    z.strictObject({
      id: Id,
      kind: z.enum(ENTITY_KINDS),
      name: Text,
      aliases: z.array(Text),
      wikidataId: MaybeText,
      isoCode: MaybeText,
    }),
  ),
  mentions: z.array(
    z.strictObject({
      documentId: Id,
      entityId: Id,
      starts: z.array(Offset),
      ends: z.array(Offset),
      names: z.tuple([Text], Text),
      link: z.nullable(z.strictObject({ from: Id, score: Share, reasons: z.array(Text) })),
      notLinkedTo: z.array(Id),
    }),
  ),
  statements: z.array(
    z.strictObject({
      ...SAID,
      type: Text,
      subject: Id,
      object: Id,
      negated: z.boolean(),
      role: MaybeText,
      former: z.boolean(),
    }),
  ),
  figures: z.array(
    z.strictObject({
      ...SAID,
      event: Text,
      counted: Text,
      wording: Text,
      quantity: z.number(),
      bound: z.enum(["exactly", "about", "at least", "at most"]),
      year: z.nullable(z.int()),
      about: MaybeText,
    }),
  ),
});

const LINES = {
  document: DocumentLine,
  view: z.strictObject({ view: ViewSchema }),
  note: z.strictObject({ note: NoteSchema }),
};

const Head = z.object({ newsgraph: z.literal("backup"), version: z.int(), documents: z.int() });
const LastLine = z.strictObject({ lines: z.int(), sha256: z.string() });

export function headLine(documents: number): string {
  return `${JSON.stringify({ newsgraph: "backup", version: BACKUP_VERSION, documents })}\n`;
}

/** One document's line: keys in one order, so that the same record gives the same bytes. */
export function recordLine({ document, origins, entities, mentions, statements, figures }: BackedUp): string {
  const { id, title, publisher, publishedAt, url, path, language, text } = document;
  const line = {
    document: { id, title, publisher, publishedAt, url, path, language, text },
    origins,
    entities: entities.map(inOrder),
    mentions: mentions.map(inOrder),
    statements: statements.map(inOrder),
    figures: figures.map(inOrder),
  };
  return `${JSON.stringify(line)}\n`;
}

function inOrder(item: object): object {
  return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function viewLine(view: SavedView): string {
  return `${JSON.stringify({ view: inOrder(view) })}\n`;
}

export function noteLine(note: Note): string {
  return `${JSON.stringify({ note: inOrder(note) })}\n`;
}

/** Counts and sums the lines of a backup as they pass. */
export function sealing(): { add(line: string): void; seal(): Seal } {
  const hash = createHash("sha256");
  let lines = 0;
  return {
    add(line) {
      hash.update(line);
      lines += 1;
    },
    seal: () => ({ lines, sha256: hash.digest("hex") }),
  };
}

/** How many documents the head promises. Throws Error, in words, for what is no backup or one of a later version. */
export function parseHead(line: string): number {
  const head = Head.safeParse(json(line));
  if (!head.success) throw new Error('it is no backup: its first line is not {"newsgraph":"backup",…}');
  if (head.data.version > BACKUP_VERSION)
    throw new Error(
      `it is a backup of version ${head.data.version}; this Newsgraph reads version ${BACKUP_VERSION}. Update Newsgraph`,
    );
  return head.data.documents;
}

/** Null for a line that is no seal. */
export function parseSeal(line: string): Seal | null {
  const seal = LastLine.safeParse(json(line));
  return seal.success ? seal.data : null;
}

/** Throws Error, in words, for the line of no document, view or note; `number` is that of the line, from 1. */
export function parseItem(line: string, number: number): BackupItem {
  const value = json(line);
  const what = (["view", "note"] as const).find((name) => Object.hasOwn(Object(value), name)) ?? "document";
  const item = LINES[what].safeParse(value);
  if (item.success) return item.data as BackupItem;
  const [issue] = item.error.issues;
  throw new Error(`line ${number} is no ${what}: ${issue?.path.join(".") || "the line"}: ${issue?.message}`);
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
