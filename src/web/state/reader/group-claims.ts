import { relationId } from "../../../../graph/model/relation.ts";
import type { Statement } from "../../../../graph/model/statement.ts";
import { relationTypeOf } from "../../../../graph/ontology/relation-types.ts";
import type { Claim } from "./claims.ts";
import { countPrints } from "./fold-reprints.ts";
import { type Speaker, speakerKey, speakerOf } from "./speaker.ts";

export const GROUPINGS = ["relation", "speaker", "date"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What the claims of a group share. */
export type Topic =
  | {
      readonly by: "relation";
      readonly relation: Pick<Statement, "subject" | "type" | "object" | "role" | "former">;
    }
  | { readonly by: "speaker"; readonly speaker: Speaker }
  /** ISO 8601 date without time; null for undated documents. */
  | { readonly by: "date"; readonly day: string | null };

export interface ClaimGroup {
  readonly key: string;
  readonly topic: Topic;
  readonly claims: readonly Claim[];
  readonly outlets: number;
  readonly documents: number;
  /** By relation: some of its claims deny what others say. */
  readonly disputed: boolean;
}

/**
 * Claims by what they say (disputed first, then by the number of documents), by who says so (who says most first), or
 * by the day they were printed first (newest first, undated last).
 */
export function groupClaims(
  claims: readonly Claim[],
  by: Grouping,
  outletIds: ReadonlyMap<string, string>,
): ClaimGroup[] {
  const groups = new Map<string, { readonly topic: Topic; readonly claims: Claim[] }>();
  for (const claim of claims) {
    const [key, topic] = topicOf(claim, by, outletIds);
    const group = groups.get(key);
    if (group) group.claims.push(claim);
    else groups.set(key, { topic, claims: [claim] });
  }
  return [...groups]
    .map(([key, group]) => ({
      key,
      ...group,
      ...countPrints(group.claims),
      disputed: by === "relation" && group.claims.some(({ disputed }) => disputed),
    }))
    .sort(ORDERS[by]);
}

type Order = (a: ClaimGroup, b: ClaimGroup) => number;

const bySize: Order = (a, b) =>
  Number(b.disputed) - Number(a.disputed) ||
  b.documents - a.documents ||
  b.claims.length - a.claims.length ||
  (a.key < b.key ? -1 : 1);

const ORDERS: Readonly<Record<Grouping, Order>> = {
  relation: bySize,
  speaker: (a, b) => b.claims.length - a.claims.length || bySize(a, b),
  date: (a, b) => (a.key < b.key ? 1 : -1),
};

function topicOf(
  { item: { statement }, first, disputed }: Claim,
  by: Grouping,
  outletIds: ReadonlyMap<string, string>,
): readonly [string, Topic] {
  if (by === "speaker") {
    const speaker = speakerOf(statement, first.document, outletIds);
    return [speakerKey(speaker), { by, speaker }];
  }
  if (by === "date") {
    const day = first.document?.publishedAt?.slice(0, 10) ?? null;
    return [day ?? "", { by, day }];
  }
  const { subject, type, object, role, former } = statement;
  const label = disputed ? "" : `|${role}|${former}`;
  const isDirected = relationTypeOf(type)?.directed ?? true;
  const ends = isDirected || subject < object ? { subject, object } : { subject: object, object: subject };
  return [relationId({ ...ends, type }) + label, { by, relation: { ...ends, type, role, former } }];
}
