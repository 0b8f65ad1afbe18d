import type { EntityKind } from "../../graph/model/entity.ts";
import type { Mention } from "../../graph/model/mention.ts";

const KINDS: Readonly<Record<string, EntityKind>> = {
  P: "Person",
  O: "Organization",
  L: "Place",
  C: "Country",
};

/** The text without its marks, and the names marked as `[P:Joe Biden]` (person, organization, place, country). */
export function markedNames(marked: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = "";
  for (const piece of marked.split(/(\[[POLC]:[^\]]{1,80}\])/)) {
    const [, letter, name] = /^\[([POLC]):(.*)\]$/.exec(piece) ?? [];
    const kind = KINDS[letter ?? ""];
    if (kind && name)
      mentions.push({ start: text.length, end: text.length + name.length, text: name, kind, form: "name" });
    text += name ?? piece;
  }
  return { text, mentions };
}
