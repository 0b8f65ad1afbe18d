import type { QuoteLength, Redaction } from "../graph/export/redaction/redaction.ts";
import type { GraphStore } from "../graph/stores/graph-store.ts";
import { findEntity } from "./find-entity.ts";

interface Options {
  readonly quote?: QuoteLength;
  readonly leaveOut?: readonly string[];
  readonly blackOut?: readonly string[];
}

const OUTLET = "outlet:";
const DOCUMENT = "document:";

/** What the options keep out of a file. Throws in words for a name that the store does not know. */
export async function redactionOf(
  store: GraphStore,
  { quote, leaveOut = [], blackOut = [] }: Options,
): Promise<Redaction> {
  const idsOf = async (names: readonly string[]) => {
    const ids = new Set<string>();
    for (const name of names) ids.add((await findEntity(store, name)).id);
    return ids;
  };
  const outlets = leaveOut.filter((name) => name.startsWith(OUTLET));
  const documents = leaveOut.filter((name) => name.startsWith(DOCUMENT));
  const others = leaveOut.filter((name) => !outlets.includes(name) && !documents.includes(name));
  return {
    ...(quote ? { quote } : {}),
    ...(leaveOut.length > 0
      ? {
          leaveOut: {
            entities: await idsOf(others),
            outlets: new Set(outlets.map((name) => name.slice(OUTLET.length))),
            documents: new Set(documents),
          },
        }
      : {}),
    ...(blackOut.length > 0 ? { blackOut: await idsOf(blackOut) } : {}),
  };
}
