import type { DocumentHeader } from "../../model/document.ts";
import type { CountedEntity } from "../../model/entity.ts";
import type { Figure } from "../../model/figure.ts";
import type { DocumentPart, EvidencedRelation, GraphPart, ToldStatement } from "../../model/graph-part.ts";
import { byId, compareText } from "../../model/order.ts";
import { relationId } from "../../model/relation.ts";
import { type Statement, statementId } from "../../model/statement.ts";
import type { MentionEdge } from "../../model/subgraph.ts";
import { COUNTRIES } from "../../ontology/countries.ts";
import { type Edit, editedText, mergedEdits, movedStretch } from "./edit-text.ts";
import { BLACK, findTraces, type HiddenName, type Traces } from "./find-traces.ts";
import { renamedIds } from "./renamed-ids.ts";

/** A part in which names are blacked out, and the id that an entity of the part as it was has in it. */
export interface BlackedOut {
  readonly part: GraphPart;
  readonly idOf: (id: string) => string;
}

/**
 * The part with ▇▇▇ in the place of some entities' names: in every mention of theirs, and wherever else their names stand
 * (titles, other names, roles). Ids and addresses that tell them are others or gone. The places of what was blacked out
 * are held, and what is told of them. What identifies an entity without its name, such as whom it is related to, stays.
 * `whole`: what the part was before anything was left out of it, which tells all their names.
 */
export async function blackOutPart(
  part: GraphPart,
  ids: ReadonlySet<string>,
  whole: GraphPart = part,
): Promise<BlackedOut> {
  if (ids.size === 0) return { part, idOf: (id) => id };
  const traces = findTraces(await namesOf(whole, ids));
  const edits = await editsOf(whole, ids, traces);
  const idOf = await renamedIds(whole, ids, traces);
  const { blacked } = traces;
  const textOrNull = (text: string | null) => (text === null ? null : blacked(text));
  const idOrNull = (id: string | null) => (id === null ? null : idOf(id));
  const nameOf = (id: string | null, name: string | null) =>
    name === null ? null : id !== null && ids.has(id) ? BLACK : blacked(name);

  const entity = (each: CountedEntity): CountedEntity =>
    ids.has(each.id)
      ? { ...each, id: idOf(each.id), name: BLACK, aliases: [], wikidataId: null, isoCode: null }
      : {
          ...each,
          id: idOf(each.id),
          name: blacked(each.name),
          aliases: [...new Set(each.aliases.map(blacked))].filter((alias) => alias !== BLACK),
        };
  const header = <Header extends DocumentHeader>(document: Header): Header => ({
    ...document,
    title: blacked(document.title),
    publisher: textOrNull(document.publisher),
    url: document.url !== null && traces.isIn(document.url) ? null : document.url,
    path: document.path !== null && traces.isIn(document.path) ? null : document.path,
  });
  const quoted = <Said extends Statement | Figure>(said: Said): Said => {
    const own = edits.get(said.documentId) ?? [];
    return {
      ...movedStretch(said, own),
      quote: blacked(editedText(said.quote, own, said.start)),
      attributedTo: idOrNull(said.attributedTo),
      reportedBy: idOrNull(said.reportedBy),
    };
  };
  const statement = (each: Statement): Statement => {
    const [subject, object] = [idOf(each.subject), idOf(each.object)];
    const isRenamed = subject !== each.subject || object !== each.object;
    const moved = { ...quoted(each), subject, object, role: textOrNull(each.role) };
    return isRenamed ? { ...moved, id: statementId(moved) } : moved;
  };
  const figure = (each: Figure): Figure => ({
    ...quoted(each),
    id: traces.isIn(each.id) ? `figure:${each.documentId}:${each.start}:${each.event}` : each.id,
    wording: blacked(each.wording),
    about: idOrNull(each.about),
  });
  const told = ({ statement: said, document, saidBy, reportedBy }: ToldStatement): ToldStatement => ({
    statement: statement(said),
    document: document && header(document),
    saidBy: nameOf(said.attributedTo, saidBy),
    reportedBy: nameOf(said.reportedBy, reportedBy),
  });
  const relation = (each: EvidencedRelation): EvidencedRelation => {
    const [subject, object] = [entity(each.subject), entity(each.object)];
    const ends = { subject: subject.id, type: each.relation.type, object: object.id };
    return {
      relation: { ...each.relation, ...ends, id: relationId(ends), role: textOrNull(each.relation.role) },
      subject,
      object,
      evidence: each.evidence.map(told).sort((a, b) => byId(a.statement, b.statement)),
    };
  };
  const mention = (each: MentionEdge, own: readonly Edit[]): MentionEdge => {
    const spans = each.starts.map((start, k) => movedStretch({ start, end: each.ends[k] as number }, own));
    const tellsName = ({ from, reasons }: NonNullable<MentionEdge["link"]>) =>
      [from, ...reasons].some((text) => idOf(text) !== text || traces.isIn(text));
    const [first, ...others] = each.names;
    return {
      ...each,
      entityId: idOf(each.entityId),
      starts: spans.map(({ start }) => start),
      ends: spans.map(({ end }) => end),
      names: ids.has(each.entityId) ? [BLACK] : [blacked(first), ...others.map(blacked)],
      link: each.link && (ids.has(each.entityId) || tellsName(each.link)) ? null : each.link,
      notLinkedTo: each.notLinkedTo.filter((id) => idOf(id) === id && !traces.isIn(id)),
    };
  };
  const document = (each: DocumentPart): DocumentPart => {
    const own = edits.get(each.document.id) ?? [];
    return {
      document: { ...header(each.document), text: editedText(each.document.text, own) },
      mentions: each.mentions
        .map((edge) => mention(edge, own))
        .sort((a, b) => compareText(a.entityId, b.entityId)),
      statements: each.statements.map(statement).sort(byId),
      figures: each.figures.map(figure).sort(byId),
    };
  };

  const blackPart: GraphPart = {
    ...(part.content
      ? {
          content: {
            nodes: new Map(
              [...part.content.nodes].map(([id, { labels, properties }]) => [
                idOf(id),
                { labels, properties: ids.has(id) ? [] : properties.map(blackedProperty) },
              ]),
            ),
            relationships: part.content.relationships.map((each) => ({
              ...each,
              subject: idOf(each.subject),
              object: idOf(each.object),
              properties: each.properties.map(blackedProperty),
            })),
          },
        }
      : {}),
    async *entities() {
      yield* inOrder(
        () => part.entities(),
        entity,
        ({ id }) => idOf(id) !== id,
        byId,
      );
    },
    async *relations() {
      const bySubject = (a: EvidencedRelation, b: EvidencedRelation) =>
        compareText(a.relation.subject, b.relation.subject) || byId(a.relation, b.relation);
      const isMoved = ({ relation: { subject, object } }: EvidencedRelation) =>
        idOf(subject) !== subject || idOf(object) !== object;
      yield* inOrder(() => part.relations(), relation, isMoved, bySubject);
    },
    async *documents() {
      for await (const each of part.documents()) yield document(each);
    },
  };
  return { part: blackPart, idOf };

  function blackedProperty<Property extends { readonly value: string | number | boolean }>(
    property: Property,
  ): Property {
    return typeof property.value === "string" ? { ...property, value: blacked(property.value) } : property;
  }
}

