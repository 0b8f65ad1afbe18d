import { isEnglish } from "../graph/reading/parsing/detect-language.ts";
import type { BuildProgress } from "../graph/stores/build-progress.ts";
import type { GraphStore } from "../graph/stores/graph-store.ts";
import { type DocumentReader, RULES_READER } from "./document-reader.ts";
import type { FetchOptions } from "./fetch-page.ts";
import type { Unreadable } from "./find-files.ts";
import { linkDocuments } from "./link-documents.ts";
import { type Outcome, readSources } from "./read-sources.ts";
import { sourcesOf } from "./sources-of.ts";
import { tellProgress } from "./tell-progress.ts";

export interface BuildSummary {
  /** Documents that were read into the store. */
  readonly added: number;
  /** Of these, those that took the place of an earlier version of the same file. */
  readonly replaced: number;
  /** Documents that the store held already, or that came twice. */
  readonly unchanged: number;
  readonly failed: readonly Unreadable[];
  /** Files that were not reached, because `signal` asked to stop. */
  readonly left: number;
  readonly mentions: number;
  readonly statements: number;
  /** Mention edges of the whole store that lead to an entity which other documents name more fully. */
  readonly links: number;
  /** How many of those added are in another language than English, by language. */
  readonly otherLanguages: Readonly<Record<string, number>>;
  /** What read, and what of it fell short. */
  readonly reader: string;
  readonly warning: string | null;
}

export interface BuildOptions {
  /** Without one the rules read alone. */
  readonly reader?: DocumentReader;
  readonly onProgress?: (progress: BuildProgress) => void;
  readonly signal?: AbortSignal;
  /** Reads also what the store holds already. */
  readonly again?: boolean;
  /** How addresses are read. */
  readonly fetch?: FetchOptions;
}

/**
 * Reads the files, folders and addresses of `paths` into `store`, whole documents at a time and in order, and tells the store how far
 * it is. What cannot be read is named in the summary and stops nothing else. Then links names across documents. When
 * `signal` fires, what is in hand is written and the rest is left.
 */
export async function buildGraph(
  store: GraphStore,
  paths: readonly string[],
  { reader = RULES_READER, onProgress = () => {}, signal, again = false, fetch = {} }: BuildOptions = {},
): Promise<BuildSummary> {
  const { sources, unreadable } = await sourcesOf(paths, fetch);
  const failed = [...unreadable];
  const total = { added: 0, replaced: 0, unchanged: 0, mentions: 0, statements: 0 };
  const otherLanguages: Record<string, number> = {};

  const count = (outcome: Outcome) => {
    if (outcome.state === "failed") failed.push(outcome.unreadable);
    else if (outcome.state === "unchanged") total.unchanged += 1;
    else {
      const { document, mentions, statements } = outcome.reading;
      total.added += 1;
      total.replaced += Number(outcome.replaced);
      total.mentions += mentions.length;
      total.statements += statements.length;
      if (!isEnglish(document.language))
        otherLanguages[document.language] = (otherLanguages[document.language] ?? 0) + 1;
    }
  };
  const teller = tellProgress(store);
  try {
    const done = await readSources(store, sources, {
      reader,
      again,
      signal,
      onProgress: (progress) => {
        teller.tell(progress);
        onProgress(progress);
      },
      onOutcome: (_source, outcome) => count(outcome),
    });
    const unread = failed.length - unreadable.length;
    teller.tell({ done, total: sources.length, failed: unread, current: null });
    const links = signal?.aborted ? (await store.links()).length : await linkDocuments(store);
    const { name, warning } = reader;
    return { ...total, links, otherLanguages, failed, left: sources.length - done, reader: name, warning };
  } finally {
    await teller.end();
  }
}
