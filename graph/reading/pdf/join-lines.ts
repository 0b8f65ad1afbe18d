/** Joins lines to texts, with the words whole that were broken between them. */
export type JoinLines = (lines: readonly string[]) => string;

/**
 * How lines of a document that writes `lines` are joined. A hyphen between small letters is taken for the printer's, unless
 * the document writes the word with it elsewhere ("state-owned"); before a capital it stays ("Kassym-" "Jomart").
 */
export function lineJoiner(lines: Iterable<string>): JoinLines {
  const hyphenated = new Set<string>();
  for (const line of lines)
    for (const word of line.match(/\p{L}{2,40}-\p{L}{2,40}/gu) ?? []) hyphenated.add(word.toLowerCase());
  return (parts) => {
    let text = "";
    for (const part of parts) {
      const next = part.replace(/\s+/g, " ").trim();
      if (text === "") text = next;
      else if (text.endsWith("\u00ad")) text = text.slice(0, -1) + next;
      else text = joinTwo(text, next, hyphenated);
    }
    return text.replaceAll("\u00ad", "");
  };
}

function joinTwo(text: string, next: string, hyphenated: ReadonlySet<string>): string {
  const [, head] = /(?<!\p{L})(\p{L}{1,40})[-‐]$/u.exec(text.slice(-50)) ?? [];
  const [tail] = /^\p{L}{1,40}/u.exec(next) ?? [];
  if (head === undefined || tail === undefined)
    return /\p{L}[-‐]$/u.test(text) ? text + next : `${text} ${next}`;
  const isName = /^\p{Lu}/u.test(tail);
  return isName || hyphenated.has(`${head}-${tail}`.toLowerCase()) ? text + next : text.slice(0, -1) + next;
}
