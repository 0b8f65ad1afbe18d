/** What is kept from sight. Never changed in place. */
export interface Filters {
  readonly hiddenKinds: ReadonlySet<string>;
  readonly hiddenTypes: ReadonlySet<string>;
  /** Outlets whose statements do not count; "" stands for documents without one. */
  readonly hiddenOutlets: ReadonlySet<string>;
  /** A relation needs so many documents. */
  readonly leastDocuments: 1 | 2 | 3;
  /** A statement needs so much confidence, in hundredths. */
  readonly leastConfidence: number;
  /** Only statements of these days, ISO 8601, both inclusive; null is no bound. */
  readonly from: string | null;
  readonly to: string | null;
  readonly onlyDisputed: boolean;
}

export const NO_FILTERS: Filters = {
  hiddenKinds: new Set(),
  hiddenTypes: new Set(),
  hiddenOutlets: new Set(),
  leastDocuments: 1,
  leastConfidence: 0,
  from: null,
  to: null,
  onlyDisputed: false,
};

type SetOf = "hiddenKinds" | "hiddenTypes" | "hiddenOutlets";

/** The filters with this item hidden, or shown again. */
export function toggleHidden(filters: Filters, which: SetOf, item: string): Filters {
  const next = new Set(filters[which]);
  if (!next.delete(item)) next.add(item);
  return { ...filters, [which]: next };
}

/** Whether statements are chosen one by one: by outlet, confidence or day. */
export function choosesStatements({ hiddenOutlets, leastConfidence, from, to }: Filters): boolean {
  return hiddenOutlets.size > 0 || leastConfidence > 0 || from !== null || to !== null;
}

/** Which parts of the filters keep something from sight. */
export function activeFilters(filters: Filters): (keyof Filters)[] {
  return (Object.keys(NO_FILTERS) as (keyof Filters)[]).filter((name) => {
    const value = filters[name];
    return value instanceof Set ? value.size > 0 : value !== NO_FILTERS[name];
  });
}
