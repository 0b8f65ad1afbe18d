import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CountedEntity, ENTITY_KINDS } from "../../graph/model/entity.ts";
import { deriveRelations } from "../../graph/model/relation.ts";
import type { Statement } from "../../graph/model/statement.ts";
import type { MentionEdge, Subgraph } from "../../graph/model/subgraph.ts";
import { RELATION_TYPES } from "../../graph/ontology/relation-types.ts";
import { parseDocument } from "../../graph/reading/parse-document.ts";
import { readDocument } from "../../graph/reading/read-document.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { hostileTexts } from "./hostile-texts.ts";

const SAMPLES = new URL("../../samples/", import.meta.url).pathname;

/** The articles of samples/, or those whose file's name begins so, read by the rules. */
export async function sampleGraph(beginnings: readonly string[] = [""]): Promise<Subgraph> {
  const files = readdirSync(SAMPLES)
    .filter((name) => name !== "README.md" && beginnings.some((beginning) => name.startsWith(beginning)))
    .sort();
  const store = await openStore(":memory:");
  try {
    for (const name of files)
      await store.add([
        await readDocument(parseDocument(readFileSync(join(SAMPLES, name)), `samples/${name}`)),
      ]);
    return await store.subgraph({ all: true });
  } finally {
    await store.close();
  }
}

/** Two articles: a graph whose file can be read by eye. */
export function smallGraph(): Promise<Subgraph> {
  return sampleGraph(["06", "09"]);
}

/** An entity a text that is named by it, each of another kind than the last; each is said to do something to the next, in that text's words. */
export function hostileGraph(texts: readonly string[] = hostileTexts()): Subgraph {
  const entities = texts.map((text, index): CountedEntity => {
    const kind = ENTITY_KINDS[index % 2] as string;
    return {
      id: `${kind.toLowerCase()}:${index}-${text}`,
      kind,
      name: text,
      aliases: [text, `${text}2`],
      wikidataId: index % 3 === 0 ? text : null,
      isoCode: null,
      documentCount: 1,
      mentionCount: 2,
      firstSeen: "2022-01-07",
      lastSeen: null,
    };
  });
  const idOf = (index: number) => (entities[index % entities.length] as CountedEntity).id;
  const types = RELATION_TYPES.filter(
    ({ subjects, objects }) => subjects.includes("Person") && objects.includes("Organization"),
  );
  const statements = texts.map(
    (text, index): Statement => ({
      id: `statement:${index}-${text}`,
      documentId: "document:1",
      type: types[index % types.length]?.name as string,
      subject: idOf(index),
      object: idOf(index + 1),
      start: 0,
      end: text.length,
      quote: text,
      confidence: index % 2 === 0 ? 1 : 0.75,
      method: text,
      negated: index % 5 === 0,
      modality: "claimed",
      attributedTo: idOf(index),
      reportedBy: idOf(index + 2),
      date: "2022-01-07",
      role: text,
      former: false,
    }),
  );
  const mentions = entities.map(
    ({ id, name }): MentionEdge => ({
      documentId: "document:1",
      entityId: id,
      starts: [0, 7],
      ends: [1, 9],
      names: [name],
      link: { from: id, score: 1, reasons: [name] },
      notLinkedTo: [name],
    }),
  );
  const document = {
    id: "document:1",
    title: texts.join(" "),
    publisher: texts[3] ?? "",
    publishedAt: "2022-01-07T10:00:00Z",
    url: "javascript:alert('x') <b>",
    path: "C:\\news\\=a.txt",
    language: "en",
    text: texts.join("\n"),
  };
  return {
    entities,
    statements,
    figures: [],
    relations: deriveRelations(statements),
    documents: [document],
    mentions,
  };
}

/** The same as a part of a database that Newsgraph did not build: hostile labels, names of properties and values. */
export function foreignGraph(subgraph: Subgraph): Subgraph {
  const texts = subgraph.entities.map(({ name }) => name);
  const properties = texts.map((value, k) => ({ name: `${value}${k}`, value }));
  const few = [
    { name: "born", value: 1971 },
    { name: "id", value: "own" },
    { name: "share", value: 0.5 },
    { name: "true", value: true },
  ];
  return {
    ...subgraph,
    documents: [],
    mentions: [],
    statements: [],
    content: {
      nodes: new Map(
        subgraph.entities.map(({ id, name }, k) => [
          id,
          { labels: ["Thing", `${name}L`], properties: k === 0 ? properties : few },
        ]),
      ),
      relationships: subgraph.relations.flatMap((relation, k) =>
        ["Captain", "Twin"].map((value, twin) => ({
          id: `5:${k}:${twin}`,
          type: relation.type,
          subject: relation.subject,
          object: relation.object,
          properties: [{ name: "role", value }],
        })),
      ),
    },
  };
}
