import { askEvidence } from "../api-client.ts";
import { readEvidence } from "../state/evidence.ts";
import { $evidence, $picture, $status, $summary } from "../state/explorer.ts";

/** Of a picture with more entities the evidence is not loaded: filters then go by what the relations themselves tell. */
const MOST_ENTITIES = 20_000;

let asked = "";

/** What is loaded may be out of date: the next picture asks for it again. */
export function forgetEvidence(): void {
  asked = "";
}

/** Loads what the relations of the picture rest on, whenever other entities come onto the canvas. */
export async function loadEvidence(): Promise<void> {
  const ids = [...$picture.get().entities.keys()].sort();
  const key = ids.join(" ");
  if (key === asked || !$summary.get()?.hasStatements || ids.length > MOST_ENTITIES) return;
  asked = key;
  try {
    const evidence = readEvidence(await askEvidence({ entityIds: ids }));
    if (key === asked) $evidence.set(evidence);
  } catch (error) {
    asked = "";
    $status.set((error as Error).message);
  }
}
