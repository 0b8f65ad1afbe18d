import type { Evidence, RelationKey } from "../model/relation.ts";
import { COLLECTED_PARAMETERS, collected, columns, present } from "./neo4j-columns.ts";
import type { Read, Row } from "./neo4j-read.ts";

/** What relations are made of, of those keys that any statement has. */
export async function relationEvidence(run: Read, keys: readonly RelationKey[]): Promise<Evidence[]> {
  if (keys.length === 0) return [];
  const rows = await run(EVIDENCE, {
    ...COLLECTED_PARAMETERS,
    subjects: keys.map(({ subject }) => subject),
    types: keys.map(({ type }) => type),
    objects: keys.map(({ object }) => object),
  });
  return (rows as unknown as EvidenceColumns[]).flatMap(({ at, ...of }) => {
    const { subject, type, object } = keys[at] as RelationKey;
    return of.id.map((id, k) => ({
      id,
      documentId: of.documentId[k] as string,
      subject,
      type,
      object,
      confidence: of.confidence[k] as number,
      negated: of.negated[k] as boolean,
      former: of.former[k] as boolean,
      date: present(of.date[k] as string),
      role: present(of.role[k] as string),
    }));
  });
}

interface EvidenceColumns extends Row {
  /** Which of the keys. */
  readonly at: number;
  readonly id: readonly string[];
  readonly documentId: readonly string[];
  readonly confidence: readonly number[];
  readonly negated: readonly boolean[];
  readonly former: readonly boolean[];
  readonly date: readonly string[];
  readonly role: readonly string[];
}

const COLUMNS = {
  at: "toFloat(i)",
  id: "collect(st.id)",
  documentId: "collect(d.id)",
  confidence: collected.number("st.confidence"),
  negated: "collect(coalesce(st.negated, false))",
  former: "collect(coalesce(st.former, false))",
  date: collected.text("st.date"),
  role: collected.text("st.role"),
};

/** From the end of which less is said: the other may be a hub. */
const EVIDENCE = `UNWIND range(0, size($types) - 1) AS i
  MATCH (s:Entity {id: $subjects[i]}) MATCH (o:Entity {id: $objects[i]})
  WITH i, s, o, COUNT { (s)<-[:SUBJECT]-() } <= COUNT { (o)<-[:OBJECT]-() } AS fromSubject
  CALL (s, o, fromSubject) {
    WITH s, o, fromSubject WHERE fromSubject
    MATCH (s)<-[:SUBJECT]-(st:Statement) WHERE EXISTS { (st)-[:OBJECT]->(o) } RETURN st
    UNION ALL
    WITH s, o, fromSubject WHERE NOT fromSubject
    MATCH (o)<-[:OBJECT]-(st:Statement) WHERE EXISTS { (st)-[:SUBJECT]->(s) } RETURN st
  }
  WITH i, st WHERE st.type = $types[i] MATCH (d:Document)-[:STATES]->(st)
  RETURN ${columns(COLUMNS)}`;
