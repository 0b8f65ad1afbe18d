import type { Mention } from "../../model/mention.ts";
import { knownEntityOf } from "../../ontology/known-names.ts";

const ADVERB =
  "(?:(?:now|also|better|best|formerly|previously|originally|commonly|popularly|otherwise|later|sometimes|simply|once|variously|often|usually|more|widely|officially|professionally|alternatively) ){0,3}";
/** Between a name and another name for the same: ", also known as ", " (formerly ", " is called ". */
const LEAD = new RegExp(
  "^[\"”'’]?(?:" +
    `(?:,| \\(| is| was| are)?,? ?${ADVERB}(?:known(?: simply| professionally)? as|a\\.?k\\.?a\\.?|referred to as)` +
    `|(?:,| \\(| is) ?${ADVERB}(?:called|named|nicknamed|born|née|né|abbreviated(?: as| to)?|renamed(?: to| as)?|spelled|spelt|short for)` +
    "|(?:,| \\() ?(?:formerly|previously|originally|real name|now|or|alias)" +
    ") (?:the )?[\"“'‘]?$",
  "i",
);
const OR = /^["”'’]?,? or (?:the |as |simply )?["“'‘]?$/;
const IN_LIST = /^["”'’]?(?:,|;|,? and) (?:the |as )?["“'‘]?$/;
const BRACKET = /^["”'’]? \(["“'‘]?$/;

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
    if (!next || next.kind !== mention.kind || next.start - mention.end > 60) {
      owner = null;
      continue;
    }
    const between = text.slice(mention.end, next.start);
    if (owner && (OR.test(between) || (inBrackets && IN_LIST.test(between)))) pairs.push([owner, next]);
    else {
      inBrackets = between.includes("(");
      owner = LEAD.test(between) || isOtherWriting(between, next, text) ? mention : null;
      if (owner) pairs.push([owner, next]);
    }
  }
  return pairs;
}

/** "Ali Akbar Moradi (عەلی ئەکبەر مورادی)" */
function isOtherWriting(between: string, { text: name, end }: Mention, text: string): boolean {
  return BRACKET.test(between) && !/[A-Za-z]/.test(name) && /^["”'’]?[),;]/.test(text.slice(end, end + 2));
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
