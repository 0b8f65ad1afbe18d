import type { Document } from "../model/document.ts";
import type { DocumentRecord } from "../model/document-record.ts";
import type { Figure } from "../model/figure.ts";
import type { Statement } from "../model/statement.ts";
import type { MentionEdge } from "../model/subgraph.ts";
import { endsFit } from "../ontology/relation-types.ts";
import { documentId } from "../reading/document-id.ts";
import type { Fault } from "./fault.ts";

/** What does not hold of one document and what it tells. */
export function recordFaults({ document, entities, mentions, statements, figures }: DocumentRecord): Fault[] {
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  const kindOf = (id: string) => kinds.get(id);
  return [
    ...documentFaults(document),
    ...mentions.flatMap((edge) => mentionFaults(edge, document, kinds.has(edge.entityId))),
    ...statements.flatMap((statement) => [
      ...saidFaults(statement, document, kindOf),
      ...endFaults(statement, kindOf),
    ]),
    ...figures.flatMap((figure) => saidFaults(figure, document, kindOf)),
  ];
}

/** Ids that were not made from a text are let be. */
const ID_OF_TEXT = /^document:[0-9a-f]{16}$/;

function documentFaults({ id, text }: Document): Fault[] {
  if (!ID_OF_TEXT.test(id) || text.includes("\uFFFD")) return [];
  const own = documentId(text);
  return id === own ? [] : [{ rule: "document-id", id, detail: `its text has the id ${own}` }];
}

function mentionFaults(
  { entityId, starts, ends }: MentionEdge,
  { id, text }: Document,
  isKnown: boolean,
): Fault[] {
  const at = `${id} mentions ${entityId}`;
  const faults: Fault[] = isKnown
    ? []
    : [{ rule: "mention-entity", id: at, detail: "there is no such entity" }];
  const holds =
    starts.length === ends.length &&
    starts.length > 0 &&
    starts.every((start, k) => {
      const end = ends[k] as number;
      return (
        start >= 0 && start < end && end <= text.length && (k === 0 || start >= (starts[k - 1] as number))
      );
    });
  if (!holds)
    faults.push({
      rule: "mention-span",
      id: at,
      detail: `spans ${JSON.stringify(starts)} to ${JSON.stringify(ends)} in a text of ${text.length}`,
    });
  return faults;
}

type KindOf = (id: string) => DocumentRecord["entities"][number]["kind"] | undefined;

function saidFaults(said: Statement | Figure, { text }: Document, kindOf: KindOf): Fault[] {
  const { id, quote, start, end, confidence } = said;
  const faults: Fault[] = [];
  if (quote === "" || text.slice(start, end) !== quote)
    faults.push({
      rule: "quotation",
      id,
      detail: `${JSON.stringify(quote.slice(0, 80))} is not at ${start} to ${end}: ${JSON.stringify(text.slice(start, end).slice(0, 80))} is`,
    });
  if (!(confidence >= 0 && confidence <= 1))
    faults.push({ rule: "confidence", id, detail: `its confidence is ${confidence}` });
  for (const speaker of [said.attributedTo, said.reportedBy])
    if (speaker !== null && !kindOf(speaker))
      faults.push({ rule: "speaker", id, detail: `there is no entity ${speaker}` });
  return faults;
}

function endFaults({ id, type, subject, object }: Statement, kindOf: KindOf): Fault[] {
  const [from, to] = [kindOf(subject), kindOf(object)];
  if (from && to && endsFit(type, from, to)) return [];
  return [
    {
      rule: "statement-ends",
      id,
      detail: `${subject} (${from ?? "no entity"}) ${type} ${object} (${to ?? "no entity"})`,
    },
  ];
}
