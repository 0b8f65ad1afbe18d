const HEAD_ENDS =
  / (?:of|in|on|at|for|from|with|that|which|who|where|to|by|near|between|and|located|based|founded)\b.*/u;

/**
 * The words of what is said of a name that ends at `end`, the noun last: "an Italian manufacturer" of " was an Italian
 * manufacturer of bicycles". `lead`: what joins the two, with its article.
 */
export function headBehind(text: string, end: number, lead: RegExp): string[] {
  const behind = text.slice(end, end + 100);
  const joined = lead.exec(behind)?.[0];
  if (joined === undefined) return [];
  const phrase = /^[\p{L}\p{N}'’ -]{2,80}/u.exec(behind.slice(joined.length))?.[0] ?? "";
  return phrase.replace(HEAD_ENDS, "").trimEnd().split(" ");
}
