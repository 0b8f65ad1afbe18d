import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkStore } from "../../graph/check/check-store.ts";
import { removeKeepsake, saveNote, saveView } from "../../graph/keepsakes/save-keepsake.ts";
import { isView, type Keepsake } from "../../graph/model/keepsake.ts";
import type { Reading } from "../../graph/model/reading.ts";
import { type GraphStore, KeepsakeConflict, RelinkError } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { borrowNeo4j, emptyNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { readingOf } from "../stores/readings.ts";
import { sumOf } from "./build-in-process.ts";

/** How many histories: more of them in `npm run test:faults`. */
const SCALE = process.env.NEWSGRAPH_FAULTS === undefined ? 1 : 5;

const PEOPLE = ["ada-lin", "bo-marsh", "cy-noor", "di-okoro"] as const;
const COUNTRIES = ["kz", "ru"] as const;
const nameOf = (slug: string) =>
  slug
    .split("-")
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join(" ");

/** What a document tells: who is met by whom, by numbers. */
interface Told {
  readonly text: number;
  readonly people: readonly number[];
  readonly country: number;
}

const told: fc.Arbitrary<Told> = fc.record({
  text: fc.integer({ min: 0, max: 5 }),
  people: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 3 }),
  country: fc.integer({ min: 0, max: 1 }),
});

/** The same telling gives the same document. */
function readingFor({ text, people, country }: Told): Reading {
  const slugs = people.map((k) => PEOPLE[k] as string);
  const code = COUNTRIES[country] as string;
  const id = `document:${text}-${people.join("")}-${country}`;
  const sentences = slugs.map((slug) => `${nameOf(slug)} spoke in ${code.toUpperCase()}.`);
  const meeting = slugs[1] ? `${nameOf(slugs[0] ?? "")} met ${nameOf(slugs[1])}.` : "";
  return readingOf({
    id,
    publisher: text % 2 ? "Reuters" : null,
    publishedAt: text > 2 ? `2022-01-0${text}` : null,
    text: [...sentences, meeting, `Number ${text}.`].join(" "),
    entities: {
      ...Object.fromEntries(
        slugs.map((slug) => [`person:${slug}`, { name: nameOf(slug), words: [nameOf(slug)] }]),
      ),
      [`country:${code}`]: {
        name: code.toUpperCase(),
        isoCode: code.toUpperCase(),
        words: [code.toUpperCase()],
      },
    },
    says: slugs[1]
      ? [
          {
            type: "CONSULTED",
            subject: `person:${slugs[0]}`,
            object: `person:${slugs[1]}`,
            quote: meeting,
            negated: text === 5,
          },
        ]
      : [],
  });
}

type Step =
  | { readonly do: "read"; readonly origin: number; readonly told: Told }
  | { readonly do: "again"; readonly told: Told }
  | { readonly do: "remove"; readonly which: number }
  | { readonly do: "link"; readonly which: number; readonly person: number; readonly to: number }
  | { readonly do: "crash"; readonly told: Told }
  | { readonly do: "keep"; readonly about: number; readonly words: string }
  | { readonly do: "change"; readonly which: number; readonly words: string }
  | { readonly do: "discard"; readonly which: number }
  | { readonly do: "crash while keeping"; readonly which: number };

const words = fc.constantFrom("seen", "`quoted` 'twice'", "Қазақ 😀", "two\nlines");

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("read" as const), origin: fc.integer({ min: 0, max: 3 }), told }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("again" as const), told }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("remove" as const), which: fc.nat(9) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("link" as const),
      which: fc.nat(9),
      person: fc.integer({ min: 0, max: 3 }),
      to: fc.integer({ min: 0, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("crash" as const), told }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("keep" as const),
      about: fc.integer({ min: -1, max: 3 }),
      words,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("change" as const), which: fc.nat(4), words }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("discard" as const), which: fc.nat(4) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("crash while keeping" as const), which: fc.nat(4) }),
  },
);

