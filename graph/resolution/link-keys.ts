import { foldName } from "./fold-name.ts";
import type { NamedEntity } from "./read-entities.ts";

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]{2,9}$/u;

export function isAcronym(name: string): boolean {
  return ACRONYM.test(name);
}

/** By what a name finds those that may be meant by it: a person's surname; an organization's acronyms and its name in full. */
export function linkKeysOf({ kind, names }: Pick<NamedEntity, "kind" | "names">): string[] {
  if (kind === "Person") return [`person ${foldName(names[0]).at(-1)}`];
  return [...names.filter(isAcronym), foldName(names[0]).join(" ")].map((name) => `${kind} ${name}`);
}
