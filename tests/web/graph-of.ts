import type { Relation } from "../../graph/model/relation.ts";
import type { ShownEntity, ShownGraph } from "../../src/api/contract.ts";

/** Relations as lines "subject TYPE object documents" (1 where left out), their ends, and entities that nothing relates. */
export function graphOf(lines: readonly string[], alone: readonly string[] = []): ShownGraph {
  const relations = lines.map((line) => relationOf(line));
  const ids = new Set([...relations.flatMap(({ subject, object }) => [subject, object]), ...alone]);
  return { entities: [...ids].map((id) => entityOf(id)), relations };
}

/** An entity that one document mentions once, but for what is `known`. */
export function entityOf(id: string, known: Partial<ShownEntity> = {}): ShownEntity {
  return {
    id,
    kind: "Person",
    name: id,
    aliases: [],
    wikidataId: null,
    isoCode: null,
    documentCount: 1,
    mentionCount: 1,
    firstSeen: null,
    lastSeen: null,
    ...known,
  };
}

/** A relation from a line as of `graphOf`, but for what is `known`. */
export function relationOf(line: string, known: Partial<Relation> = {}): Relation {
  const [subject = "", type = "", object = "", documents = "1"] = line.split(" ");
  return {
    id: `${subject}|${type}|${object}`,
    type,
    subject,
    object,
    count: Number(documents),
    documentCount: Number(documents),
    confidence: 0.9,
    disputed: false,
    firstSeen: null,
    lastSeen: null,
    role: null,
    former: false,
    ...known,
  };
}