/** The model: which documents there are, where from, and which of their people were led to whom. */
interface Model {
  readonly documents: Map<string, { readonly reading: Reading; readonly links: Map<string, string> }>;
  readonly origins: Map<string, string>;
  /** Views and notes, by id. */
  readonly keepsakes: Map<string, Keepsake>;
}

/** Does the step to the store and to the model. */
async function take(store: GraphStore, { documents, origins, keepsakes }: Model, now: Step): Promise<void> {
  if (now.do === "keep" || now.do === "change" || now.do === "discard" || now.do === "crash while keeping")
    await takeKeepsake(store, keepsakes, now);
  else if (now.do === "read") {
    const reading = readingFor(now.told);
    const { id } = reading.document;
    const origin = `origin-${now.origin}`;
    const before = origins.get(origin) ?? null;
    await store.add([reading], { origins: [{ origin, documentId: id, before }] });
    if (!documents.has(id)) documents.set(id, { reading, links: new Map() });
    origins.set(origin, id);
    if (before !== null && ![...origins.values()].includes(before)) documents.delete(before);
  } else if (now.do === "again") {
    const reading = readingFor(now.told);
    await store.add([reading], { again: true });
    documents.set(reading.document.id, { reading, links: new Map() });
  } else if (now.do === "remove") {
    const id = [...documents.keys()].sort()[now.which];
    expect(await store.remove([id ?? "document:none"])).toEqual(id ? [id] : []);
    if (!id) return;
    documents.delete(id);
    for (const [origin, documentId] of origins) if (documentId === id) origins.delete(origin);
  } else if (now.do === "link") {
    const id = [...documents.keys()].sort()[now.which];
    const [entityId, to] = [`person:${PEOPLE[now.person]}`, `person:${PEOPLE[now.to]}`];
    const known = id === undefined ? undefined : documents.get(id);
    const link = entityId === to ? null : { from: entityId, score: 0.5, reasons: ["by hand"] };
    const asked = store.relink([{ documentId: id ?? "document:none", entityId, to, link, notLinkedTo: [] }]);
    const ends = known ? peopleOf(known) : new Set<string>();
    if (!ends.has(entityId) || (to !== entityId && ends.has(to))) {
      await expect(asked).rejects.toThrow(RelinkError);
      return;
    }
    await asked;
    move(known?.links ?? new Map(), entityId, to);
  } else {
    // What contradicts itself is refused, and nothing of the call is written.
    const reading = readingFor(now.told);
    const stranger = { ...reading.mentions[0], entityId: "person:stranger" } as Reading["mentions"][number];
    const bad = { ...reading, document: { ...reading.document, id: "document:bad" }, mentions: [stranger] };
    await expect(
      store.add([{ ...reading, document: { ...reading.document, id: "document:new" } }, bad]),
    ).rejects.toThrow();
  }
}

/** The same of views and notes, which no document and no crash may touch. */
async function takeKeepsake(
  store: GraphStore,
  keepsakes: Map<string, Keepsake>,
  now: Extract<Step, { readonly do: "keep" | "change" | "discard" | "crash while keeping" }>,
): Promise<void> {
  if (now.do === "keep") {
    const about = PEOPLE[now.about];
    const kept = about
      ? await saveNote(store, { about: `person:${about}`, text: now.words, before: null })
      : await saveView(store, { name: now.words, note: "", address: "#/?v=Abc", before: null });
    keepsakes.set(kept.id, kept);
    return;
  }
  const there = [...keepsakes.values()][now.which];
  if (!there) return;
  const stale = { ...there, changedAt: "2000-01-01T00:00:00.000Z" };
  if (now.do === "change") {
    const changed = isView(there)
      ? await saveView(store, { name: now.words, note: there.note, before: there })
      : await saveNote(store, { about: there.about, text: now.words, before: there });
    expect(changed.changedAt > there.changedAt).toBe(true);
    keepsakes.set(changed.id, changed);
    await expect(removeKeepsake(store, there)).rejects.toThrow(KeepsakeConflict);
  } else if (now.do === "discard") {
    await removeKeepsake(store, there);
    keepsakes.delete(there.id);
  } else {
    // What somebody else has changed meanwhile is refused, and nothing of the call is written.
    const other = { ...there, id: there.id.replace(/[0-9a-f]/g, "0") } as Keepsake;
    const changes = [
      { id: other.id, before: null, after: other },
      { id: there.id, before: stale.changedAt, after: null },
    ];
    await expect(store.keep(changes)).rejects.toThrow(KeepsakeConflict);
  }
}

