import type { CountedEntity } from "../../model/entity.ts";
import type { DocumentPart, EvidencedRelation, GraphPart, ToldStatement } from "../../model/graph-part.ts";
import type { Statement } from "../../model/statement.ts";
import { relationTypeOf } from "../../ontology/relation-types.ts";
import { picturePlaces } from "../picture-places.ts";
import type { QuoteLength } from "../redaction/redaction.ts";
import { markPassage } from "./marked-passage.ts";
import { numbering } from "./numbering.ts";
import { passagesOf, type Stretch } from "./passages-of.ts";
import { USUAL_LANGUAGE, type ViewerData, type ViewerText } from "./viewer-data.ts";

/** A document's statements with their numbers, and the entities that these join, in the order in which they are met. */
interface Quoted {
  readonly statements: { readonly number: number; readonly statement: Statement }[];
  readonly entities: Map<number, number>;
}

interface Choices {
  readonly quote: QuoteLength;
  readonly evidence: boolean;
  readonly provenance: readonly string[];
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }> | undefined;
}

/** The part as the HTML file holds it. All of it is in memory at once, and so it is in the browser that opens the file. */
export async function collectViewerData(
  part: GraphPart,
  { quote, evidence, provenance, places }: Choices,
): Promise<{ data: ViewerData; text: ViewerText }> {
  const held: CountedEntity[] = [];
  for await (const entity of part.entities()) held.push(entity);
  const numbers = new Map(held.map(({ id }, number) => [id, number]));
  const [kinds, types, outlets] = [numbering(), numbering(), numbering()];
  const [methods, modalities, documentIds, days] = [numbering(), numbering(), numbering(), numbering()];

  const relations = emptyRelations();
  const statements = emptyStatements();
  const documents = {
    outlet: [] as number[],
    publishedAt: [] as number[],
    language: {} as Record<string, string>,
  };
  const text = { titles: [] as string[], addresses: [] as string[], passages: [] as string[][] };
  const quoted: Quoted[] = [];
  for await (const each of part.relations()) {
    const [subject, object] = [numbers.get(each.relation.subject), numbers.get(each.relation.object)];
    if (subject === undefined || object === undefined) continue;
    addRelation(each, subject, object);
    if (evidence) for (const told of each.evidence) addStatement(told, [subject, object]);
  }
  if (evidence && quote !== "none") for await (const each of part.documents()) addPassages(each);
  quoted.forEach(quoteWithoutDocument);

  return {
    data: {
      provenance,
      kinds: kinds.all,
      types: types.all.map((name) => {
        const known = relationTypeOf(name);
        const label = known?.label ?? name.toLowerCase().replaceAll("_", " ");
        return { name, label, directed: known?.directed ?? true };
      }),
      entities: {
        name: held.map(({ name }) => name),
        aliases: sparse(held, ({ aliases }) => (aliases.length > 0 ? aliases : null)),
        wikidataId: sparse(held, ({ wikidataId }) => wikidataId),
        kind: held.map(({ kind }) => kinds.of(kind)),
        documents: held.map(({ documentCount }) => documentCount),
        mentions: held.map(({ mentionCount }) => mentionCount),
        firstSeen: held.map(({ firstSeen }) => days.of(firstSeen ?? "")),
        lastSeen: held.map(({ lastSeen }) => days.of(lastSeen ?? "")),
        ...picturePlaces(held, relations, places),
      },
      relations,
      statements,
      modalities: modalities.all,
      methods: methods.all,
      outlets: outlets.all,
      days: days.all,
      documents,
    },
    text,
  };

  function addRelation(
    { relation, evidence: told }: EvidencedRelation,
    subject: number,
    object: number,
  ): void {
    const number = relations.type.length;
    relations.type.push(types.of(relation.type));
    relations.subject.push(subject);
    relations.object.push(object);
    relations.documents.push(relation.documentCount);
    if (!evidence || told.length === 0) {
      relations.count[number] = relation.count;
      relations.confidence[number] = Math.round(100 * relation.confidence);
    }
    if (relation.disputed) relations.disputed[number] = 1;
    if (relation.role !== null) relations.role[number] = relation.role;
    if (relation.former) relations.former[number] = 1;
    relations.statements.push(evidence ? told.length : 0);
  }

  function addStatement(
    { statement, document, saidBy, reportedBy }: ToldStatement,
    ends: readonly number[],
  ): void {
    const number = statements.document.length;
    const at = documentIds.of(statement.documentId);
    if (at === documents.outlet.length) {
      documents.outlet.push(document?.publisher == null ? -1 : outlets.of(document.publisher));
      documents.publishedAt.push(days.of(document?.publishedAt ?? statement.date ?? ""));
      if (document && document.language !== USUAL_LANGUAGE) documents.language[at] = document.language;
      text.titles.push(document?.title ?? "");
      text.addresses.push(document?.url ?? "");
      text.passages.push([]);
      quoted.push({ statements: [], entities: new Map() });
    }
    const own = quoted[at] as Quoted;
    own.statements.push({ number, statement });
    for (const end of ends) if (!own.entities.has(end)) own.entities.set(end, own.entities.size);
    statements.document.push(at);
    statements.passage.push(-1);
    statements.confidence.push(Math.round(100 * statement.confidence));
    statements.modality.push(modalities.of(statement.modality));
    statements.method.push(methods.of(statement.method));
    if (statement.negated) statements.negated[number] = 1;
    if (saidBy !== null) statements.saidBy[number] = speaker(statement.attributedTo, saidBy);
    if (reportedBy !== null) statements.reportedBy[number] = speaker(statement.reportedBy, reportedBy);
  }

  function speaker(id: string | null, name: string): string | number {
    const number = numbers.get(id ?? "");
    return number !== undefined && held[number]?.name === name ? number : name;
  }

  function addPassages({ document, mentions }: DocumentPart): void {
    const at = documentIds.has(document.id);
    if (at === undefined) return;
    const { statements: own, entities } = quoted[at] as Quoted;
    const isWhole = own.every(({ statement }) => sliceOf(document.text, statement) === statement.quote);
    const spans = mentions.flatMap(({ entityId, starts, ends }) => {
      const entity = entities.get(numbers.get(entityId) ?? -1);
      return entity === undefined
        ? []
        : starts.map((start, k) => ({ start, end: ends[k] as number, entity }));
    });
    write(at, isWhole ? document.text : null, spans, isWhole ? quote : "sentence");
  }

  /** Of a document that the part does not hold, or holds without its text, there are the sentences alone. */
  function quoteWithoutDocument(_own: Quoted, at: number): void {
    if (quote !== "none" && text.passages[at]?.length === 0) write(at, null, [], "sentence");
  }

  function write(
    at: number,
    whole: string | null,
    mentions: readonly (Stretch & { readonly entity: number })[],
    length: QuoteLength,
  ): void {
    const { statements: own, entities } = quoted[at] as Quoted;
    const local = [...entities.keys()];
    const nameOf = (entity: number) => held[local[entity] as number]?.name ?? "";
    const quotes = new Map(
      own.map(({ statement }) => [`${statement.start} ${statement.end}`, statement.quote]),
    );
    const stretches = passagesOf(
      whole ?? "",
      own.map(({ statement }) => statement),
      length,
    );
    text.passages[at] = stretches.map(({ start, end }) => {
      const words = whole?.slice(start, end) ?? quotes.get(`${start} ${end}`) ?? "";
      const inside = mentions.filter((mention) => mention.start >= start && mention.end <= end);
      const moved = inside.map((mention) => ({
        ...mention,
        start: mention.start - start,
        end: mention.end - start,
      }));
      return markPassage(words, moved, nameOf);
    });
    for (const { number, statement } of own) {
      const passage = stretches.findIndex(({ start, end }) =>
        length === "sentence"
          ? start === statement.start && end === statement.end
          : start <= statement.start && statement.end <= end,
      );
      const stretch = stretches[passage];
      statements.passage[number] = passage;
      if (stretch && (stretch.start !== statement.start || stretch.end !== statement.end))
        statements.span[number] = [statement.start - stretch.start, statement.end - stretch.start];
    }
  }
}

function sliceOf(text: string, { start, end }: Stretch): string {
  return text.slice(start, end);
}

function sparse<Item, Value>(
  items: readonly Item[],
  held: (item: Item) => Value | null,
): Record<string, Value> {
  const values: Record<string, Value> = {};
  items.forEach((item, number) => {
    const value = held(item);
    if (value !== null) values[number] = value;
  });
  return values;
}

function emptyRelations() {
  const column = (): number[] => [];
  return {
    type: column(),
    subject: column(),
    object: column(),
    documents: column(),
    count: {} as Record<string, number>,
    confidence: {} as Record<string, number>,
    disputed: {} as Record<string, 1>,
    role: {} as Record<string, string>,
    former: {} as Record<string, 1>,
    statements: column(),
  };
}

function emptyStatements() {
  const column = (): number[] => [];
  return {
    document: column(),
    passage: column(),
    span: {} as Record<string, readonly [number, number]>,
    confidence: column(),
    modality: column(),
    method: column(),
    negated: {} as Record<string, 1>,
    saidBy: {} as Record<string, string | number>,
    reportedBy: {} as Record<string, string | number>,
  };
}
