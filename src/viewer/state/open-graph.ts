import { type Sparse, USUAL_LANGUAGE, type ViewerData } from "../../../graph/export/viewer/viewer-data.ts";
import type { CountedEntity } from "../../../graph/model/entity.ts";
import type { Relation } from "../../../graph/model/relation.ts";
import type { Evidence, Testimony } from "../../web/state/evidence.ts";
import { type KindLook, kindLooks } from "../../web/state/kind-looks.ts";
import type { Place } from "../../web/state/places.ts";

/** One statement as it is read, without its words. */
export interface Claim extends Testimony {
  /** Its number, and that of its document. */
  readonly number: number;
  readonly document: number;
  readonly modality: string;
  readonly method: string;
  readonly saidBy: string | null;
  readonly reportedBy: string | null;
}

/** The graph of the file, entities and relations by their numbers as text. */
export interface OpenGraph {
  readonly entities: ReadonlyMap<string, CountedEntity>;
  readonly places: ReadonlyMap<string, Place>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly relationsOf: ReadonlyMap<string, readonly Relation[]>;
  readonly types: ReadonlyMap<string, { readonly label: string; readonly directed: boolean }>;
  readonly looks: ReadonlyMap<string, KindLook>;
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  readonly evidence: Evidence;
  readonly provenance: readonly string[];
}

export function openGraph(data: ViewerData): OpenGraph {
  const entities = entitiesOf(data);
  const { claims, documents } = claimsOf(data);
  const relations = relationsOf(data, claims);
  const byEnd = new Map<string, Relation[]>();
  for (const relation of relations.values())
    for (const end of new Set([relation.subject, relation.object]))
      byEnd.set(end, [...(byEnd.get(end) ?? []), relation]);
  return {
    entities,
    places: new Map(
      data.entities.x.map((x, number) => [String(number), { x, y: data.entities.y[number] as number }]),
    ),
    relations,
    relationsOf: byEnd,
    types: new Map(data.types.map((type) => [type.name, type])),
    looks: kindLooks(data.kinds),
    claims,
    evidence: { documents, testimonies: claims },
    provenance: data.provenance,
  };
}

function entitiesOf({ entities: columns, kinds, days }: ViewerData): Map<string, CountedEntity> {
  return new Map(
    columns.name.map((name, number) => {
      const id = String(number);
      const entity = {
        id,
        kind: kinds[columns.kind[number] as number] as string,
        name,
        aliases: columns.aliases[id] ?? [],
        wikidataId: columns.wikidataId[id] ?? null,
        isoCode: null,
        documentCount: columns.documents[number] as number,
        mentionCount: columns.mentions[number] as number,
        firstSeen: days[columns.firstSeen[number] as number] || null,
        lastSeen: days[columns.lastSeen[number] as number] || null,
      };
      return [id, entity];
    }),
  );
}

function claimsOf({
  statements: columns,
  entities,
  documents,
  outlets,
  days,
  modalities,
  methods,
  relations,
}: ViewerData): {
  claims: Map<string, Claim[]>;
  documents: Evidence["documents"];
} {
  const claims = new Map<string, Claim[]>();
  const speaker = (sparse: Sparse<string | number>, number: number) => {
    const said = sparse[String(number)] ?? null;
    return typeof said === "number" ? (entities.name[said] ?? null) : said;
  };
  const dayOf = (document: number) => days[documents.publishedAt[document] as number] || null;
  let number = 0;
  relations.statements.forEach((count, relation) => {
    const own = Array.from({ length: count }, (): Claim => {
      const k = number;
      number += 1;
      const document = columns.document[k] as number;
      return {
        number: k,
        document,
        documentId: String(document),
        outlet: outlets[documents.outlet[document] as number] ?? "",
        day: dayOf(document)?.slice(0, 10) ?? null,
        confidence: columns.confidence[k] as number,
        negated: columns.negated[String(k)] === 1,
        sentence: k,
        modality: modalities[columns.modality[k] as number] as string,
        method: methods[columns.method[k] as number] as string,
        saidBy: speaker(columns.saidBy, k),
        reportedBy: speaker(columns.reportedBy, k),
      };
    });
    claims.set(String(relation), own);
  });
  const headers = documents.outlet.map((outlet, number) => {
    const id = String(number);
    const publishedAt = dayOf(number);
    const language = documents.language[id] ?? USUAL_LANGUAGE;
    return [
      id,
      { id, title: "", publisher: outlets[outlet] ?? null, publishedAt, url: null, path: null, language },
    ] as const;
  });
  return { claims, documents: new Map(headers) };
}

function relationsOf(
  { relations: columns, types }: ViewerData,
  claims: ReadonlyMap<string, readonly Claim[]>,
): Map<string, Relation> {
  return new Map(
    columns.type.map((type, number) => {
      const id = String(number);
      const own = claims.get(id) ?? [];
      const days = own.flatMap(({ day }) => day ?? []).sort();
      const surest = Math.max(0, ...own.map(({ confidence }) => confidence));
      const relation = {
        id,
        type: types[type]?.name as string,
        subject: String(columns.subject[number]),
        object: String(columns.object[number]),
        count: columns.count[id] ?? own.length,
        documentCount: columns.documents[number] as number,
        confidence: (columns.confidence[id] ?? surest) / 100,
        disputed: columns.disputed[id] === 1,
        firstSeen: days[0] ?? null,
        lastSeen: days.at(-1) ?? null,
        role: columns.role[id] ?? null,
        former: columns.former[id] === 1,
      };
      return [id, relation];
    }),
  );
}
