import { computed } from "nanostores";
import type { DocumentHeader } from "../../../../graph/model/document.ts";
import type { Passage, ShownEntity } from "../../../api/contract.ts";
import { $reader, type Reader } from "../explorer.ts";
import { type FigureGroup, groupFigures } from "../group-figures.ts";
import { type Claim, claimsOf, passagesOnce } from "./claims.ts";
import { countPrints, type Printed } from "./fold-reprints.ts";
import { type ClaimGroup, groupClaims } from "./group-claims.ts";
import { $grouping } from "./reader-choices.ts";
import { outletIdsOf } from "./speaker.ts";

/** What there is to read about the selected: each sentence once. */
export interface Reading {
  readonly documents: ReadonlyMap<string, DocumentHeader>;
  readonly entities: ReadonlyMap<string, ShownEntity>;
  readonly outletIds: ReadonlyMap<string, string>;
  readonly claims: readonly Claim[];
  readonly outletCount: number;
  /** How many documents state the claims. */
  readonly documentCount: number;
  readonly figures: readonly FigureGroup[];
  readonly passages: readonly Printed<Passage>[];
}

export const $reading = computed($reader, readingOf);

export const $claimGroups = computed([$reading, $grouping], (reading, grouping): readonly ClaimGroup[] =>
  reading ? groupClaims(reading.claims, grouping, reading.outletIds) : [],
);

/** Null where the reader shows no statements. */
function readingOf(reader: Reader): Reading | null {
  if (reader.state !== "entity" && reader.state !== "among") return null;
  const { statements } = reader.answer;
  const documents = byId(reader.answer.documents);
  const entities = byId(
    reader.state === "entity" ? [reader.answer.entity, ...reader.answer.others] : reader.answer.entities,
  );
  const claims = claimsOf(statements, documents);
  const { outlets, documents: documentCount } = countPrints(claims);
  return {
    documents,
    entities,
    outletIds: outletIdsOf(entities.values()),
    claims,
    outletCount: outlets,
    documentCount,
    figures: reader.state === "entity" ? groupFigures(reader.answer.figures) : [],
    passages: reader.state === "entity" ? passagesOnce(reader.answer.passages, documents) : [],
  };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
