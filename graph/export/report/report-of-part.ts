import type { DocumentHeader } from "../../model/document.ts";
import type { CountedEntity } from "../../model/entity.ts";
import type { EvidencedRelation, GraphPart, ToldStatement } from "../../model/graph-part.ts";

/** A piece of an evidence report, in the order in which they are read. */
export type ReportPiece =
  | { readonly kind: "methods"; readonly methods: Methods }
  /** A heading: those relations follow in which it is the subject. */
  | { readonly kind: "entity"; readonly entity: CountedEntity }
  | {
      readonly kind: "relation";
      readonly relation: EvidencedRelation;
      readonly quotations: readonly Quotation[];
    };

/** A statement with the number by which the report refers to it. */
interface Quotation {
  readonly number: number;
  readonly told: ToldStatement;
}

/** What the report was made of. */
export interface Methods {
  readonly entities: number;
  readonly relations: number;
  readonly statements: number;
  readonly documents: number;
  readonly undated: number;
  /** ISO 8601; null where no document is dated. */
  readonly from: string | null;
  readonly to: string | null;
  /** With how many documents, the most first. */
  readonly outlets: readonly (readonly [outlet: string, documents: number])[];
  /** Documents without an outlet. */
  readonly anonymous: number;
}

/** Entities with their relations, each relation with its statements by number. Only counts, outlets and one relation at a time are held. */
export async function* reportOfPart(part: GraphPart, evidence: boolean): AsyncGenerator<ReportPiece> {
  yield { kind: "methods", methods: await methodsOf(part) };
  let number = 0;
  let heading: string | null = null;
  for await (const relation of part.relations()) {
    if (relation.subject.id !== heading) yield { kind: "entity", entity: relation.subject };
    heading = relation.subject.id;
    const quotations = (evidence ? relation.evidence : []).map((told) => {
      number += 1;
      return { number, told };
    });
    yield { kind: "relation", relation, quotations };
  }
}

async function methodsOf(part: GraphPart): Promise<Methods> {
  let [entities, relations, statements, documents, undated, anonymous] = [0, 0, 0, 0, 0, 0];
  let [from, to] = [null as string | null, null as string | null];
  const outlets = new Map<string, number>();
  for await (const _ of part.entities()) entities += 1;
  for await (const { relation } of part.relations()) {
    relations += 1;
    statements += relation.count;
  }
  const add = ({ publisher, publishedAt }: DocumentHeader) => {
    documents += 1;
    if (publisher === null) anonymous += 1;
    else outlets.set(publisher, (outlets.get(publisher) ?? 0) + 1);
    if (publishedAt === null) undated += 1;
    else {
      if (from === null || publishedAt < from) from = publishedAt;
      if (to === null || publishedAt > to) to = publishedAt;
    }
  };
  for await (const { document } of part.documents()) add(document);
  return {
    entities,
    relations,
    statements,
    documents,
    undated,
    anonymous,
    from,
    to,
    outlets: [...outlets].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
  };
}
