import { entityNounOf } from "../../ontology/entity-nouns.ts";
import { headBehind } from "../head-behind.ts";
import type { ScoredName } from "../reading-model.ts";

/** Words that only an organization's name ends with or has before "of". */
const ORGANIZATION =
  /(?:^| )(?:University|Institute|Institution|Press|Party|Ministry|Association|Federation|Committee|Corporation|Commission|Post Office)(?: of .{1,60})?$/;
const ACRONYM = /^\p{Lu}{4,8}$/u;

/** What a name is for sure, by its words or by what the document says that it is; undefined where nothing tells. */
export function statedKind(
  text: string,
  { end, kind }: ScoredName,
  form: string,
): "Organization" | "Place" | undefined {
  if (kind === "Organization") return undefined;
  if (form.includes(" ") && ORGANIZATION.test(form)) return "Organization";
  if (kind === "Person" && ACRONYM.test(form) && isBesideLowerCase(text, end)) return "Organization";
  const noun = entityNounOf(headBehind(text, end, IS).at(-1)?.toLowerCase() ?? "")?.kind;
  return noun === "Organization" || (noun === "Place" && kind === "Person") ? noun : undefined;
}

const IS = /^ (?:is|was) an? /;

/** A line in capitals tells nothing. */
function isBesideLowerCase(text: string, at: number): boolean {
  return /^[^\p{Lu}\n]{1,40}\p{Ll}{3}/u.test(text.slice(at, at + 60));
}
