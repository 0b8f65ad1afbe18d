import { askEvidence } from "../api-client.ts";
import { readEvidence } from "../state/evidence.ts";
import { $evidence, $picture, $status, $summary } from "../state/explorer.ts";

/** Of a picture with more entities the evidence is not loaded: filters then go by what the relations themselves tell. */
const MOST_ENTITIES = 20_000;

/** The entities whose evidence was asked for: filters and places leave the map as it is. */
let asked: ReadonlyMap<string, unknown> | null = null;

/** What is loaded may be out of date: the next picture asks for it again. */
export function forgetEvidence(): void {
  asked = null;
}

/** Loads what the relations of the picture rest on, whenever other entities come onto the canvas. */
export async function loadEvidence(): Promise<void> {
  const { entities } = $picture.get();
  if (entities === asked || !$summary.get()?.hasStatements || entities.size > MOST_ENTITIES) return;
  asked = entities;
  try {
    const evidence = readEvidence(await askEvidence({ entityIds: [...entities.keys()].sort() }));
    if (entities === asked) $evidence.set(evidence);
  } catch (error) {
    asked = null;
    $status.set((error as Error).message);
  }
}
