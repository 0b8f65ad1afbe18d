import { atom } from "nanostores";
import type { DocumentAnswer } from "../../api/contract.ts";

/** The article that somebody is about to have forgotten; `isBusy` once the server was asked to. */
export const $forgetting = atom<{ readonly documentId: string; readonly isBusy: boolean } | null>(null);

/** Names of whom only this article mentions: they go with it. Sorted. */
export function namesThatGo({ entities }: DocumentAnswer): string[] {
  return entities
    .filter(({ documentCount }) => documentCount === 1)
    .map(({ name }) => name)
    .sort();
}
