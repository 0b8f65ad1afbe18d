import type { CountedEntity, EntityKind } from "../../../graph/model/entity.ts";
import { type Relation, relationId } from "../../../graph/model/relation.ts";
import { chance, frequentWord } from "./made-words.ts";

export const LARGE = { entities: 1_000_000, relations: 5_000_000 };

const TYPES = ["ACCUSED", "CONSULTED", "COOPERATED_WITH", "SUPPORTED", "THREATENED"] as const;
const NOUNS = [
  "Ministry",
  "Bank",
  "Party",
  "University",
  "Group",
  "Council",
  "Agency",
  "Union",
  "Court",
  "Institute",
];

/** Entity number `k` of many in the shape of news: few of whom everybody speaks, most of them named once or twice. */
export function largeEntity(k: number): CountedEntity<EntityKind> {
  const kind = kindOf(k);
  const name = nameOf(k, kind);
  const documentCount = 1 + Math.floor(400_000 / (k + 1));
  return {
    id: entityId(k),
    kind,
    name,
    aliases: kind === "Person" ? [name.split(" ")[1] as string] : [],
    wikidataId: null,
    isoCode: null,
    documentCount,
    mentionCount: documentCount + Math.floor(3 * chance(k, 3)),
    firstSeen: dayOf(k, 4),
    lastSeen: null,
  };
}

/** The place of an entity among all, as likely as it is spoken of (`skew` 1: all alike). */
export function pickedEntity(random: number, skew: number): number {
  return Math.floor(LARGE.entities * random ** skew);
}

/** Relations, no two of one type between one pair; both ends are the oftener the more they are spoken of. */
export function* largeRelations(): Generator<Relation> {
  const keys = new Float64Array(Math.floor(1.06 * LARGE.relations));
  for (let k = 0; k < keys.length; k += 1) {
    const [subject, object] = [pickedEntity(chance(k, 11), 2), pickedEntity(chance(k, 12), 3)];
    const type = Math.floor(TYPES.length * chance(k, 13));
    keys[k] = (subject * LARGE.entities + object) * TYPES.length + type;
  }
  keys.sort();
  let given = 0;
  for (let k = 0; k < keys.length && given < LARGE.relations; k += 1) {
    const key = keys[k] as number;
    if (key === keys[k - 1]) continue;
    given += 1;
    yield relationOf(key, k);
  }
}

function relationOf(key: number, k: number): Relation {
  const pair = Math.floor(key / TYPES.length);
  const type = TYPES[key % TYPES.length] as string;
  const subject = entityId(Math.floor(pair / LARGE.entities));
  const object = entityId(pair % LARGE.entities);
  const documentCount = 1 + Math.floor(8 * chance(k, 14) ** 4);
  return {
    id: relationId({ subject, type, object }),
    type,
    subject,
    object,
    count: documentCount + Math.floor(2 * chance(k, 15)),
    documentCount,
    confidence: 0.5 + Math.floor(50 * chance(k, 16)) / 100,
    disputed: chance(k, 17) < 0.01,
    firstSeen: dayOf(k, 18),
    lastSeen: dayOf(k, 18),
    role: null,
    former: false,
  };
}

export function entityId(k: number): string {
  return `${kindOf(k).toLowerCase()}:e${k}`;
}

function kindOf(k: number): EntityKind {
  const share = chance(k, 1);
  return share < 0.6 ? "Person" : share < 0.8 ? "Organization" : "Place";
}

function nameOf(k: number, kind: EntityKind): string {
  if (kind === "Person") return `${frequentWord(k, 21, 3_000)} ${frequentWord(k, 22, 300_000)}`;
  if (kind === "Place") return frequentWord(k, 23, 400_000);
  return `${frequentWord(k, 22, 300_000)} ${NOUNS[Math.floor(NOUNS.length * chance(k, 24))]}`;
}

function dayOf(k: number, salt: number): string {
  return new Date(Date.UTC(2015, 0, 1 + Math.floor(3_650 * chance(k, salt)))).toISOString().slice(0, 10);
}
