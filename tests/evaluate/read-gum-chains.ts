/** UTF-16 offsets into the document's text, half-open; the head is the word that the others hang on. */
export interface GumMention {
  readonly chain: string;
  readonly start: number;
  readonly end: number;
  readonly headStart: number;
  readonly headEnd: number;
}

export interface GumDocument {
  readonly id: string;
  readonly text: string;
  /** Of persons, organizations and places. */
  readonly mentions: readonly GumMention[];
}

const ACTORS = /^(?:person|organization|place)$/;

interface OpenMention {
  readonly id: string;
  readonly type: string;
  /** Indexes of the head's words among the mention's, from 1: "2" or "1,2". */
  readonly head: string;
  /** Index of its first word. */
  readonly first: number;
}

/** A GUM document in CoNLL-U, with the entities and coreference ids of its MISC column (Entity=…). */
export function readGumChains(conllu: string): GumDocument {
  const id = /^# newdoc id = (.*)$/m.exec(conllu)?.[1] ?? "";
  let text = "";
  const open: OpenMention[] = [];
  const mentions: GumMention[] = [];
  const words: (readonly [number, number])[] = [];
  let parted = "";
  for (const line of conllu.split("\n")) {
    if (line.startsWith("# newpar") && !line.startsWith("# newpar_block") && text) parted = "\n\n";
    const columns = line.split("\t");
    const [number = "", form = ""] = columns;
    if (!/^\d+$/.test(number)) continue;
    text = text.trimEnd() + (parted || (text.endsWith(" ") ? " " : ""));
    parted = "";
    const start = text.length;
    text += form;
    words.push([start, text.length]);
    const misc = columns[9] ?? "";
    if (!misc.includes("SpaceAfter=No")) text += " ";
    const tag = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? "";
    for (const [, opening, closing] of tag.matchAll(/\(([^()]{1,300})|([^()]{0,40})\)/g)) {
      if (opening !== undefined) open.push(openMention(opening, words.length - 1));
      const last = opening === undefined ? lastOpen(open, closing ?? "") : undefined;
      if (last && ACTORS.test(last.type)) mentions.push(closeMention(last, words));
    }
  }
  return { id, text: text.trimEnd(), mentions };
}

function openMention(tag: string, first: number): OpenMention {
  const [id = "", type = "", , , , head = "1"] = tag.split("-");
  return { id, type, head, first };
}

/** Takes the innermost open mention with the id; a bare ")" closes the one that was just opened. */
function lastOpen(open: OpenMention[], id: string): OpenMention | undefined {
  for (let i = open.length - 1; i >= 0; i--) if (id === "" || open[i]?.id === id) return open.splice(i, 1)[0];
  return undefined;
}

function closeMention(
  { id, head, first }: OpenMention,
  words: readonly (readonly [number, number])[],
): GumMention {
  const heads = head.split(",").map((index) => words[first + Number(index) - 1] ?? [0, 0]);
  return {
    chain: id,
    start: words[first]?.[0] ?? 0,
    end: words.at(-1)?.[1] ?? 0,
    headStart: Math.min(...heads.map(([start]) => start)),
    headEnd: Math.max(...heads.map(([, end]) => end)),
  };
}
