import { readFileSync } from "node:fs";
import type { EntityKind } from "../../graph/model/entity.ts";
import type { Mention } from "../../graph/model/mention.ts";
import { countryOfName } from "../../graph/ontology/countries.ts";

interface Vertex {
  readonly type: string;
  readonly sent_id: number;
  readonly pos: readonly [number, number];
}

interface Label {
  readonly r: string;
  readonly h: number;
  readonly t: number;
}

interface Record {
  readonly vertexSet: readonly (readonly Vertex[])[];
  readonly labels: readonly Label[];
  readonly sents: readonly (readonly string[])[];
}

/** A relation between two gold entities, by a Wikidata property. */
interface GoldFact {
  readonly property: string;
  readonly subject: number;
  readonly object: number;
}

export interface RedocredDocument {
  readonly text: string;
  /** The names of persons, organizations and places, sorted; none overlaps another. */
  readonly mentions: readonly (Mention & { readonly entity: number })[];
  /** Between persons, organizations and places. */
  readonly facts: readonly GoldFact[];
}

const KINDS = { PER: "Person", ORG: "Organization", LOC: "Place" } as const;

/** Re-DocRED (Tan et al., EMNLP 2022), its tokens joined to a text. */
export function readRedocred(file: string): RedocredDocument[] {
  return (JSON.parse(readFileSync(file, "utf8")) as Record[]).map(readRecord);
}

const isActor = (vertices: readonly Vertex[] | undefined): boolean => (vertices?.[0]?.type ?? "") in KINDS;

function readRecord({ vertexSet, labels, sents }: Record): RedocredDocument {
  const { text, spans } = joinTokens(sents);
  const mentions = vertexSet.flatMap((vertices, entity) =>
    vertices.flatMap(({ type, sent_id, pos }) => {
      const kind = KINDS[type as keyof typeof KINDS];
      const start = spans[sent_id]?.[pos[0]]?.[0];
      const end = spans[sent_id]?.[pos[1] - 1]?.[1];
      if (!kind || start === undefined || end === undefined) return [];
      const name = text.slice(start, end);
      const told: EntityKind = kind === "Place" && countryOfName(name) ? "Country" : kind;
      return [{ start, end, text: name, kind: told, form: "name" as const, entity }];
    }),
  );
  const sorted = mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    text,
    mentions: sorted.filter(({ start }, i) => i === 0 || start >= (sorted[i - 1]?.end ?? 0)),
    facts: labels
      .filter(({ h, t }) => h !== t && isActor(vertexSet[h]) && isActor(vertexSet[t]))
      .map(({ r, h, t }) => ({ property: r, subject: h, object: t })),
  };
}

const NO_SPACE_BEFORE = /^(?:[.,;:!?)\]}%]|'s|n't|’s)$/;
const NO_SPACE_AFTER = /^[([{$]$/;

/** The text, and for each sentence the span of each token. */
function joinTokens(sents: readonly (readonly string[])[]): {
  text: string;
  spans: (readonly [number, number])[][];
} {
  let text = "";
  let glued = true;
  const spans = sents.map((tokens) =>
    tokens.map((token) => {
      if (!glued && !NO_SPACE_BEFORE.test(token)) text += " ";
      const start = text.length;
      text += token;
      glued = NO_SPACE_AFTER.test(token);
      return [start, text.length] as const;
    }),
  );
  return { text, spans };
}
