import type { Mention } from "../../graph/model/mention.ts";

/** Exact span and kind, as ../shared/evaluate/score-mentions.py counts them. Offsets are code points. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly (readonly [number, number, "PER" | "ORG" | "LOC"])[];
}

const KIND = { Person: "PER", Organization: "ORG", Country: "LOC", Place: "LOC" } as const;
const LEAD =
  /^(?:(?:the|a|an|former|current|vice|prime|first)\s+(?=\S)|(?:president|minister|secretary of state|secretary|senator|sen\.|mr\.?|mrs\.?|ms\.?|dr\.?|sir|king|queen|prince|princess|chancellor|general|gen\.|col\.|lt\.|governor|gov\.|mayor|spokesman|spokeswoman|director|chairman|chief|professor|judge|pope|captain|rep\.|lord|lady)\s+(?=[A-Z]))/i;

/** F1 in percent over all names of all documents. */
export function f1(
  gold: readonly GoldDocument[],
  predicted: ReadonlyMap<string, readonly Mention[]>,
): number {
  let hits = 0;
  let golds = 0;
  let found = 0;
  for (const document of gold) {
    const points = [...document.text];
    const wanted = new Set(
      document.gold.map(([start, end, kind]) => {
        const from = points.slice(0, start).join("").length;
        return key(document.text, from, from + points.slice(start, end).join("").length, kind);
      }),
    );
    const names = (predicted.get(document.id) ?? []).filter(({ form }) => form === "name");
    const given = new Set(names.map(({ start, end, kind }) => key(document.text, start, end, KIND[kind])));
    golds += wanted.size;
    found += given.size;
    for (const one of given) if (wanted.has(one)) hits++;
  }
  return (200 * hits) / (golds + found);
}

function key(text: string, start: number, end: number, kind: string): string {
  let from = start;
  let to = end;
  while (from < to && " \n\t\"“‘'([,.;:-".includes(text.charAt(from))) from++;
  for (let lead = LEAD.exec(text.slice(from, to)); lead; lead = LEAD.exec(text.slice(from, to)))
    from += lead[0].length;
  while (to > from) {
    if (/['’]s$/.test(text.slice(from, to))) to -= 2;
    else if (" \n\t\"”’')],.;:-!?".includes(text.charAt(to - 1))) to--;
    else break;
  }
  return `${from}-${to}-${kind}`;
}
