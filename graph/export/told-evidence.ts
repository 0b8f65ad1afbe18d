import type { ToldStatement } from "../model/graph-part.ts";

/** One statement as a file tells it: the sentence, where it stands, and who says so. */
export interface Evidence {
  readonly quote: string;
  readonly documentId: string;
  readonly documentTitle: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly date: string | null;
  /** Name of who says so; null where the document speaks for itself. */
  readonly saidBy: string | null;
  /** Name of who passes the speaker's words on. */
  readonly reportedBy: string | null;
  readonly negated: boolean;
  readonly modality: string;
  readonly confidence: number;
}

export function toldEvidence({ statement, document, saidBy, reportedBy }: ToldStatement): Evidence {
  return {
    quote: statement.quote,
    documentId: statement.documentId,
    documentTitle: document?.title ?? null,
    outlet: document?.publisher ?? null,
    url: document?.url ?? null,
    date: statement.date,
    saidBy,
    reportedBy,
    negated: statement.negated,
    modality: statement.modality,
    confidence: statement.confidence,
  };
}
