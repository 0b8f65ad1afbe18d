import type { Document } from "../../graph/model/document.ts";
import type { CountedEntity } from "../../graph/model/entity.ts";
import type { GraphPart } from "../../graph/model/graph-part.ts";
import { partOfSubgraph } from "../../graph/model/part-of-subgraph.ts";
import { deriveRelations } from "../../graph/model/relation.ts";
import type { Statement } from "../../graph/model/statement.ts";
import type { MentionEdge } from "../../graph/model/subgraph.ts";
import type { GraphSize } from "../bench/news-shaped-graph.ts";
import { makeStoryGraph } from "../bench/story-graph.ts";
import { seededRandom } from "../seeded-random.ts";

const SYLLABLES =
  "ka le mi so ru ta ne vo bi da shi ga ha lo pe zu ya ri no me to ba li su de va chu jo ke na an er on in".split(
    " ",
  );
const LITTLE =
  "the of to in a and for on that with by at from as is was it its has have been were said who which".split(
    " ",
  );
const TYPES = [
  "ACCUSED",
  "CONSULTED",
  "COOPERATED_WITH",
  "SUPPORTED",
  "MEMBER_OF",
  "HOLDS_POSITION_IN",
  "THREATENED",
] as const;
const OUTLETS = [
  "Reuters",
  "Tass",
  "AFP",
  "BBC",
  "Steppe Courier",
  "Almaty Evening Post",
  "Eurasia Wire",
  "Interfax",
];
const KINDS = ["Person", "Organization", "Country", "Place"] as const;
/** Words that are not the commonest, each as much rarer than the one before as in a language (Zipf). */
const VOCABULARY = 30_000;
const STATEMENTS_A_DOCUMENT = 10;

/**
 * A graph in the shape of news, with a sentence of 150 to 170 characters for every relation, all different: `sentences`
 * gives them, without, its words are drawn by how
 * often words are used, and one in four is new: they pack no better than those of real articles. The same every time.
 */
export function madePart({ nodes, edges }: GraphSize, sentences?: readonly string[]): GraphPart {
  const random = seededRandom(7);
  const words = Array.from({ length: VOCABULARY }, () => madeWord(random));
  const word = () => {
    const chance = random();
    if (chance < 0.28) return LITTLE[Math.floor(random() * LITTLE.length)] as string;
    if (chance < 0.52) return capital(madeWord(random));
    return words[Math.floor(VOCABULARY ** random()) - 1] as string;
  };
  const name = (k: number) => capital(madeWord(random)) + (k % 4 < 2 ? ` ${capital(madeWord(random))}` : "");
  const entities = Array.from({ length: nodes }, (_, k): CountedEntity => {
    const kind = KINDS[Math.floor(random() * KINDS.length)] as string;
    const own = name(k);
    return {
      id: `${kind.toLowerCase()}:${String(k).padStart(6, "0")}`,
      kind,
      name: own,
      aliases: k % 3 === 0 ? [own.split(" ").at(-1) as string, capital(madeWord(random))] : [],
      wikidataId: k % 2 === 0 ? `Q${1000 + Math.floor(random() * 9_000_000)}` : null,
      isoCode: null,
      documentCount: 1 + Math.floor(20 * random() ** 3),
      mentionCount: 2 + Math.floor(90 * random() ** 3),
      firstSeen: `2022-0${1 + (k % 6)}-11`,
      lastSeen: `2023-0${1 + (k % 9)}-17`,
    };
  });
  const graph = makeStoryGraph({ nodes, edges });
  const documents = Array.from({ length: Math.ceil(edges / STATEMENTS_A_DOCUMENT) }, (_, k) => ({
    id: `document:${String(k).padStart(6, "0")}`,
    title: capital(Array.from({ length: 7 }, word).join(" ")),
    publisher: OUTLETS[Math.floor(random() * OUTLETS.length)] as string,
    publishedAt: `2022-${String(1 + (k % 12)).padStart(2, "0")}-${String(1 + (k % 28)).padStart(2, "0")}`,
    url: `https://example.org/${k % 12}/${words[k % 900]}-${words[(7 * k) % 5000]}-${k}`,
    path: null,
    language: "en",
    text: "",
  }));
  const mentions = new Map<string, MentionEdge & { starts: number[]; ends: number[] }>();
  const statements = Array.from({ length: edges }, (_, k): Statement => {
    const document = documents[Math.floor(k / STATEMENTS_A_DOCUMENT)] as (typeof documents)[number];
    const [subject, object] = [graph.sources[k], graph.targets[k]].map(
      (end) => entities[end as number] as CountedEntity,
    ) as [CountedEntity, CountedEntity];
    const start = document.text.length;
    const rest = sentences
      ? (sentences[k] as string)
      : prose(word, 160 - subject.name.length - object.name.length);
    const middle = Math.max(0, rest.indexOf(" ", rest.length / 2));
    const quote = `${subject.name} ${rest.slice(0, middle)} ${object.name}${rest.slice(middle)}.`;
    document.text += `${quote}\n`;
    mention(document, subject, start);
    mention(document, object, start + subject.name.length + 2 + middle);
    return {
      id: `statement:${String(k).padStart(6, "0")}`,
      documentId: document.id,
      type: TYPES[Math.floor(random() * TYPES.length)] as string,
      subject: subject.id,
      object: object.id,
      start,
      end: start + quote.length,
      quote,
      confidence: 0.5 + Math.floor(10 * random()) / 20,
      method: random() < 0.5 ? "verb" : "title before name",
      negated: random() < 0.05,
      modality: random() < 0.8 ? "asserted" : "claimed",
      attributedTo: random() < 0.1 ? (entities[k % nodes] as CountedEntity).id : null,
      reportedBy: null,
      date: document.publishedAt,
      role: null,
      former: false,
    };
  });
  return partOfSubgraph({
    entities,
    relations: deriveRelations(statements),
    documents,
    mentions: [...mentions.values()],
    statements,
    figures: [],
  });

  function mention(document: Document, entity: CountedEntity, start: number): void {
    const key = `${document.id} ${entity.id}`;
    const edge = mentions.get(key) ?? {
      documentId: document.id,
      entityId: entity.id,
      starts: [],
      ends: [],
      names: [entity.name] as const,
      link: null,
      notLinkedTo: [],
    };
    edge.starts.push(start);
    edge.ends.push(start + entity.name.length);
    mentions.set(key, edge);
  }
}

function prose(word: () => string, length: number): string {
  let text = word();
  while (text.length < length) text += ` ${word()}`;
  return text;
}

function madeWord(random: () => number): string {
  const syllables = 2 + Math.floor(3 * random() ** 2);
  return Array.from({ length: syllables }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join("");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
