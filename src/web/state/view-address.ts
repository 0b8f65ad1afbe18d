import lzString from "lz-string";
import { z } from "zod/mini";
import type { Filters } from "./filters.ts";
import { NO_FILTERS } from "./filters.ts";
import type { Look } from "./look.ts";
import type { Place, Places } from "./places.ts";

/** What is on the canvas, where, and what of it is kept from sight: all that a link must tell. */
export interface View {
  readonly entityIds: readonly string[];
  readonly places: Places;
  readonly pinned: ReadonlySet<string>;
  readonly filters: Filters;
  readonly look: Look | null;
}

/** Of a view with more entities the address holds the filters alone: it would be longer than programs pass on. */
const MOST_IN_ADDRESS = 1500;

/** Places are written in whole steps of this many to the longer side of the picture. */
const STEPS = 9999;

const Packed = z.object({
  v: z.literal(1),
  e: z.array(z.string()),
  /** The least x, the least y, the length of a step, then x and y of each entity in steps; -1 for none. */
  p: z.array(z.number()),
  /** The look: left, right, bottom, top, x, y, ratio. */
  l: z.optional(z.array(z.number()).check(z.length(7))),
  /** Indexes into `e`. */
  n: z.array(z.number()),
  f: z.object({
    k: z.optional(z.array(z.string())),
    t: z.optional(z.array(z.string())),
    o: z.optional(z.array(z.string())),
    d: z.optional(z.union([z.literal(1), z.literal(2), z.literal(3)])),
    c: z.optional(z.number()),
    a: z.optional(z.string()),
    z: z.optional(z.string()),
    x: z.optional(z.literal(1)),
  }),
});

/** The view as characters that need no escape in an address, with at most so many entities. The same view gives the same characters. */
export function packView(
  { entityIds, places, pinned, filters, look }: View,
  most: number = MOST_IN_ADDRESS,
): string {
  const { hiddenKinds, hiddenTypes, hiddenOutlets, leastDocuments, leastConfidence, from, to } = filters;
  const list = (set: ReadonlySet<string>) => (set.size > 0 ? [...set].sort() : undefined);
  const ids = entityIds.length > most ? [] : [...entityIds].sort();
  const packed: z.infer<typeof Packed> = {
    v: 1,
    e: ids,
    p: packPlaces(ids, places),
    l: look ? packLook(look) : undefined,
    n: ids.flatMap((id, index) => (pinned.has(id) ? index : [])),
    f: {
      k: list(hiddenKinds),
      t: list(hiddenTypes),
      o: list(hiddenOutlets),
      d: leastDocuments === 1 ? undefined : leastDocuments,
      c: leastConfidence || undefined,
      a: from ?? undefined,
      z: to ?? undefined,
      x: filters.onlyDisputed ? 1 : undefined,
    },
  };
  return lzString.compressToEncodedURIComponent(JSON.stringify(packed));
}

/** Null for characters that `packView` did not write. */
export function unpackView(text: string): View | null {
  const packed = Packed.safeParse(parse(lzString.decompressFromEncodedURIComponent(text)));
  if (!packed.success) return null;
  const { e, p, l, n, f } = packed.data;
  return {
    entityIds: e,
    places: unpackPlaces(e, p),
    look: l ? unpackLook(l) : null,
    pinned: new Set(n.flatMap((index) => e[index] ?? [])),
    filters: {
      hiddenKinds: new Set(f.k),
      hiddenTypes: new Set(f.t),
      hiddenOutlets: new Set(f.o),
      leastDocuments: f.d ?? NO_FILTERS.leastDocuments,
      leastConfidence: f.c ?? NO_FILTERS.leastConfidence,
      from: f.a ?? null,
      to: f.z ?? null,
      onlyDisputed: f.x === 1,
    },
  };
}

function packLook({ box: { left, right, bottom, top }, x, y, ratio }: Look): number[] {
  return [left, right, bottom, top, x, y, ratio].map((number) => Number(number.toPrecision(6)));
}

function unpackLook(numbers: readonly number[]): Look {
  const [left = 0, right = 1, bottom = 0, top = 1, x = 0.5, y = 0.5, ratio = 1] = numbers;
  return { box: { left, right, bottom, top }, x, y, ratio };
}

function packPlaces(ids: readonly string[], places: Places): number[] {
  const known = ids.flatMap((id) => places.get(id) ?? []);
  if (known.length === 0) return [];
  const [xs, ys] = [known.map(({ x }) => x), known.map(({ y }) => y)];
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const step = Math.max(Math.max(...xs) - left, Math.max(...ys) - bottom, 1e-9) / STEPS;
  const steps = ids.flatMap((id) => {
    const place = places.get(id);
    return place ? [Math.round((place.x - left) / step), Math.round((place.y - bottom) / step)] : [-1, -1];
  });
  return [...[left, bottom, step].map((number) => Number(number.toPrecision(9))), ...steps];
}

function unpackPlaces(ids: readonly string[], [left, bottom, step, ...steps]: readonly number[]): Places {
  if (left === undefined || bottom === undefined || step === undefined) return new Map();
  return new Map(
    ids.flatMap((id, index): (readonly [string, Place])[] => {
      const [x, y] = [steps[2 * index], steps[2 * index + 1]];
      if (x === undefined || y === undefined || x < 0 || y < 0) return [];
      return [[id, { x: left + x * step, y: bottom + y * step }]];
    }),
  );
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return null;
  }
}
