import { NAME_RANK_SQL, RANK_ROOM } from "./name-rank.ts";
import { KEEPSAKES } from "./sqlite-schema.ts";

/** What makes a file of one version (the key) a file of the next. Each runs in one transaction, after a copy of the file. */
export const MIGRATIONS: Readonly<Record<number, string>> = {
  4: `
    CREATE TABLE origins (
      origin TEXT PRIMARY KEY, documentId TEXT NOT NULL REFERENCES documents (id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX originsByDocument ON origins (documentId);
    CREATE TABLE nameRows (
      entityId TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (entityId, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX statementsBySpeaker ON statements (attributedTo) WHERE attributedTo IS NOT NULL;
    CREATE INDEX statementsByReporter ON statements (reportedBy) WHERE reportedBy IS NOT NULL;
    CREATE INDEX figuresBySpeaker ON figures (attributedTo) WHERE attributedTo IS NOT NULL;
    CREATE INDEX figuresByReporter ON figures (reportedBy) WHERE reportedBy IS NOT NULL;
    INSERT INTO nameRows SELECT entityId, rowid FROM names;
  `,
  5: `
    CREATE TABLE oldNames AS SELECT rowid AS number, entityId, words FROM names;
    DROP TABLE names;
    CREATE VIRTUAL TABLE names USING fts5 (
      entityId UNINDEXED, words, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 4 5'
    );
    DELETE FROM nameRows;
    INSERT INTO names (rowid, entityId, words)
      SELECT (${NAME_RANK_SQL}) * ${RANK_ROOM} + number AS row, entityId, words
      FROM oldNames JOIN entities ON entities.id = entityId ORDER BY row;
    INSERT INTO nameRows SELECT entityId, rowid FROM names;
    DROP TABLE oldNames;
    CREATE INDEX relationsByEnds ON relations (subject, object);
  `,
  6: KEEPSAKES,
};
