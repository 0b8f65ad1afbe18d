import type { Entity, EntityKind } from "../model/entity.ts";
import { countryId, countryOfName } from "../ontology/countries.ts";
import { KNOWN_NAMES } from "../ontology/known-names.ts";
import { endsFit, UNTYPED } from "../ontology/relation-types.ts";
import { slugOf } from "../ontology/slug.ts";
import type { ImportedEntity, ImportedFact, ImportedGraph } from "./imported-graph.ts";
import { kindOfWord } from "./kind-words.ts";
import { textOf } from "./parse-json.ts";
import { type Attributes, GraphFileError, type RawEdge, type RawGraph, type RawNode } from "./raw-graph.ts";
import { readQuotations } from "./read-quotations.ts";
import { relationTypeOfWord } from "./relation-words.ts";

/** What people tell of a file that does not tell it itself. */
export interface Interpretation {
  /** Kinds by the file's words for them, in lower case. */
  readonly kinds: ReadonlyMap<string, EntityKind>;
  /** The kind of nodes of which neither the file nor their name tells it; null refuses them. */
  readonly otherwise: EntityKind | null;
}

/** Attributes in which tools keep a node's kind, the surest first. */
const KIND = [
  /^kind$/i,
  /^(?:entity|node)[ _-]?type$/i,
  /^type$/i,
  /^:?labels?$/i,
  /^schema$/i,
  /^(?:category|class|group)$/i,
];
/** What follows from evidence, and what has a place of its own. */
const OWN = new Set([
  ...[
    "label",
    "name",
    "title",
    "kind",
    "type",
    "aliases",
    "wikidataId",
    "isoCode",
    "entityId",
    "relationId",
    "recordId",
  ],
  ...[
    "documentCount",
    "mentionCount",
    "firstSeen",
    "lastSeen",
    "count",
    "confidence",
    "disputed",
    "role",
    "former",
  ],
  ...["outlets", "saidBy", "documents", "evidence", "x", "y", "size", "color"],
]);
const OWN_ID = /^(person|organization|country|place):[^\s|]+$/;

/** Who and what the nodes of a file are, and what its edges say. Throws GraphFileError where it cannot be told. */
export function interpretGraph({ title, nodes, edges }: RawGraph, how: Interpretation): ImportedGraph {
  const all = withEnds(nodes, edges);
  refuseUnknown(all, how);
  const taken = new Set<string>();
  const entities = new Map<string, ImportedEntity>();
  for (const node of all) {
    const entity = entityOf(node, kindOf(node, how) as EntityKind, taken);
    taken.add(entity.id);
    entities.set(node.id, { entity, notes: notesOf(node.attributes), place: node.place ?? null });
  }
  const facts = edges.flatMap((edge) => factOf(edge, entities) ?? []);
  return { title, entities: [...entities.values()], facts };
}

/** A file may name ends that it lists no nodes for; a node that is listed twice is one. */
function withEnds(nodes: readonly RawNode[], edges: readonly RawEdge[]): RawNode[] {
  const byId = new Map<string, RawNode>();
  for (const node of nodes) {
    const other = byId.get(node.id);
    const attributes = new Map([...(other?.attributes ?? []), ...node.attributes]);
    const place = node.place ?? other?.place ?? null;
    byId.set(node.id, { id: node.id, label: node.label ?? other?.label ?? null, attributes, place });
  }
  for (const id of edges.flatMap(({ source, target }) => [source, target]))
    if (!byId.has(id)) byId.set(id, { id, label: null, attributes: new Map() });
  return [...byId.values()];
}

function refuseUnknown(nodes: readonly RawNode[], how: Interpretation): void {
  const unknown = nodes.filter((node) => kindOf(node, how) === null);
  if (unknown.length === 0) return;
  const words = [...new Set(unknown.flatMap(({ attributes }) => kindWords(attributes)))].slice(0, 8);
  const names = unknown.slice(0, 3).map(nameOf).join('", "');
  throw new GraphFileError(
    `${unknown.length} of ${nodes.length} nodes do not tell whether they are a person, an organization, a country or a place ("${names}"). ` +
      (words.length > 0
        ? `Say what their words mean (${words.join(", ")}) with --kinds ${words[0]}=Organization, or say what all the others are with --kind Person.`
        : "Say what they are with --kind Person."),
  );
}

