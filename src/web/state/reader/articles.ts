import { atom } from "nanostores";
import type { DocumentAnswer } from "../../../api/contract.ts";

/** Articles that are read in the place of their quotations, by document id; a string tells why one cannot be. */
export const $articles = atom<ReadonlyMap<string, DocumentAnswer | string>>(new Map());
