/** "NEWS", in the file's header: the mark by which Newsgraph knows its own files. */
export const APPLICATION_ID = 0x4e455753;

/** Goes up with every change of SCHEMA; in the file's `user_version`. */
export const SCHEMA_VERSION = 7;

/** Version 7 and later. */
export const KEEPSAKES = `CREATE TABLE views (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, note TEXT NOT NULL, address TEXT NOT NULL,
  savedAt TEXT NOT NULL, changedAt TEXT NOT NULL
) STRICT;
CREATE TABLE notes (
  id TEXT PRIMARY KEY, about TEXT NOT NULL, text TEXT NOT NULL, writtenAt TEXT NOT NULL, changedAt TEXT NOT NULL
) STRICT;
CREATE INDEX notesByAbout ON notes (about);
`;

/**
 * Columns are called like the properties of the model. Lists are JSON, truths are 0 and 1. `relations` holds what
 * deriveRelations makes of `statements`; `names` the folded words of every name and alias, to search by beginnings,
 * `nameRows` the row ids of an entity's names there, and `nameWords` each word once, of those that are tolerated when they
 * are written wrongly; `texts` the folded words of every document, by its `number`. `origins` is the journal of builds.
 * `views` and `notes` are what people wrote: a note names what it is about, which need not be there.
 * No part of the graph are `graphVersion`, one row whose number goes up with every change of it, and `builds`, a row for
 * each program that builds: `toldAt` in milliseconds since 1970.
 */
export const SCHEMA = `
CREATE TABLE documents (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, publisher TEXT, publishedAt TEXT, url TEXT, path TEXT,
  language TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE TABLE origins (
  origin TEXT PRIMARY KEY, documentId TEXT NOT NULL REFERENCES documents (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX originsByDocument ON origins (documentId);
CREATE TABLE entities (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, aliases TEXT NOT NULL, wikidataId TEXT, isoCode TEXT,
  documentCount INTEGER NOT NULL DEFAULT 0, mentionCount INTEGER NOT NULL DEFAULT 0, firstSeen TEXT, lastSeen TEXT
) STRICT;
CREATE INDEX entitiesByProminence ON entities (documentCount DESC, mentionCount DESC, id);
CREATE INDEX entitiesByFirstDay ON entities (substr(firstSeen, 1, 10) DESC, documentCount DESC, mentionCount DESC, id)
  WHERE firstSeen IS NOT NULL;
CREATE TABLE mentions (
  documentId TEXT NOT NULL REFERENCES documents (id), entityId TEXT NOT NULL REFERENCES entities,
  starts TEXT NOT NULL, ends TEXT NOT NULL, names TEXT NOT NULL,
  linkedFrom TEXT, linkScore REAL, linkReasons TEXT, notLinkedTo TEXT NOT NULL, PRIMARY KEY (documentId, entityId)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentionsByEntity ON mentions (entityId);
CREATE INDEX linkedMentions ON mentions (entityId) WHERE linkedFrom IS NOT NULL;
CREATE TABLE statements (
  id TEXT PRIMARY KEY, documentId TEXT NOT NULL REFERENCES documents (id), type TEXT NOT NULL,
  subject TEXT NOT NULL REFERENCES entities, object TEXT NOT NULL REFERENCES entities,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL, confidence REAL NOT NULL, method TEXT NOT NULL,
  negated INTEGER NOT NULL, modality TEXT NOT NULL, attributedTo TEXT REFERENCES entities,
  reportedBy TEXT REFERENCES entities, date TEXT, role TEXT, former INTEGER NOT NULL
) STRICT;
CREATE INDEX statementsByDocument ON statements (documentId);
CREATE INDEX statementsBySubject ON statements (subject, type, object);
CREATE INDEX statementsByObject ON statements (object);
CREATE INDEX statementsBySpeaker ON statements (attributedTo) WHERE attributedTo IS NOT NULL;
CREATE INDEX statementsByReporter ON statements (reportedBy) WHERE reportedBy IS NOT NULL;
CREATE INDEX statementsByDay ON statements (substr(date, 1, 10));
CREATE TABLE figures (
  id TEXT PRIMARY KEY, documentId TEXT NOT NULL REFERENCES documents (id), event TEXT NOT NULL, counted TEXT NOT NULL,
  wording TEXT NOT NULL, quantity INTEGER NOT NULL, bound TEXT NOT NULL, year INTEGER, about TEXT REFERENCES entities,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL, confidence REAL NOT NULL, method TEXT NOT NULL,
  modality TEXT NOT NULL, attributedTo TEXT REFERENCES entities, reportedBy TEXT REFERENCES entities, date TEXT
) STRICT;
CREATE INDEX figuresByDocument ON figures (documentId);
CREATE INDEX figuresByAbout ON figures (about);
CREATE INDEX figuresBySpeaker ON figures (attributedTo) WHERE attributedTo IS NOT NULL;
CREATE INDEX figuresByReporter ON figures (reportedBy) WHERE reportedBy IS NOT NULL;
CREATE TABLE relations (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, subject TEXT NOT NULL REFERENCES entities,
  object TEXT NOT NULL REFERENCES entities, count INTEGER NOT NULL, documentCount INTEGER NOT NULL,
  confidence REAL NOT NULL, disputed INTEGER NOT NULL, firstSeen TEXT, lastSeen TEXT, role TEXT, former INTEGER NOT NULL
) STRICT;
CREATE INDEX relationsBySubject ON relations (subject, documentCount DESC, count DESC, id);
CREATE INDEX relationsByObject ON relations (object, documentCount DESC, count DESC, id);
CREATE INDEX relationsByEnds ON relations (subject, object);
CREATE INDEX disputedRelations ON relations (documentCount DESC, count DESC, id) WHERE disputed = 1;
CREATE VIRTUAL TABLE names USING fts5 (
  entityId UNINDEXED, words, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 4 5'
);
CREATE TABLE nameRows (
  entityId TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (entityId, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE nameWords (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE texts USING fts5 (
  title, words, content = '', tokenize = "unicode61 remove_diacritics 2"
);
${KEEPSAKES}CREATE TABLE graphVersion (version INTEGER NOT NULL) STRICT;
INSERT INTO graphVersion VALUES (0);
CREATE TABLE builds (
  id TEXT PRIMARY KEY, processId INTEGER NOT NULL, toldAt INTEGER NOT NULL,
  done INTEGER NOT NULL, total INTEGER NOT NULL, failed INTEGER NOT NULL, current TEXT
) STRICT;
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${SCHEMA_VERSION};
`;
