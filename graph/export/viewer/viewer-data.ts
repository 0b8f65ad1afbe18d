/**
 * What the one HTML file holds, in columns: the k-th entity, relation, statement or document is the k-th place of each.
 * A sparse column has only the places that hold something. Names of entities are there once; everything else is numbers.
 */
export interface ViewerData {
  /** Lines for people: what the file was made of. */
  readonly provenance: readonly string[];
  readonly kinds: readonly string[];
  readonly types: readonly ViewerType[];
  readonly entities: {
    readonly name: readonly string[];
    readonly aliases: Sparse<readonly string[]>;
    readonly wikidataId: Sparse<string>;
    readonly kind: readonly number[];
    readonly documents: readonly number[];
    readonly mentions: readonly number[];
    /** Indexes into `days`. */
    readonly firstSeen: readonly number[];
    readonly lastSeen: readonly number[];
    readonly x: readonly number[];
    readonly y: readonly number[];
  };
  readonly relations: {
    readonly type: readonly number[];
    readonly subject: readonly number[];
    readonly object: readonly number[];
    readonly documents: readonly number[];
    /** How many statements there are, and the surest of them in hundredths, where the file holds no statements. */
    readonly count: Sparse<number>;
    readonly confidence: Sparse<number>;
    readonly disputed: Sparse<1>;
    readonly role: Sparse<string>;
    readonly former: Sparse<1>;
    /** How many of the statements are its own: they follow each other. */
    readonly statements: readonly number[];
  };
  readonly statements: {
    readonly document: readonly number[];
    /** Which of the document's passages. */
    readonly passage: readonly number[];
    /** What of the passage is quoted, in UTF-16 code units; sparse where it is all of it. */
    readonly span: Sparse<readonly [start: number, end: number]>;
    /** In hundredths. */
    readonly confidence: readonly number[];
    /** Indexes into `modalities` and `methods`. */
    readonly modality: readonly number[];
    readonly method: readonly number[];
    readonly negated: Sparse<1>;
    /** Entities by their numbers, others by their names. */
    readonly saidBy: Sparse<string | number>;
    readonly reportedBy: Sparse<string | number>;
  };
  readonly modalities: readonly string[];
  readonly methods: readonly string[];
  readonly outlets: readonly string[];
  /** ISO 8601; "" for none. */
  readonly days: readonly string[];
  readonly documents: {
    /** Index into `outlets`; −1 for none. */
    readonly outlet: readonly number[];
    /** Index into `days`. */
    readonly publishedAt: readonly number[];
    readonly language: Sparse<string>;
  };
}

interface ViewerType {
  readonly name: string;
  readonly label: string;
  readonly directed: boolean;
}

/** By number; what is not there is empty, null or 0. */
export type Sparse<Value> = Readonly<Record<string, Value>>;

/** What of the documents is words: it is far more than all the rest, and is read after the graph is drawn. */
export interface ViewerText {
  readonly titles: readonly string[];
  /** "" for none. */
  readonly addresses: readonly string[];
  /** Of each document, with its mentions marked, see marked-passage.ts. */
  readonly passages: readonly (readonly string[])[];
}

/** The language of a document that says nothing else. */
export const USUAL_LANGUAGE = "en";
