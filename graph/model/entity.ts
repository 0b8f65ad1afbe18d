export const ENTITY_KINDS = ["Person", "Organization", "Country", "Place"] as const;

/** Country: a state with an ISO 3166 code. Place: a city, region, building. */
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Someone or something that documents speak of. */
export interface Entity<Kind extends string = EntityKind> {
  /** Legible and stable: `person:kassym-jomart-tokayev`, `organization:csto`, `country:kz`. */
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** Other names, sorted, without `name`. */
  readonly aliases: readonly string[];
  readonly wikidataId: string | null;
  /** ISO 3166-1 alpha-2, countries only. */
  readonly isoCode: string | null;
}

/** An entity with what a store counted over its documents. In a database that Newsgraph did not build, a kind is any label. */
export interface CountedEntity<Kind extends string = string> extends Entity<Kind> {
  readonly documentCount: number;
  readonly mentionCount: number;
  /** ISO 8601 dates of the earliest and latest dated document that speaks of it. */
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
}
