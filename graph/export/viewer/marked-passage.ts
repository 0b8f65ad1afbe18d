/** A mention of one of the entities that the document's statements join, by its number in that list. */
export interface PassageMention {
  readonly start: number;
  readonly end: number;
  readonly entity: number;
}

/**
 * `text` with its mentions marked: `{3}` where the text has the entity's name itself, `{3|the ministry}` where it has other
 * words, `{{` for a brace. Names that the file holds elsewhere cost next to nothing so. Spans are UTF-16 code units; of
 * mentions that overlap the first counts, and one with a brace is not marked.
 */
export function markPassage(
  text: string,
  mentions: readonly PassageMention[],
  nameOf: (entity: number) => string,
): string {
  let marked = "";
  let at = 0;
  for (const { start, end, entity } of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const words = text.slice(start, end);
    if (start < at || end > text.length || words === "" || /[{}]/.test(words)) continue;
    marked += text.slice(at, start).replaceAll("{", "{{");
    marked += words === nameOf(entity) ? `{${entity}}` : `{${entity}|${words}}`;
    at = end;
  }
  return marked + text.slice(at).replaceAll("{", "{{");
}

/** The text and the mentions that `markPassage` was given. */
export function readPassage(
  marked: string,
  nameOf: (entity: number) => string,
): { readonly text: string; readonly mentions: readonly PassageMention[] } {
  const mentions: PassageMention[] = [];
  let [text, at] = ["", 0];
  for (;;) {
    const brace = marked.indexOf("{", at);
    if (brace < 0) return { text: text + marked.slice(at), mentions };
    text += marked.slice(at, brace);
    if (marked[brace + 1] === "{") {
      text += "{";
      at = brace + 2;
      continue;
    }
    const end = marked.indexOf("}", brace);
    const mark = marked.slice(brace + 1, end);
    const bar = mark.indexOf("|");
    const entity = Number(bar < 0 ? mark : mark.slice(0, bar));
    const words = bar < 0 ? nameOf(entity) : mark.slice(bar + 1);
    mentions.push({ start: text.length, end: text.length + words.length, entity });
    text += words;
    at = end + 1;
  }
}
