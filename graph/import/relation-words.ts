import { RELATION_TYPES, UNTYPED } from "../ontology/relation-types.ts";

/** What else some relations are called. */
const ALIASES: Readonly<Record<string, string>> = {
  "employed by": "HOLDS_POSITION_IN",
  "works for": "HOLDS_POSITION_IN",
  "works at": "HOLDS_POSITION_IN",
  employment: "HOLDS_POSITION_IN",
  directorship: "HOLDS_POSITION_IN",
  "director of": "HOLDS_POSITION_IN",
  membership: "MEMBER_OF",
  "belongs to": "PART_OF",
  "subsidiary of": "PART_OF",
  family: "RELATIVE_OF",
  "spouse of": "RELATIVE_OF",
  "married to": "RELATIVE_OF",
  "parent of": "RELATIVE_OF",
  "child of": "RELATIVE_OF",
  "sibling of": "RELATIVE_OF",
  representation: "SPEAKS_FOR",
  "spokesperson of": "SPEAKS_FOR",
  "founded by": "FOUNDED_BY",
  "owned by": "OWNED_BY",
  "based in": "HEADQUARTERED_IN",
  "headquarters in": "HEADQUARTERED_IN",
  citizenship: "CITIZEN_OF",
};

const BY_WORDS = new Map<string, string>([
  ...Object.entries(ALIASES),
  ...RELATION_TYPES.flatMap(({ name, label }) => [[spaced(name), name] as const, [label, name] as const]),
]);

/** The type of relation that another tool's word means; UNTYPED for one that is not known. */
export function relationTypeOfWord(word: string | null): string {
  return (word !== null && BY_WORDS.get(spaced(word))) || UNTYPED;
}

/** "works_for", "worksFor" and "WORKS FOR" are "works for". */
function spaced(word: string): string {
  return word
    .trim()
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .toLowerCase();
}
