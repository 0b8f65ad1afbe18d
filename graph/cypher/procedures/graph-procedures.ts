import type { PropertyGraph } from "../property-graph.ts";
import type { Value } from "../values/value.ts";
import type { Procedure, Procedures } from "./procedure.ts";

const text = (name: string) => ({ name, type: "STRING" as const });

/** What a graph itself can tell, under Neo4j's names. */
export const graphProcedures: Procedures = new Map<string, Procedure>([
  ["db.labels", { takes: [], gives: [text("label")], call: (graph) => column(labelsIn(graph)) }],
  [
    "db.relationshiptypes",
    { takes: [], gives: [text("relationshipType")], call: (graph) => column(typesIn(graph)) },
  ],
  [
    "db.propertykeys",
    { takes: [], gives: [text("propertyKey")], call: (graph) => column(propertyKeysIn(graph)) },
  ],
  [
    "db.schema.visualization",
    {
      takes: [],
      gives: [
        { name: "nodes", type: "LIST" },
        { name: "relationships", type: "LIST" },
      ],
      call: (graph) => [schemaOf(graph)],
    },
  ],
]);

function column(values: Iterable<string>): Value[][] {
  return [...values].map((value) => [value]);
}

function labelsIn(graph: PropertyGraph): Set<string> {
  const labels = new Set<string>();
  graph.forEachNode((_, attributes) => {
    for (const label of attributes.labels) labels.add(label);
  });
  return labels;
}

function typesIn(graph: PropertyGraph): Set<string> {
  const types = new Set<string>();
  graph.forEachEdge((_, { type }) => types.add(type));
  return types;
}

function propertyKeysIn(graph: PropertyGraph): Set<string> {
  const keys = new Set<string>();
  const add = ({ properties }: { properties: Readonly<Record<string, unknown>> }): void => {
    for (const key of Object.keys(properties)) keys.add(key);
  };
  graph.forEachNode((_, attributes) => add(attributes));
  graph.forEachEdge((_, attributes) => add(attributes));
  return keys;
}

/** A map a label, and a map for each type between two labels: no nodes of the graph itself, which Neo4j makes up too. */
function schemaOf(graph: PropertyGraph): Value[] {
  const nodes = [...labelsIn(graph)].map((name) => new Map<string, Value>([["name", name]]));
  const seen = new Map<string, ReadonlyMap<string, Value>>();
  graph.forEachEdge((_edge, { type }, _source, _target, source, target) => {
    for (const start of source.labels)
      for (const end of target.labels)
        seen.set(`${start}\n${type}\n${end}`, new Map(Object.entries({ type, start, end })));
  });
  return [nodes, [...seen.values()]];
}
