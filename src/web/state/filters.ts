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

/** The filters that hide listed values. */
export type SetOf = "hiddenKinds" | "hiddenTypes" | "hiddenOutlets";

/** The filters as people think of them: the first and the last day are one. */
const FILTER_PARTS = {
  kinds: ["hiddenKinds"],
  types: ["hiddenTypes"],
  outlets: ["hiddenOutlets"],
  documents: ["leastDocuments"],
  confidence: ["leastConfidence"],
  days: ["from", "to"],
  disputed: ["onlyDisputed"],
} as const satisfies Readonly<Record<string, readonly (keyof Filters)[]>>;

export type FilterPart = keyof typeof FILTER_PARTS;

/** The filters with this item hidden, or shown again. */
export function toggleHidden(filters: Filters, which: SetOf, item: string): Filters {
  const next = new Set(filters[which]);
  if (!next.delete(item)) next.add(item);
  return { ...filters, [which]: next };
}

/** The filters with every one of `all` hidden but this item. */
export function hideOthers(filters: Filters, which: SetOf, item: string, all: Iterable<string>): Filters {
  return { ...filters, [which]: new Set([...all].filter((other) => other !== item)) };
}

/** The filters with this part of them undone. */
export function withoutPart(filters: Filters, part: FilterPart): Filters {
  return { ...filters, ...Object.fromEntries(FILTER_PARTS[part].map((name) => [name, NO_FILTERS[name]])) };
}

export function sameFilters(a: Filters, b: Filters): boolean {
  return (Object.keys(NO_FILTERS) as (keyof Filters)[]).every((name) => {
    const [one, other] = [a[name], b[name]];
    if (!(one instanceof Set && other instanceof Set)) return one === other;
    return one.size === other.size && [...one].every((item) => other.has(item));
  });
}

/** Whether statements are chosen one by one: by outlet, confidence or day. */
export function choosesStatements({ hiddenOutlets, leastConfidence, from, to }: Filters): boolean {
  return hiddenOutlets.size > 0 || leastConfidence > 0 || from !== null || to !== null;
}

/** Which filters keep something from sight. */
export function activeFilters(filters: Filters): (keyof Filters)[] {
  return (Object.keys(NO_FILTERS) as (keyof Filters)[]).filter((name) => {
    const value = filters[name];
    return value instanceof Set ? value.size > 0 : value !== NO_FILTERS[name];
  });
}

/** The same by parts. */
export function activeParts(filters: Filters): FilterPart[] {
  const active = new Set(activeFilters(filters));
  return (Object.keys(FILTER_PARTS) as FilterPart[]).filter((part) =>
    FILTER_PARTS[part].some((name) => active.has(name)),
  );
}
