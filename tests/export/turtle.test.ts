import { describe, expect, it } from "vitest";
import { writeTurtle } from "../../graph/export/write-turtle.ts";
import type { Subgraph } from "../../graph/model/subgraph.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { judgeByPython } from "../judges/judge-by-python.ts";
import { READINGS } from "../stores/readings.ts";
import { foreignGraph, hostileGraph, sampleGraph, smallGraph } from "./graphs.ts";
import { temporaryFiles } from "./temporary-files.ts";
import { reversed, written, writtenBytes } from "./written.ts";

const file = temporaryFiles();

type Triple = readonly [subject: string, predicate: string, object: string, type: string];

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const PROV = "http://www.w3.org/ns/prov#";
const LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
const WIKIDATA = "http://www.wikidata.org/prop/direct/";

async function triplesOf(subgraph: Subgraph, options = {}): Promise<readonly Triple[]> {
  const path = file("graph.ttl", await writtenBytes(writeTurtle, subgraph, options));
  const read = judgeByPython?.("ttl", path) as { readonly triples: Triple[] } | undefined;
  return read?.triples ?? [];
}

const wellFormed = (text: string) => text.replace(/\p{Surrogate}|\0/gu, "\ufffd");

describe.skipIf(!judgeByPython)("Turtle in rdflib", () => {
  it("has the entities of the samples, their relations, and every quotation with its document", async () => {
    const subgraph = await sampleGraph();
    const triples = await triplesOf(subgraph);
    const of = (predicate: string) => triples.filter(([, each]) => each === predicate);
    expect(of(LABEL).length).toBe(subgraph.entities.length);
    expect(of(`${RDF}predicate`).length).toBe(subgraph.relations.length);
    expect(of(`${PROV}wasQuotedFrom`).length).toBe(subgraph.statements.length);
    expect(new Set(of(`${PROV}value`).map(([, , quote]) => quote))).toEqual(
      new Set(subgraph.statements.map(({ quote }) => quote)),
    );
    expect(triples).toContainEqual([
      "urn:newsgraph:country:kz",
      "http://www.w3.org/2002/07/owl#sameAs",
      "http://www.wikidata.org/entity/Q232",
      "",
    ]);
    const bare = await triplesOf(subgraph, { evidence: false });
    expect(bare.filter(([, predicate]) => predicate.startsWith(PROV))).toEqual([]);
  });

  it("speaks Wikidata's properties, and asserts nothing that is only denied", async () => {
    const store = await openStore(":memory:");
    await store.add(READINGS);
    const triples = await triplesOf(await store.subgraph({ all: true }));
    const denied = await triplesOf({
      ...(await store.subgraph({ all: true })),
      statements: (await store.subgraph({ all: true })).statements.map((each) => ({
        ...each,
        negated: true,
      })),
    });
    await store.close();
    const kazakhstan = "urn:newsgraph:country:kz";
    const tokayev = "urn:newsgraph:person:kassym-jomart-tokayev";
    expect(triples).toContainEqual([kazakhstan, `${WIKIDATA}P35`, tokayev, ""]);
    expect(triples).toContainEqual(["urn:newsgraph:place:almaty", `${WIKIDATA}P17`, kazakhstan, ""]);
    expect(triples).toContainEqual([tokayev, "urn:newsgraph:type:HEAD_OF_STATE_OF", kazakhstan, ""]);
    expect(denied.filter(([, predicate]) => /prop\/direct|newsgraph:type:/.test(predicate))).toEqual([]);
    expect(denied.length).toBeGreaterThan(100);
  });

  it("keeps hostile texts, but for halves of characters", async () => {
    const subgraph = hostileGraph();
    const triples = await triplesOf(subgraph);
    const labels = triples.filter(([, predicate]) => predicate === LABEL).map(([, , label]) => label);
    expect(labels.sort()).toEqual(subgraph.entities.map(({ name }) => wellFormed(name)).sort());
    const foreign = foreignGraph(subgraph);
    expect((await triplesOf(foreign)).filter(([, predicate]) => predicate === LABEL).length).toBe(
      foreign.entities.length,
    );
  });
});

it("Turtle is the same for the same graph, and as it was", async () => {
  const subgraph = await smallGraph();
  const text = await written(writeTurtle, subgraph);
  expect(await written(writeTurtle, reversed(subgraph))).toBe(text);
  await expect(text).toMatchFileSnapshot("snapshots/small.ttl");
});
