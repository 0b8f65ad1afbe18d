import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { writeGexf } from "../../graph/export/write-gexf.ts";
import { writeGraphml } from "../../graph/export/write-graphml.ts";
import { writeGraphologyJson } from "../../graph/export/write-graphology-json.ts";
import type { Reading } from "../../graph/model/reading.ts";
import type { Subgraph } from "../../graph/model/subgraph.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { written } from "../export/written.ts";
import { borrowNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { readingOf } from "./readings.ts";

/** https://github.com/minimaxir/big-list-of-naughty-strings lies beside the repository, not in it. */
const BLNS = fileURLToPath(new URL("../../../shared/data/blns/blns.json", import.meta.url));
const OWN = [
  "tab\tline\r\nend\u0000",
  "lone \ud800 half",
  "\ufffe\uffff",
  "=1+1",
  "<a b=\"c\" d='e'>&]]>",
  "\\u0060` DETACH DELETE n //",
  "😀\u200b\u202e",
];

/** With something before and behind, since the list holds empty strings and equal ones, and a name is more than white space. */
function naughty(): string[] {
  const listed = existsSync(BLNS) ? (JSON.parse(readFileSync(BLNS, "utf8")) as string[]) : [];
  if (listed.length === 0) console.warn("Only own naughty strings: ../shared/data/blns is absent.");
  return [...OWN, ...listed].map((text, k) => `${k}:${text}|`);
}

/** Each text names a person and the document, is quoted, and is the whole text; the next is accused in it. */
function readingsOf(texts: readonly string[]): Reading[] {
  return texts.map((text, k) => {
    const other = texts[(k + 1) % texts.length] as string;
    const [a, b] = [`person:n${k}`, `person:n${(k + 1) % texts.length}`];
    return readingOf({
      id: `document:n${k}`,
      title: text,
      publisher: text,
      publishedAt: "2022-01-07",
      text: `${text} accused ${other}`,
      entities: {
        [a]: { name: text, words: [text], aliases: [`also ${text}`] },
        [b]: { name: other, words: [other] },
      },
      says: [{ type: "ACCUSED", subject: a, object: b, quote: `${text} accused ${other}` }],
    });
  });
}

/** What every store can hold of a text: NUL and lone surrogates become U+FFFD. */
const stored = (text: string): string => text.replace(/\p{Surrogate}|\0/gu, "\ufffd");
/** What XML 1.0 can hold of it. */
const inXml = (text: string): string =>
  stored(text).replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\ufffd");

/** The texts of a file in XML, read by its rules alone: references undone. */
function textsOfXml(xml: string): Set<string> {
  const found = new Set<string>();
  for (const [, value = ""] of xml.matchAll(/"([^"]*)"/g)) found.add(unescaped(value));
  for (const [, value = ""] of xml.matchAll(/>([^<]+)</g)) found.add(unescaped(value));
  return found;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|(\w{2,4}));/g, (_, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (NAMED[name] as string),
  );
}

async function expectUnchanged(store: GraphStore): Promise<void> {
  const texts = naughty();
  await store.add(readingsOf(texts));
  const whole = await store.subgraph({ all: true });
  const byId = new Map(whole.entities.map((entity) => [entity.id, entity]));
  for (const [k, text] of texts.entries()) {
    const entity = byId.get(`person:n${k}`);
    expect(entity?.name).toBe(stored(text));
    expect(entity?.aliases).toContain(stored(`also ${text}`));
    const document = await store.document(`document:n${k}`);
    expect([document?.title, document?.publisher]).toEqual([stored(text), stored(text)]);
    expect(document?.text.startsWith(`${stored(text)} accused `)).toBe(true);
  }
  await expectExported(whole, texts);
  const { rows } = await store.query("MATCH (p:Person) RETURN p.name");
  expect(new Set(rows.map(([name]) => name))).toEqual(new Set(texts.map(stored)));
  for (const text of texts.slice(0, 200)) {
    const found = await store.query("MATCH (p:Person {name: $name}) RETURN p.id", { name: stored(text) });
    expect(found.rows).toHaveLength(1);
    await store.search(text, 5);
    await store.searchDocuments(text, 5);
  }
}

async function expectExported(whole: Subgraph, texts: readonly string[]): Promise<void> {
  const json = JSON.parse(await written(writeGraphologyJson, whole)) as {
    nodes: { key: string; attributes: { label: string } }[];
    edges: { attributes: { evidence: { quote: string; documentTitle: string }[] } }[];
  };
  const labels = new Set(json.nodes.map(({ attributes }) => attributes.label));
  const quotes = new Set(
    json.edges.flatMap(({ attributes }) => attributes.evidence.map(({ quote }) => quote)),
  );
  const xml = [textsOfXml(await written(writeGexf, whole)), textsOfXml(await written(writeGraphml, whole))];
  for (const [k, text] of texts.entries()) {
    expect(labels.has(stored(text))).toBe(true);
    expect(quotes.has(stored(`${text} accused ${texts[(k + 1) % texts.length]}`))).toBe(true);
    for (const found of xml) expect([text, found.has(inXml(text))]).toEqual([text, true]);
  }
}

describe("naughty strings as names, titles and texts come back unchanged, from every export too", () => {
  it("in the embedded store", async () => {
    const store = await openStore(":memory:");
    await expectUnchanged(store);
    await store.close();
  }, 120_000);

  describe.skipIf(!hasNeo4j)("with a Neo4j", () => {
    const access = borrowNeo4j();
    it("in the Neo4j store", async () => {
      const { uri, username, password } = access();
      const store = await openStore(uri, { NEO4J_USERNAME: username, NEO4J_PASSWORD: password });
      await expectUnchanged(store);
      await store.close();
    }, 240_000);
  });
});