/** All that people wrote, by id. */
async function keepsakesOf(store: GraphStore): Promise<Keepsake[]> {
  const views = await Promise.all((await store.views()).map(({ id }) => store.view(id)));
  const all = [...views.filter((view) => view !== null), ...(await store.notes())];
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function peopleOf({
  reading,
  links,
}: {
  readonly reading: Reading;
  readonly links: ReadonlyMap<string, string>;
}): Set<string> {
  const read = reading.mentions.map(({ entityId }) => entityId);
  return new Set(read.map((id) => links.get(id) ?? id));
}

/** Of whoever is led to `entityId` now. */
function move(links: Map<string, string>, entityId: string, to: string): void {
  const from = [...links].find(([, now]) => now === entityId)?.[0] ?? entityId;
  links.set(from, to);
}

/** A graph that was given at once what the model holds: as `store.restore` would write it. */
async function sumOfModel(
  { documents, origins, keepsakes }: Model,
  openEmpty: () => Promise<GraphStore>,
): Promise<string> {
  const store = await openEmpty();
  await store.add([...documents.values()].map(({ reading }) => reading));
  const at = [...origins].map(([origin, documentId]) => ({ origin, documentId, before: null }));
  await store.add([], { origins: at });
  await store.keep([...keepsakes.values()].map((after) => ({ id: after.id, before: null, after })));
  try {
    return await sumOf(store);
  } finally {
    await store.close();
  }
}

function historyContract(openEmpty: () => Promise<GraphStore>, runs: number): void {
  it(`keeps its promises through ${runs * SCALE} histories by chance`, { timeout: 600_000 }, async () => {
    const history = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const store = await openEmpty();
      const model: Model = { documents: new Map(), origins: new Map(), keepsakes: new Map() };
      try {
        for (const now of steps) await take(store, model, now);
        expect(await store.documentIds()).toEqual([...model.documents.keys()].sort());
        expect((await store.origins()).map(({ origin, documentId }) => [origin, documentId])).toEqual(
          [...model.origins].sort(),
        );
        const kept = [...model.keepsakes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(await keepsakesOf(store)).toEqual(kept);
        const faults = [];
        for await (const fault of checkStore(store)) if (fault.rule !== "entity-kind") faults.push(fault);
        expect(faults).toEqual([]);
        await unlink(store);
        expect(await sumOf(store)).toBe(await sumOfModel(model, () => openStore(":memory:")));
      } finally {
        await store.close();
      }
    });
    await fc.assert(history, { numRuns: runs * SCALE, seed: 7 });
  });
}

/** Takes every link back: what is left is what the documents tell. */
async function unlink(store: GraphStore): Promise<void> {
  for (const { documentId, entityId, link } of await store.links())
    await store.relink([{ documentId, entityId, to: link?.from ?? entityId, link: null, notLinkedTo: [] }]);
}

describe("the embedded store", () => {
  historyContract(() => openStore(":memory:"), 200);
});

describe.skipIf(!hasNeo4j)("the Neo4j store", () => {
  const access = borrowNeo4j();
  historyContract(async () => {
    await emptyNeo4j(access());
    const { uri, username, password } = access();
    return openStore(uri, { NEO4J_USERNAME: username, NEO4J_PASSWORD: password });
  }, 4);
});
