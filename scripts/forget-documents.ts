import type { GraphStore } from "../graph/stores/graph-store.ts";
import type { ForgetAnswer } from "../src/api/contract.ts";
import { linkDocuments } from "./link-documents.ts";

/** Takes documents out with all that they alone tell, links names anew by those that are left, and tells what is gone. */
export async function forgetDocuments(
  store: GraphStore,
  documentIds: readonly string[],
): Promise<ForgetAnswer> {
  const before = await store.counts();
  const { length: documents } = await store.remove(documentIds);
  if (documents > 0) await linkDocuments(store);
  const after = await store.counts();
  return {
    documents,
    statements: before.statements - after.statements,
    relations: before.relations - after.relations,
    entities: before.entities - after.entities,
  };
}
