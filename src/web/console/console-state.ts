import { atom } from "nanostores";
import type { QueryAnswer } from "../../api/contract.ts";
import type { RowOrder } from "./answer-rows.ts";
import { type CypherSchema, EMPTY_SCHEMA } from "./cypher-schema.ts";
import { readShelf, type Shelf, writeShelf } from "./query-shelf.ts";

/** What the console shows beside its editor. */
export type Answer =
  | { readonly state: "none" }
  | { readonly state: "running" }
  | {
      readonly state: "failed";
      readonly message: string;
      readonly line: number | null;
      readonly column: number | null;
    }
  | { readonly state: "answered"; readonly answer: QueryAnswer };

export const $drawerOpen = atom(false);
export const $cypher = atom("");
/** As written, JSON. */
export const $parameters = atom("");
export const $answer = atom<Answer>({ state: "none" });
export const $view = atom<"table" | "json" | "plan">("table");
export const $order = atom<RowOrder | null>(null);
export const $schema = atom<CypherSchema>(EMPTY_SCHEMA);
export const $shelf = atom<Shelf>(readShelf());
$shelf.listen((shelf) => writeShelf(shelf));
