import { describe, expect, it } from "vitest";
import { readChoices } from "../../graph/export/choices.ts";
import { EXPORT_FORMATS } from "../../graph/export/formats.ts";
import { prepareExport } from "../../graph/export/prepare-export.ts";
import { findTraces } from "../../graph/export/redaction/find-traces.ts";
import { redactPart } from "../../graph/export/redaction/redact-part.ts";
import type { Redaction } from "../../graph/export/redaction/redaction.ts";
import type { CountedEntity } from "../../graph/model/entity.ts";
import type { DocumentPart, EvidencedRelation, GraphPart } from "../../graph/model/graph-part.ts";
import { choosePart } from "../../graph/stores/choose-part.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { READINGS, readingOf } from "../stores/readings.ts";
import { unzipped } from "./written.ts";

const TOKAYEV = "person:kassym-jomart-tokayev";
const BLACK = "▇▇▇";

/** An article that tells a name in every way that an article can. */
const TELLING = readingOf({
  id: "document:telling",
  title: "TOKAYEV’S year: Токаев в Астане",
  publisher: "Tokayev Today",
  publishedAt: "2022-02-01",
  text:
    "Президент Токаев встретился с Путиным. С Токаевым говорили долго.\n" +
    "Mr. Kassym Jomart Tokayev's aide left. The Tokayev Foundation supported Russia.\n" +
    "He met nobody else. Kazakhstan is large.",
  entities: {
    [TOKAYEV]: { name: "Tokayev", aliases: ["Токаев"], words: ["Токаев", "He", "Tokayev"] },
    "organization:tokayev-foundation": { name: "Tokayev Foundation", words: ["Tokayev Foundation"] },
    "country:ru": { name: "Russia", words: ["Russia"] },
    "country:kz": { name: "Kazakhstan", words: ["Kazakhstan"] },
  },
  says: [
    {
      type: "SUPPORTED",
      subject: "organization:tokayev-foundation",
      object: "country:ru",
      quote: "The Tokayev Foundation supported Russia.",
      attributedTo: TOKAYEV,
      role: "friend of tokayev",
    },
  ],
  counts: [
    {
      event: "KILLED",
      counted: "people",
      wording: "Tokayev's aide",
      quantity: 1,
      quote: "Mr. Kassym Jomart Tokayev's aide left.",
      attributedTo: TOKAYEV,
    },
  ],
});

interface Held {
  readonly entities: readonly CountedEntity[];
  readonly relations: readonly EvidencedRelation[];
  readonly documents: readonly DocumentPart[];
}

async function listed<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function held(part: GraphPart): Promise<Held> {
  return {
    entities: await listed(part.entities()),
    relations: await listed(part.relations()),
    documents: await listed(part.documents()),
  };
}

async function redacted(redaction: Redaction): Promise<Held & { part: GraphPart }> {
  const store = await openStore(":memory:");
  await store.add([...READINGS, TELLING]);
  const { part } = await redactPart(await choosePart(store, { all: true }), redaction);
  const all = await held(part);
  await store.close();
  // Read from memory once the store is closed.
  const list = (items: readonly unknown[]) =>
    async function* () {
      yield* items as never[];
    };
  return {
    ...all,
    part: { entities: list(all.entities), relations: list(all.relations), documents: list(all.documents) },
  };
}

const isRising = (ids: readonly string[]) => ids.every((id, k) => k === 0 || (ids[k - 1] as string) < id);

function expectWhole({ entities, relations, documents }: Held, hasText: boolean): void {
  expect(isRising(entities.map(({ id }) => id))).toBe(true);
  expect(isRising(documents.map(({ document }) => document.id))).toBe(true);
  const keys = relations.map(({ relation }) => `${relation.subject} ${relation.id}`);
  expect(isRising(keys)).toBe(true);
  const ids = new Set(entities.map(({ id }) => id));
  for (const { relation, subject, object, evidence } of relations) {
    expect([subject.id, object.id]).toEqual([relation.subject, relation.object]);
    expect([ids.has(subject.id), ids.has(object.id)]).toEqual([true, true]);
    expect(evidence.map(({ statement }) => statement.documentId).length).toBe(relation.count);
    expect(isRising(evidence.map(({ statement }) => statement.id))).toBe(true);
  }
  const told = new Map(
    relations.flatMap(({ evidence }) => evidence.map(({ statement }) => [statement.id, statement])),
  );
  for (const { document, statements, mentions, figures } of documents) {
    expect(isRising(mentions.map(({ entityId }) => entityId))).toBe(true);
    for (const statement of statements) expect(told.get(statement.id)).toEqual(statement);
    if (!hasText) continue;
    for (const { start, end, quote } of [...statements, ...figures])
      expect(document.text.slice(start, end)).toBe(quote);
  }
}

