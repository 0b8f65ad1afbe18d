import type { Reading } from "../../graph/model/reading.ts";
import type { Statement } from "../../graph/model/statement.ts";
import { relationTypeOf } from "../../graph/ontology/relation-types.ts";

/** A statement with the reading that it is of. */
export interface StatementOfReading {
  readonly reading: Reading;
  readonly statement: Statement;
}

const HEAD = [
  "| # | sentence | relation | said by | modality | confidence | method | right? |",
  "| --- | --- | --- | --- | --- | --- | --- | --- |",
];

/** Markdown for people who judge each statement against its sentence, whose mentions of the two ends are bold. */
export function statementTable(drawn: readonly StatementOfReading[]): string {
  return [...HEAD, ...drawn.map(row)].join("\n");
}

function row({ reading, statement }: StatementOfReading, index: number): string {
  const name = (id: string | null): string => reading.entities.find((entity) => entity.id === id)?.name ?? "";
  const { subject, object, type, role, former, negated, modality, confidence, method } = statement;
  const marks = [former ? "former" : "", role ?? "", negated ? "NOT" : ""].filter(Boolean).join(" ");
  const relation = `${name(subject)} — ${relationTypeOf(type)?.label ?? type}${marks && ` (${marks})`} → ${name(object)}`;
  const speakers = [statement.attributedTo, statement.reportedBy].map(name).filter(Boolean).join(", via ");
  const cells = [
    String(index + 1),
    sentence({ reading, statement }),
    relation,
    speakers,
    modality,
    confidence.toFixed(2),
    method,
    "",
  ];
  return `| ${cells.map(cellOf).join(" | ")} |`;
}

function sentence({ reading, statement }: StatementOfReading): string {
  const { text } = reading.document;
  let at = statement.start;
  let marked = "";
  for (const { start, end, entityId } of reading.mentions) {
    if (start < at || end > statement.end) continue;
    if (entityId !== statement.subject && entityId !== statement.object) continue;
    marked += `${text.slice(at, start)}**${text.slice(start, end)}**`;
    at = end;
  }
  return marked + text.slice(at, statement.end);
}

function cellOf(text: string): string {
  return text.replaceAll("|", "\\|").split(/\s/).filter(Boolean).join(" ");
}
