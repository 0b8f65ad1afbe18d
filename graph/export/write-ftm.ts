import type { CountedEntity } from "../model/entity.ts";
import type { DocumentPart, EvidencedRelation, GraphPart } from "../model/graph-part.ts";
import { relationTypeOf } from "../ontology/relation-types.ts";
import { inWords } from "./columns.ts";
import { type FtmEntity, ftmDate, ftmEntity, ftmId, ftmName, ftmPieces, ftmUrl } from "./ftm-entity.ts";
import { LANGUAGES, LINK_SCHEMATA, POSITIONS, schemaOf, UNKNOWN_LINK } from "./ftm-schemata.ts";
import { toldEvidence } from "./told-evidence.ts";
import type { WriteOptions } from "./write-options.ts";

/**
 * Entities of FollowTheMoney (https://followthemoney.tech), one a line, as `ftm` and OpenAleph read them: who and what there
 * is, what joins them with the sentences that say so, and with evidence the articles as proof, and whom they mention. What
 * the files are made of stands in the first line, in a field that its readers pass on. What all statements deny is an
 * UnknownLink that says "denied". Throws for a part of a database that Newsgraph did not build.
 */
export async function* writeFtm(part: GraphPart, options: WriteOptions): AsyncGenerator<string> {
  if (part.content)
    throw new Error(
      "FollowTheMoney is written of graphs that Newsgraph built: this database has no documents",
    );
  let head: object = { provenance: options.provenance.line };
  for await (const entity of entitiesOf(part, options)) {
    yield `${JSON.stringify({ ...entity, ...head })}\n`;
    head = {};
  }
}

async function* entitiesOf(part: GraphPart, { evidence }: WriteOptions): AsyncGenerator<FtmEntity> {
  if (evidence) for await (const document of part.documents()) yield article(document);
  for await (const { entity, isOwned } of withOwners(part)) yield thing(entity, isOwned);
  for await (const row of part.relations()) yield* joining(row, evidence);
  if (evidence) for await (const document of part.documents()) yield* mentioned(document);
}

/** Both lists are in the order of the entities' ids: whether somebody owns one is told by the relations that start from it. */
async function* withOwners(
  part: GraphPart,
): AsyncGenerator<{ readonly entity: CountedEntity; readonly isOwned: boolean }> {
  const relations = part.relations()[Symbol.asyncIterator]();
  let next = await relations.next();
  for await (const entity of part.entities()) {
    let isOwned = false;
    while (!next.done && next.value.relation.subject <= entity.id) {
      isOwned ||= next.value.relation.type === "OWNED_BY" && next.value.relation.subject === entity.id;
      next = await relations.next();
    }
    yield { entity, isOwned };
  }
  await relations.return?.();
}

function thing(entity: CountedEntity, isOwned: boolean): FtmEntity {
  const schema = schemaOf(entity, isOwned);
  return ftmEntity(ftmId(entity.id), schema, {
    name: [ftmName(entity.name, entity.id)],
    alias: entity.aliases.map((alias) => ftmName(alias)),
    wikidataId: [/^Q[1-9]\d{0,11}$/.test(entity.wikidataId ?? "") ? entity.wikidataId : null],
    country: [countryOf(entity)],
    ...(schema === "Address" ? { full: [entity.name] } : {}),
  });
}

function countryOf({ isoCode }: CountedEntity): string | null {
  return isoCode !== null && /^[A-Z]{2}$/.test(isoCode) ? isoCode.toLowerCase() : null;
}

function* joining(row: EvidencedRelation, withEvidence: boolean): Generator<FtmEntity> {
  const { relation, subject, object, evidence } = row;
  const isDenied = evidence.length > 0 && evidence.every(({ statement }) => statement.negated);
  const told = {
    recordId: [relation.id],
    status: [
      isDenied ? "denied" : null,
      relation.disputed ? "disputed" : null,
      relation.former ? "former" : null,
    ],
    ...(withEvidence
      ? {
          proof: evidence.flatMap(({ document }) => (document ? ftmId(document.id) : [])),
          summary: evidence.map((each) => inWords(toldEvidence(each))),
        }
      : {}),
  };
  const label = relationTypeOf(relation.type)?.label ?? relation.type;
  const office = POSITIONS[relation.type];
  if (office !== undefined && object.kind === "Country" && subject.kind === "Person" && !isDenied) {
    const name = `${relation.role?.trim() || office} (${object.name})`;
    const post = ftmId("position", object.id, name);
    yield ftmEntity(post, "Position", { name: [name], country: [countryOf(object)] });
    yield ftmEntity(ftmId(relation.id), "Occupancy", { holder: [ftmId(subject.id)], post: [post], ...told });
    return;
  }
  const wanted = LINK_SCHEMATA[relation.type];
  const fits = wanted?.subjects.includes(subject.kind) && wanted.objects.includes(object.kind) && !isDenied;
  const link = fits && wanted ? wanted : UNKNOWN_LINK;
  yield ftmEntity(ftmId(relation.id), link.schema, {
    [link.subject]: [ftmId(subject.id)],
    [link.object]: [ftmId(object.id)],
    ...(link.schema === "Family"
      ? { relationship: [relation.role ?? label] }
      : { role: [relation.role ?? label] }),
    ...told,
  });
}

function article({ document }: DocumentPart): FtmEntity {
  return ftmEntity(ftmId(document.id), "Article", {
    title: [document.title],
    fileName: [document.path?.split(/[\\/]/).at(-1) ?? null],
    publisher: [document.publisher],
    publishedAt: [ftmDate(document.publishedAt)],
    sourceUrl: [ftmUrl(document.url)],
    language: [LANGUAGES[document.language.split("-")[0] ?? ""] ?? null],
    bodyText: ftmPieces(document.text),
  });
}

/** People and organizations are mentioned; a Mention leads to no other: of countries and places the article is Documentation. */
function* mentioned({ document, mentions }: DocumentPart): Generator<FtmEntity> {
  for (const { entityId, names } of mentions) {
    const id = ftmId("mention", document.id, entityId);
    const isLegal = /^(?:person|organization):/.test(entityId);
    const schema = entityId.startsWith("person:") ? "Person" : "Organization";
    yield isLegal
      ? ftmEntity(id, "Mention", {
          document: [ftmId(document.id)],
          resolved: [ftmId(entityId)],
          name: [ftmName(...names, entityId), ...names.map((name) => ftmName(name))],
          detectedSchema: [schema],
        })
      : ftmEntity(id, "Documentation", {
          document: [ftmId(document.id)],
          entity: [ftmId(entityId)],
          role: ["mentions"],
        });
  }
}
