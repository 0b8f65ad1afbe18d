/** Queries that a person keeps in this browser. */
export interface Shelf {
  readonly version: 1;
  /** By name, the latest first. */
  readonly saved: readonly { readonly name: string; readonly cypher: string }[];
  /** What was run, the latest first, each once. */
  readonly recent: readonly string[];
}

const KEY = "newsgraph-queries";
const MOST_RECENT = 30;
const EMPTY: Shelf = { version: 1, saved: [], recent: [] };

/** The shelf of this browser; what cannot be read is an empty one. */
export function readShelf(storage: Pick<Storage, "getItem"> = localStorage): Shelf {
  const text = storage.getItem(KEY);
  if (text === null) return EMPTY;
  try {
    const { version, saved, recent } = JSON.parse(text);
    if (version !== 1 || !Array.isArray(saved) || !Array.isArray(recent)) return EMPTY;
    return {
      version,
      saved: saved.filter((one) => typeof one?.name === "string" && typeof one?.cypher === "string"),
      recent: recent.filter((one) => typeof one === "string"),
    };
  } catch {
    return EMPTY;
  }
}

export function writeShelf(shelf: Shelf, storage: Pick<Storage, "setItem"> = localStorage): void {
  storage.setItem(KEY, JSON.stringify(shelf));
}

export function withRecent(shelf: Shelf, cypher: string): Shelf {
  const others = shelf.recent.filter((one) => one !== cypher);
  return { ...shelf, recent: [cypher, ...others].slice(0, MOST_RECENT) };
}

/** A name that is there already gets the new query. */
export function withSaved(shelf: Shelf, name: string, cypher: string): Shelf {
  return { ...shelf, saved: [{ name, cypher }, ...shelf.saved.filter((one) => one.name !== name)] };
}

export function withoutSaved(shelf: Shelf, name: string): Shelf {
  return { ...shelf, saved: shelf.saved.filter((one) => one.name !== name) };
}
