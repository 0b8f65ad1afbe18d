const SURROGATES = /[\ud800-\udfff]/;

/** The characters of a text as Cypher counts them: Unicode code points, not UTF-16 units. */
function codePointsOf(text: string): readonly string[] {
  return [...text];
}

export function codePointLength(text: string): number {
  return SURROGATES.test(text) ? codePointsOf(text).length : text.length;
}

/** `text.slice(start, end)`, counted in code points. */
export function sliceCodePoints(text: string, start: number, end?: number): string {
  return SURROGATES.test(text) ? codePointsOf(text).slice(start, end).join("") : text.slice(start, end);
}