/** Items that are changed and stay in order: those that move are held, and join the others where they belong. */
async function* inOrder<Item>(
  items: () => AsyncIterable<Item>,
  change: (item: Item) => Item,
  moves: (item: Item) => boolean,
  compare: (a: Item, b: Item) => number,
): AsyncGenerator<Item> {
  const moved: Item[] = [];
  for await (const item of items()) if (moves(item)) moved.push(change(item));
  moved.sort(compare);
  let next = 0;
  for await (const item of items()) {
    if (moves(item)) continue;
    const changed = change(item);
    for (; next < moved.length && compare(moved[next] as Item, changed) < 0; next += 1)
      yield moved[next] as Item;
    yield changed;
  }
  yield* moved.slice(next);
}

/** All that the part calls the entities, and what countries and their people are called anyway. */
async function namesOf(part: GraphPart, ids: ReadonlySet<string>): Promise<HiddenName[]> {
  const names = new Map<string, HiddenName>();
  const isPerson = new Map<string, boolean>();
  const add = (name: string, person: boolean) => {
    if (!names.get(name)?.isPerson) names.set(name, { name, isPerson: person });
  };
  for await (const { id, kind, name, aliases, isoCode } of part.entities()) {
    if (!ids.has(id)) continue;
    const country = COUNTRIES.find((known) => known.isoCode === isoCode);
    for (const each of country ? [country.name, ...country.aliases, ...country.demonyms] : [])
      add(each, false);
    isPerson.set(id, kind === "Person");
    for (const each of [name, ...aliases]) add(each, kind === "Person");
  }
  for await (const { mentions } of part.documents())
    for (const { entityId, names: own } of mentions)
      if (ids.has(entityId)) for (const name of own) add(name, isPerson.get(entityId) ?? false);
  return [...names.values()];
}

/** What is blacked out in each document's text. */
async function editsOf(
  part: GraphPart,
  ids: ReadonlySet<string>,
  traces: Traces,
): Promise<Map<string, readonly Edit[]>> {
  const edits = new Map<string, readonly Edit[]>();
  for await (const { document, mentions } of part.documents()) {
    const spans = mentions.flatMap(({ entityId, starts, ends }) =>
      ids.has(entityId) ? starts.map((start, k) => ({ start, end: ends[k] as number })) : [],
    );
    const all = [...spans, ...traces.find(document.text)].map((span) => ({ ...span, words: BLACK }));
    if (all.length > 0) edits.set(document.id, mergedEdits(all));
  }
  return edits;
}
