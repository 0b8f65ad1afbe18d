import { describe, expect, it } from "vitest";
import { writeFtm } from "../../graph/export/write-ftm.ts";
import type { Subgraph } from "../../graph/model/subgraph.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { judgeByPython } from "../judges/judge-by-python.ts";
import { READINGS, readingOf, STRANGE_READING } from "../stores/readings.ts";
import { foreignGraph, hostileGraph, sampleGraph, smallGraph } from "./graphs.ts";
import { temporaryFiles } from "./temporary-files.ts";
import { reversed, written, writtenBytes } from "./written.ts";

const file = temporaryFiles();

interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly caption: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

async function judged(subgraph: Subgraph, options = {}): Promise<FtmEntity[]> {
  const path = file("graph.ftm.json", await writtenBytes(writeFtm, subgraph, options));
  const read = judgeByPython?.("ftm", path) as { readonly entities: FtmEntity[] } | undefined;
  return read?.entities ?? [];
}

const OWNERS = readingOf({
  id: "document:owners",
  text: "Acme is owned by Bo. Bo is the sister of Cy. Ada denies that she is a member of the Club. Ada is the interior minister of Kazakhstan.",
  entities: {
    "organization:acme": { name: "Acme", words: ["Acme"] },
    "organization:club": { name: "Club", words: ["Club"] },
    "person:bo": { name: "Bo", words: ["Bo"] },
    "person:cy": { name: "Cy", words: ["Cy"] },
    "person:ada": { name: "Ada", words: ["Ada"] },
    "country:kz": { name: "Kazakhstan", isoCode: "KZ", words: ["Kazakhstan"] },
  },
  says: [
    { type: "OWNED_BY", subject: "organization:acme", object: "person:bo", quote: "Acme is owned by Bo." },
    { type: "RELATIVE_OF", subject: "person:bo", object: "person:cy", quote: "Bo is the sister of Cy." },
    {
      type: "MEMBER_OF",
      subject: "person:ada",
      object: "organization:club",
      negated: true,
      quote: "Ada denies that she is a member of the Club.",
    },
    {
      type: "HOLDS_POSITION_IN",
      subject: "person:ada",
      object: "country:kz",
      role: "interior minister",
      quote: "Ada is the interior minister of Kazakhstan.",
    },
  ],
});

describe.skipIf(!judgeByPython)("FollowTheMoney in its own package", () => {
  it("is valid of the samples, with and without evidence", async () => {
    const subgraph = await sampleGraph();
    const entities = await judged(subgraph);
    const of = (...schemata: string[]) => entities.filter(({ schema }) => schemata.includes(schema));
    expect(of("Person", "Organization", "PublicBody", "Company", "Territory", "Address").length).toBe(
      subgraph.entities.length,
    );
    expect(of("Article").length).toBe(subgraph.documents.length);
    expect(of("Mention", "Documentation").length).toBe(subgraph.mentions.length);
    const links = entities.filter(({ properties }) => properties.recordId);
    expect(links.length).toBe(subgraph.relations.length);
    expect(links.every(({ properties }) => properties.proof && properties.summary)).toBe(true);
    expect(of("Territory").map(({ properties }) => properties)).toContainEqual(
      expect.objectContaining({ name: ["Kazakhstan"], country: ["kz"], wikidataId: ["Q232"] }),
    );
    const bare = await judged(subgraph, { evidence: false });
    expect(bare.filter(({ schema, properties }) => schema === "Article" || properties.proof)).toEqual([]);
  });

  it("says what joins two as its schemata do", async () => {
    const store = await openStore(":memory:");
    await store.add([...READINGS, STRANGE_READING, OWNERS]);
    const entities = await judged(await store.subgraph({ all: true }));
    await store.close();
    const schemaOf = (recordId: string) =>
      entities.find(({ properties }) => properties.recordId?.[0] === recordId)?.schema;
    expect(schemaOf("organization:acme|OWNED_BY|person:bo")).toBe("Ownership");
    expect(schemaOf("person:bo|RELATIVE_OF|person:cy")).toBe("Family");
    expect(schemaOf("person:ada|HOLDS_POSITION_IN|country:kz")).toBe("Occupancy");
    expect(schemaOf("person:kassym-jomart-tokayev|HEAD_OF_STATE_OF|country:kz")).toBe("Occupancy");
    expect(schemaOf("person:kassym-jomart-tokayev|SUCCEEDED|person:nursultan-nazarbayev")).toBe("Succession");
    expect(schemaOf("person:nursultan-nazarbayev|HOLDS_POSITION_IN|organization:security-council")).toBe(
      "Employment",
    );
    expect(schemaOf("country:ru|MEMBER_OF|organization:csto")).toBe("UnknownLink");
    const denied = entities.find(({ properties }) =>
      properties.recordId?.[0]?.includes("MEMBER_OF|organization:club"),
    );
    expect(denied).toMatchObject({ schema: "UnknownLink", properties: { status: ["denied"] } });
    expect(entities.find(({ caption }) => caption === "Acme")?.schema).toBe("Company");
    expect(entities.find(({ caption }) => caption === "Interior Ministry of Kazakhstan")?.schema).toBe(
      "PublicBody",
    );
    expect(
      entities
        .filter(({ schema }) => schema === "Position")
        .map(({ caption }) => caption)
        .sort(),
    ).toEqual(["head of state (Kazakhstan)", "interior minister (Kazakhstan)"]);
  });

  it("is valid of hostile names", async () => {
    const subgraph = hostileGraph();
    const entities = await judged(subgraph);
    expect(entities.filter(({ properties }) => properties.recordId).length).toBe(subgraph.relations.length);
  });
});

describe("FollowTheMoney", () => {
  it("is not written of another's database", async () => {
    await expect(written(writeFtm, foreignGraph(hostileGraph(["Ada"])))).rejects.toThrow(/no documents/);
  });

  it("is the same for the same graph, and as it was", async () => {
    const subgraph = await smallGraph();
    const text = await written(writeFtm, subgraph);
    expect(await written(writeFtm, reversed(subgraph))).toBe(text);
    await expect(text).toMatchFileSnapshot("snapshots/small.ftm.jsonl");
  });
});
