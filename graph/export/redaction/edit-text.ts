/** Words that take the place of a stretch of a text, in UTF-16 code units of the text as it was. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Rising edits of one text that do not overlap: those that do become one, with the words of the first. */
export function mergedEdits(edits: readonly Edit[]): Edit[] {
  const merged: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && edit.start < last.end)
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, edit.end) };
    else merged.push(edit);
  }
  return merged;
}

/** `text`, which begins at offset `from` of the whole that the edits are of, with those that reach into it. */
export function editedText(text: string, edits: readonly Edit[], from = 0): string {
  let [edited, at] = ["", from];
  const end = from + text.length;
  for (const edit of edits) {
    if (edit.end <= from || edit.start >= end) continue;
    edited += text.slice(at - from, Math.max(at, edit.start) - from) + edit.words;
    at = Math.max(at, edit.end);
  }
  return edited + text.slice(Math.min(at, end) - from);
}

/** Where a stretch lies once the edits are made: one that begins or ends within an edit has all of its words. */
export function movedStretch<Stretch extends { readonly start: number; readonly end: number }>(
  stretch: Stretch,
  edits: readonly Edit[],
): Stretch {
  let [startShift, endShift] = [0, 0];
  let [start, end] = [stretch.start, stretch.end];
  for (const edit of edits) {
    const shift = edit.words.length - (edit.end - edit.start);
    if (edit.end <= stretch.start) startShift += shift;
    else if (edit.start < stretch.start) start = edit.start;
    if (edit.end <= stretch.end) endShift += shift;
    else if (edit.start < stretch.end) {
      end = edit.end;
      endShift += shift;
    }
  }
  return { ...stretch, start: start + startShift, end: Math.max(start + startShift, end + endShift) };
}
