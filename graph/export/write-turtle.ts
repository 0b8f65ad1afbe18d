import type { CountedEntity } from "../model/entity.ts";
import type { DocumentPart, EvidencedRelation, GraphPart, ToldStatement } from "../model/graph-part.ts";
import { turtleAddress, turtleDate, turtleDecimal, turtleIri, turtleText } from "./turtle-terms.ts";
import { wikidataPropertyOf } from "./wikidata-property.ts";
import type { WriteOptions } from "./write-options.ts";

const PREFIXES: Readonly<Record<string, string>> = {
  dcterms: "http://purl.org/dc/terms/",
  ng: "urn:newsgraph:term:",
  owl: "http://www.w3.org/2002/07/owl#",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "https://schema.org/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  wd: "http://www.wikidata.org/entity/",
  wdt: "http://www.wikidata.org/prop/direct/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

const CLASSES: Readonly<Record<string, string>> = {
  Person: "schema:Person",
  Organization: "schema:Organization",
  Country: "schema:Country",
  Place: "schema:Place",
};

/** A predicate with its objects; those that are null are left out. */
type Pair = readonly [predicate: string, ...objects: (string | null)[]];

/**
 * RDF in Turtle (https://www.w3.org/TR/turtle/): entities with their Wikidata items, relations as triples in Wikidata's
 * properties and in types of our own, each also as a reified statement with its counts, and what documents state as
 * entities of PROV-O (https://www.w3.org/TR/prov-o/) that are quoted from documents. A relation is asserted as a triple
 * only where some document says it is so. Texts of documents are not in it, and figures are not.
 */
export async function* writeTurtle(part: GraphPart, options: WriteOptions): AsyncGenerator<string> {
  const { line, words } = options.provenance;
  yield [line, ...words.flatMap((each) => each.split(/[\r\n]+/))].map((each) => `# ${each}\n`).join("");
  for (const [prefix, iri] of Object.entries(PREFIXES)) yield `@prefix ${prefix}: <${iri}> .\n`;
  for await (const entity of part.entities()) yield about(turtleIri(entity.id), entityPairs(entity, part));
  for await (const row of part.relations()) {
    yield* relationTriples(row);
    if (options.evidence)
      for (const told of row.evidence) yield about(turtleIri(told.statement.id), statementPairs(told));
  }
  if (!options.evidence) return;
  for await (const document of part.documents())
    yield about(turtleIri(document.document.id), documentPairs(document));
}

function about(subject: string, pairs: readonly Pair[]): string {
  const told = pairs.flatMap(([predicate, ...objects]) => {
    const there = objects.filter((object) => object !== null);
    return there.length === 0 ? [] : `  ${predicate} ${there.join(", ")}`;
  });
  return `\n${subject}\n${told.join(" ;\n")} .\n`;
}

function entityPairs(entity: CountedEntity, { content }: GraphPart): Pair[] {
  const properties = content?.nodes.get(entity.id)?.properties ?? [];
  return [
    ["a", CLASSES[entity.kind] ?? turtleIri("kind", entity.kind)],
    ["rdfs:label", turtleText(entity.name)],
    ["skos:altLabel", ...entity.aliases.map((alias) => turtleText(alias))],
    ["owl:sameAs", /^Q[1-9]\d{0,11}$/.test(entity.wikidataId ?? "") ? `wd:${entity.wikidataId}` : null],
    ["ng:isoCode", optional(entity.isoCode, (text) => turtleText(text))],
    ["ng:documentCount", String(entity.documentCount)],
    ["ng:mentionCount", String(entity.mentionCount)],
    ["ng:firstSeen", optional(entity.firstSeen, turtleDate)],
    ["ng:lastSeen", optional(entity.lastSeen, turtleDate)],
    ...properties.map(({ name, value }): Pair => [turtleIri("property", name), turtleText(String(value))]),
  ];
}

function* relationTriples(row: EvidencedRelation): Generator<string> {
  const { relation, evidence } = row;
  const [subject, object] = [turtleIri(relation.subject), turtleIri(relation.object)];
  const type = turtleIri("type", relation.type);
  const wikidata = wikidataPropertyOf(row);
  if (evidence.length === 0 || evidence.some(isAffirmed)) {
    yield `\n${subject} ${type} ${object} .\n`;
    if (wikidata) {
      const [from, to] = wikidata.inverse ? [object, subject] : [subject, object];
      yield `${from} wdt:${wikidata.property} ${to} .\n`;
    }
  }
  yield about(turtleIri("relation", relation.id), [
    ["a", "rdf:Statement", "ng:Relation"],
    ["rdf:subject", subject],
    ["rdf:predicate", type],
    ["rdf:object", object],
    ["ng:count", String(relation.count)],
    ["ng:documentCount", String(relation.documentCount)],
    ["ng:confidence", turtleDecimal(relation.confidence)],
    ["ng:disputed", String(relation.disputed)],
    ["ng:former", String(relation.former)],
    ["ng:role", optional(relation.role, (text) => turtleText(text))],
    ["ng:firstSeen", optional(relation.firstSeen, turtleDate)],
    ["ng:lastSeen", optional(relation.lastSeen, turtleDate)],
  ]);
}

function isAffirmed({ statement }: ToldStatement): boolean {
  return !statement.negated && statement.modality !== "possible" && statement.modality !== "planned";
}

function statementPairs({ statement }: ToldStatement): Pair[] {
  return [
    ["a", "prov:Entity", "ng:Statement"],
    ["ng:supports", turtleIri("relation", `${statement.subject}|${statement.type}|${statement.object}`)],
    ["prov:value", turtleText(statement.quote)],
    ["prov:wasQuotedFrom", turtleIri(statement.documentId)],
    [
      "prov:wasAttributedTo",
      optional(statement.attributedTo, (id) => turtleIri(id)),
      optional(statement.reportedBy === statement.attributedTo ? null : statement.reportedBy, (id) =>
        turtleIri(id),
      ),
    ],
    ["ng:start", String(statement.start)],
    ["ng:end", String(statement.end)],
    ["ng:negated", String(statement.negated)],
    ["ng:modality", turtleText(statement.modality)],
    ["ng:confidence", turtleDecimal(statement.confidence)],
    ["ng:method", turtleText(statement.method)],
    ["ng:role", optional(statement.role, (text) => turtleText(text))],
    ["ng:former", String(statement.former)],
    ["dcterms:date", optional(statement.date, turtleDate)],
  ];
}

function documentPairs({ document, mentions }: DocumentPart): Pair[] {
  return [
    ["a", "prov:Entity", "schema:NewsArticle"],
    ["dcterms:title", turtleText(document.title)],
    ["dcterms:publisher", optional(document.publisher, (text) => turtleText(text))],
    ["dcterms:issued", optional(document.publishedAt, turtleDate)],
    ["dcterms:source", document.url === null ? null : turtleAddress(document.url)],
    ["dcterms:language", turtleText(document.language)],
    ["schema:mentions", ...mentions.map(({ entityId }) => turtleIri(entityId))],
  ];
}

function optional(value: string | null, term: (text: string) => string): string | null {
  return value === null ? null : term(value);
}
