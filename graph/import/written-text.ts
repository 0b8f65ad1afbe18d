import type { Entity } from "../model/entity.ts";
import type { MentionEdge } from "../model/subgraph.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text that grows piece by piece, and knows whom it names where. */
export interface WrittenText {
  add(piece: string): Span;
  /** Adds a name, as a mention of the entity. */
  name(entity: Entity): Span;
  /** Adds text, in which the names of these entities are mentions of them. */
  quote(piece: string, entities: readonly Entity[]): Span;
  text(): string;
  mentions(documentId: string): MentionEdge[];
}

export function writtenText(): WrittenText {
  let text = "";
  const spans = new Map<
    string,
    { readonly entity: Entity; readonly spans: Span[]; readonly names: Set<string> }
  >();
  const add = (piece: string): Span => {
    const start = text.length;
    text += piece;
    return { start, end: text.length };
  };
  const mention = (entity: Entity, span: Span, name: string): void => {
    const known = spans.get(entity.id) ?? { entity, spans: [], names: new Set() };
    known.spans.push(span);
    known.names.add(name);
    spans.set(entity.id, known);
  };
  return {
    add,
    name(entity) {
      const span = add(entity.name);
      mention(entity, span, entity.name);
      return span;
    },
    quote(piece, entities) {
      const whole = add(piece);
      for (const entity of entities)
        for (const name of [entity.name, ...entity.aliases])
          for (const at of placesOf(name, piece))
            mention(entity, { start: whole.start + at, end: whole.start + at + name.length }, name);
      return whole;
    },
    text: () => text,
    mentions: (documentId) =>
      [...spans.values()].map(({ entity, spans: all, names }) => {
        const sorted = outermost(all);
        return {
          documentId,
          entityId: entity.id,
          starts: sorted.map(({ start }) => start),
          ends: sorted.map(({ end }) => end),
          names: [
            entity.name,
            ...[...new Set([...names, ...entity.aliases])].filter((name) => name !== entity.name).sort(),
          ],
          link: null,
          notLinkedTo: [],
        };
      }),
  };
}

/** Where a name stands as a word. */
function placesOf(name: string, text: string): number[] {
  const places: number[] = [];
  const isWord = (character: string | undefined) =>
    character !== undefined && /[\p{L}\p{N}]/u.test(character);
  for (let at = text.indexOf(name); at >= 0 && name !== ""; at = text.indexOf(name, at + name.length))
    if (!isWord(text[at - 1]) && !isWord(text[at + name.length])) places.push(at);
  return places;
}

/** In order, without those that lie within another. */
function outermost(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const span of sorted) if (span.end > (kept.at(-1)?.end ?? -1)) kept.push(span);
  return kept;
}
