/** What reprints of one sentence share: the quotation without differences of white space, quotation marks and case. */
export function foldQuote(quote: string): string {
  return quote
    .replace(/[\p{Pi}\p{Pf}„‚"'`´′″]/gu, "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
