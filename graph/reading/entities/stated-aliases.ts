import type { Mention } from "../../model/mention.ts";
import { knownEntityOf } from "../../ontology/known-names.ts";
import { isAlias } from "./is-alias.ts";

const OR = /^["”'’]?,? or (?:the |as |simply )?["“'‘]?$/;
const IN_LIST = /^(?:["”'’]?(?:,|;|,? and) (?:the |as )?["“'‘]?| )$/;
/** Right before a name: whose other name it is, the sentence told before. */
const UNDER_NAME =
  /(?:under|by|using) (?:the|his|her|their) (?:ring|stage|pen|birth|real|assumed|battle) name(?: of)? ["“'‘]?$/;
/** As much text between two names is read, with the dates of a life. */
const FARTHEST_APART = 130;
/** The farthest that the sentence's first person is looked for. */
const FARTHEST_BACK = 300;

/** Pairs of names of which the document says that they are one's: "X, also known as Y", "X (formerly Y or Z)". */
export function statedAliases(
  text: string,
  names: readonly Mention[],
): readonly (readonly [Mention, Mention])[] {
  const pairs: [Mention, Mention][] = [];
  let owner: Mention | null = null;
  let inBrackets = false;
  for (const [i, mention] of names.entries()) {
    const next = names[i + 1];
    if (!next || next.kind !== mention.kind || next.start - mention.end > FARTHEST_APART) {
      owner = null;
      continue;
    }
    const between = text.slice(mention.end, next.start);
    if (owner && (OR.test(between) || (inBrackets && IN_LIST.test(between)))) pairs.push([owner, next]);
    else {
      inBrackets = between.includes("(");
      owner = isAlias(text, mention, next) ? mention : null;
      if (owner) pairs.push([owner, next]);
    }
  }
  return [...pairs, ...assumedNames(text, names)];
}

/** "Trinity Fatu wrestles for WWE under the ring name Naomi" */
function assumedNames(text: string, names: readonly Mention[]): [Mention, Mention][] {
  const persons = names.filter(({ kind }) => kind === "Person");
  return persons.flatMap((name, i): [Mention, Mention][] => {
    if (!UNDER_NAME.test(text.slice(Math.max(0, name.start - 40), name.start))) return [];
    const earliest = Math.max(name.start - FARTHEST_BACK, text.lastIndexOf("\n", name.start));
    let first: Mention | undefined;
    for (let at = i - 1; at >= 0 && (persons[at]?.start ?? 0) >= earliest; at--) {
      if (/[.!?]["”]? \p{Lu}/u.test(text.slice(persons[at]?.end, name.start))) break;
      first = persons[at];
    }
    return first ? [[first, name]] : [];
  });
}

/**
 * The id that each id leads to when pairs are one's. Of two, the one that is known leads, else the first. Two that are
 * known stay apart, and all names of known places are known.
 */
export function aliasIds(
  pairs: readonly (readonly [Mention, Mention])[],
  ids: ReadonlyMap<Mention, string>,
): (id: string) => string {
  const leads = new Map<string, string>();
  const leadOf = (id: string): string => {
    let last = id;
    for (let next = leads.get(last); next !== undefined; next = leads.get(last)) last = next;
    for (let at = id; at !== last; ) {
      const next = leads.get(at) ?? last;
      leads.set(at, last);
      at = next;
    }
    return last;
  };
  for (const [first, second] of pairs) {
    const a = leadOf(ids.get(first) ?? "");
    const b = leadOf(ids.get(second) ?? "");
    const known = [a, b].flatMap((id) => knownEntityOf(id) ?? []);
    if (!a || !b || a === b || known.length > 1 || known.some(({ kind }) => kind !== "Organization"))
      continue;
    if (known[0]?.id === b) leads.set(a, b);
    else leads.set(b, a);
  }
  return leadOf;
}
