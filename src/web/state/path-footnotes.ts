import type { DocumentHeader } from "../../../graph/model/document.ts";
import type { ShownEntity } from "../../api/contract.ts";
import { ARROWS, type FoundPath, type Hop, hopsOf } from "./path-hops.ts";
import { footnoteParts } from "./reader/footnote.ts";
import { dateInWords, labelOfRelation } from "./wording.ts";

/** A path for the clipboard, as plain text and as HTML in which all that was read is escaped. */
export interface PathFootnotes {
  readonly text: string;
  readonly html: string;
}

/** "A —accused→ B [1]", and below it "[1] “sentence” — title, outlet, date, address" for every step that has a sentence. */
export function pathFootnotes(
  path: FoundPath,
  entities: ReadonlyMap<string, ShownEntity>,
  documents: ReadonlyMap<string, DocumentHeader>,
): PathFootnotes {
  const name = (id: string) => oneLine(entities.get(id)?.name ?? id);
  const hops = hopsOf(path);
  const numbers = new Map(hops.filter(({ evidence }) => evidence).map((hop, at) => [hop, at + 1]));
  const notes = [...numbers].map(([hop, number]) => ({ number, ...noteOf(hop, documents) }));
  const [first = ""] = path.entityIds;
  const arrow = ({ runs, relation }: Hop) =>
    [ARROWS[runs][0], labelOfRelation(relation), ARROWS[runs][1]] as const;
  const text = hops.map((hop) => {
    const number = numbers.get(hop);
    return ` ${arrow(hop).join("")} ${name(hop.to)}${number ? ` [${number}]` : ""}`;
  });
  const html = hops.map((hop) => {
    const [before, label, after] = arrow(hop);
    const number = numbers.get(hop);
    return ` ${before}<em>${escaped(label)}</em>${after} ${isolated(name(hop.to))}${number ? `<sup>${number}</sup>` : ""}`;
  });
  return {
    text: [
      `${name(first)}${text.join("")}`,
      "",
      ...notes.map(({ number, quote, source }) => `[${number}] “${quote}” — ${source.join(", ")}`),
    ].join("\n"),
    html: `<p>${isolated(name(first))}${html.join("")}</p><ol>${notes
      .map(({ quote, source }) => `<li>“${isolated(quote)}” — ${source.map(linked).join(", ")}</li>`)
      .join("")}</ol>`,
  };
}

function noteOf({ evidence }: Hop, documents: ReadonlyMap<string, DocumentHeader>) {
  const document = documents.get(evidence?.statement.documentId ?? "");
  return {
    quote: oneLine(evidence?.statement.quote ?? ""),
    source: document ? footnoteParts(document, dateInWords).map(oneLine) : [],
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function linked(part: string): string {
  return /^https?:\/\/\S+$/i.test(part) ? `<a href="${escaped(part)}">${escaped(part)}</a>` : isolated(part);
}

/** So that characters which turn the direction of writing do not turn what stands around them. */
function isolated(text: string): string {
  return `<bdi>${escaped(text)}</bdi>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
