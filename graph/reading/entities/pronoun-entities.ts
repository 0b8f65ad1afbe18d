import type { Mention, ResolvedMention } from "../../model/mention.ts";

/**
 * The person that "he" or "she" means: the only one named before it in its sentence, else the only one of the
 * sentence before; null where there are several or none. Who is named in a quotation does not speak it.
 */
export function resolvePronoun(
  pronoun: Mention,
  sentence: readonly ResolvedMention[],
  sentenceBefore: readonly ResolvedMention[],
  text: string,
): string | null {
  const here = personsOf(sentence.filter((mention) => !/["”]/.test(text.slice(mention.end, pronoun.start))));
  if (here.size > 0) return here.size === 1 ? first(here) : null;
  const before = personsOf(sentenceBefore);
  return before.size === 1 ? first(before) : null;
}

function personsOf(mentions: readonly ResolvedMention[]): Set<string> {
  return new Set(mentions.filter(({ kind }) => kind === "Person").map(({ entityId }) => entityId));
}

function first(ids: ReadonlySet<string>): string | null {
  const [id] = ids;
  return id ?? null;
}