describe("traces of a name", () => {
  const { find, isIn } = findTraces([
    { name: "Kassym-Jomart Tokayev", isPerson: true },
    { name: "Нурсултан Назарбаев", isPerson: true },
    { name: "Xi", isPerson: true },
    { name: "Security Council", isPerson: false },
    { name: "★★", isPerson: true },
  ]);
  const found = (text: string) => find(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ["TOKAYEV, Tokayevs and Tókáyev", ["TOKAYEV", "Tokayevs", "Tókáyev"]],
    ["Kassym Jomart  Tokayev's", ["Kassym Jomart  Tokayev"]],
    ["с Назарбаевым и Назарбаева, Назарбаевой", ["Назарбаевым", "Назарбаева", "Назарбаевой"]],
    ["Xi met Xiaoping, an exit", ["Xi"]],
    ["the security council; security and council", ["security council"]],
    ["he said ★★ and ★", ["★★"]],
    ["Toka, Yev, Kassel", []],
    ["", []],
  ])("in %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ["https://example.org/2022/kassym-jomart-tokayev-speaks", true],
    ["https://example.org/%D0%9D%D0%B0%D0%B7%D0%B0%D1%80%D0%B1%D0%B0%D0%B5%D0%B2", true],
    ["https://kassymjomarttokayev.example.org/", true],
    ["https://example.org/%zz/council", false],
  ])("%s tells it: %s", (address, isTold) => {
    expect(isIn(address)).toBe(isTold);
  });

  it("takes no longer than the text is long", () => {
    const text = "security ".repeat(200_000);
    const start = performance.now();
    expect(find(text)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

describe("blacking out", () => {
  it("leaves no trace of a name in any list of the part, in whatever form", async () => {
    const { part, ...all } = await redacted({ blackOut: new Set([TOKAYEV]) });
    const text = JSON.stringify(all);
    expect(text).not.toMatch(/tokayev|токаев|kassym|jomart/i);
    expectWhole(all, true);
    const black = all.entities.find(({ name }) => name === BLACK);
    expect(black).toMatchObject({ kind: "Person", aliases: [], wikidataId: null });
    expect(black?.id).toMatch(/^person:blacked-out-\d$/);
    expect(all.entities.map(({ name }) => name)).toContain(`${BLACK} Foundation`);
    expect(text).toContain(`С ${BLACK} говорили долго`);
    // Of mentions also those that are no names.
    expect(text).toContain(`${BLACK} met nobody else`);
    expect(text).toContain("Nursultan Nazarbayev");
    const accused = all.relations.find(({ relation }) => relation.type === "ACCUSED");
    expect(accused?.subject.name).toBe(BLACK);
    expect(accused?.evidence.map(({ statement }) => statement.quote).sort()).toEqual([
      `${BLACK} accused Russia`,
      `${BLACK} did not accuse Russia`,
    ]);
  });

  // Packed in the one, which tests/end-to-end/viewer.test.ts opens, painted of the same part in the other.
  it.each(EXPORT_FORMATS.filter(({ name }) => name !== "html" && name !== "png"))(
    "leaves none in $label",
    async ({ write }) => {
      const { part } = await redacted({ blackOut: new Set([TOKAYEV]), quote: "article" });
      const pieces: Uint8Array[] = [];
      const provenance = { line: "", words: [] };
      for await (const piece of write(part, { provenance, evidence: true }))
        pieces.push(typeof piece === "string" ? Buffer.from(piece) : piece);
      const file = Buffer.concat(pieces);
      const isZip = String(file.subarray(0, 2)) === "PK";
      const text = isZip ? Object.values(unzipped(file)).join("\n") : String(file);
      expect(text).not.toMatch(/tokayev|токаев|kassym|jomart/i);
      expect(text).toContain(isZip ? "Nazarbayev" : "Nursultan Nazarbayev");
    },
  );
});

describe("the head of a file", () => {
  it("tells how much was blacked out, and no name: neither who was chosen nor where anybody stands", async () => {
    const store = await openStore(":memory:");
    await store.add([...READINGS, TELLING]);
    const format = EXPORT_FORMATS.find(
      ({ name }) => name === "graphology",
    ) as (typeof EXPORT_FORMATS)[number];
    const which = { entityId: TOKAYEV, depth: 2 };
    const file = await prepareExport(await choosePart(store, which), {
      which,
      format,
      evidence: true,
      places: new Map([[TOKAYEV, { x: 3, y: 77 }]]),
      blackOut: new Set([TOKAYEV]),
    });
    const pieces: Uint8Array[] = [];
    for await (const piece of file.bytes()) pieces.push(piece);
    const text = Buffer.concat(pieces).toString();
    expect(text).not.toMatch(/tokayev|токаев|kassym|jomart/i);
    expect(text).toContain("blacked-out=1");
    expect(text).toContain('"y":77');
    expect(() => readChoices({ "blacked-out": ["1"] })).toThrow("it cannot be made again");
    await store.close();
  });
});

describe("leaving out", () => {
  it("takes away an entity with all that is said of it and by it", async () => {
    const all = await redacted({ leaveOut: { entities: new Set(["organization:reuters", "country:am"]) } });
    expectWhole(all, true);
    expect(all.entities.map(({ id }) => id)).not.toContain("country:am");
    const accused = all.relations.find(({ relation }) => relation.type === "ACCUSED");
    expect(accused?.relation).toMatchObject({ count: 1, disputed: false });
    const statements = all.documents.flatMap((each) => each.statements);
    expect(
      statements.filter(({ subject, attributedTo }) =>
        [subject, attributedTo].includes("organization:reuters"),
      ),
    ).toEqual([]);
  });

  it("takes away outlets and documents, and counts again", async () => {
    const whole = await redacted({});
    const all = await redacted({
      leaveOut: { outlets: new Set(["Tass"]), documents: new Set(["document:telling"]) },
    });
    expectWhole(all, true);
    expect(all.documents.map(({ document }) => document.id)).toEqual([
      "document:eurasia",
      "document:reuters",
      "document:undated",
    ]);
    const count = ({ entities }: Held, id: string) =>
      entities.find((entity) => entity.id === id)?.documentCount;
    expect(count(whole, TOKAYEV)).toBe(4);
    expect(count(all, TOKAYEV)).toBe(2);
    expect(count(all, "organization:tokayev-foundation")).toBeUndefined();
    expect(JSON.stringify(all.relations)).not.toContain("Tass");
  });

  it("can black out whom it leaves out", async () => {
    const redaction = { leaveOut: { entities: new Set([TOKAYEV]) }, blackOut: new Set([TOKAYEV]) };
    const all = await redacted(redaction);
    expectWhole(all, true);
    expect(JSON.stringify({ ...all, part: null })).not.toMatch(/tokayev|токаев|kassym/i);
  });
});

describe("how much is quoted", () => {
  it("is nothing, sentences, their lines, or all", async () => {
    const none = await redacted({ quote: "none" });
    expectWhole(none, false);
    expect(
      none.relations.flatMap(({ evidence }) => evidence.map(({ statement }) => statement.quote)).join(""),
    ).toBe("");
    expect(none.documents.map(({ document }) => document.text).join("")).toBe("");
    const sentence = await redacted({ quote: "sentence" });
    expectWhole(sentence, false);
    expect(sentence.documents.map(({ document }) => document.text).join("")).toBe("");
    expect(JSON.stringify(sentence)).toContain("did not accuse Russia");
    const paragraph = await redacted({ quote: "paragraph" });
    expectWhole(paragraph, true);
    const telling = paragraph.documents.find(({ document }) => document.id === "document:telling");
    expect(telling?.document.text).toBe(
      "Mr. Kassym Jomart Tokayev's aide left. The Tokayev Foundation supported Russia.",
    );
    for (const { starts, ends } of telling?.mentions ?? [])
      for (const [k, start] of starts.entries())
        expect(telling?.document.text.slice(start, ends[k])).toMatch(/^(Tokayev|Tokayev Foundation|Russia)$/);
    const black = await redacted({ quote: "paragraph", blackOut: new Set([TOKAYEV]) });
    expectWhole(black, true);
  });
});