function kindOf(node: RawNode, { kinds, otherwise }: Interpretation): EntityKind | null {
  const words = kindWords(node.attributes);
  const told = words.map((word) => kinds.get(word.toLowerCase()) ?? kindOfWord(word)).find(Boolean);
  if (told) return told;
  const own = kindOfWord(OWN_ID.exec(ownId(node))?.[1] ?? "");
  if (own) return own;
  return KNOWN_NAMES.get(nameOf(node))?.kind ?? (countryOfName(nameOf(node)) ? "Country" : otherwise);
}

function kindWords(attributes: Attributes): string[] {
  return KIND.flatMap((name) =>
    [...attributes].flatMap(([key, value]) => (name.test(key) ? wordsOf(value) : [])),
  );
}

function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((item) => typeof item === "string");
  return typeof value === "string" ? value.split(/[;\n]/).filter((word) => word.trim() !== "") : [];
}

function entityOf(node: RawNode, kind: EntityKind, taken: ReadonlySet<string>): Entity {
  const name = nameOf(node);
  const known = KNOWN_NAMES.get(name);
  const country = kind === "Country" ? countryOfName(name) : undefined;
  const own = ownId(node);
  const wanted = own.startsWith(`${kind.toLowerCase()}:`)
    ? own
    : known?.kind === kind
      ? known.id
      : country
        ? countryId(country.isoCode)
        : `${kind.toLowerCase()}:${slugOf(name)}`;
  const aliases = wordsOf(node.attributes.get("aliases")).filter((alias) => alias !== name);
  return {
    id: freeId(wanted, taken),
    kind,
    name,
    aliases: [...new Set(aliases)].sort(),
    wikidataId: textOf(node.attributes.get("wikidataId")) ?? (known?.kind === kind ? known.wikidataId : null),
    isoCode: kind === "Country" ? (textOf(node.attributes.get("isoCode")) ?? country?.isoCode ?? null) : null,
  };
}

/** Two nodes of one name are two in the file, and stay two. */
function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

function ownId({ id, attributes }: RawNode): string {
  const own = textOf(attributes.get("entityId")) ?? id;
  return OWN_ID.test(own) ? own : "";
}

function nameOf({ id, label }: RawNode): string {
  return (label ?? id).replace(/\s+/g, " ").trim() || id;
}

function factOf(edge: RawEdge, entities: ReadonlyMap<string, ImportedEntity>): ImportedFact | null {
  const [subject, object] = [entities.get(edge.source)?.entity, entities.get(edge.target)?.entity];
  if (!subject || !object || subject.id === object.id) return null;
  const type = relationTypeOfWord(edge.label);
  return {
    subject,
    object,
    type: endsFit(type, subject.kind, object.kind) ? type : UNTYPED,
    label: edge.label?.replace(/\s+/g, " ").trim() || "related to",
    day: edge.days[0] ?? null,
    role: type === "HOLDS_POSITION_IN" ? textOf(edge.attributes.get("role")) : null,
    former: edge.attributes.get("former") === true || edge.attributes.get("former") === "true",
    notes: notesOf(edge.attributes),
    quotations: readQuotations(edge.attributes.get("evidence")),
  };
}

function notesOf(attributes: Attributes): string[] {
  return [...attributes].flatMap(([name, value]) => {
    const isWeightOfOne = name === "weight" && Number(value) === 1;
    if (OWN.has(name) || isWeightOfOne || value === null || value === "") return [];
    const told = typeof value === "object" ? JSON.stringify(value) : String(value);
    return `${name}: ${told.replace(/\s+/g, " ").trim()}`;
  });
}
