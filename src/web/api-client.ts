import type {
  CompareAnswer,
  CompareQuestion,
  DocumentAnswer,
  DocumentsAnswer,
  EntityAnswer,
  ErrorAnswer,
  EvidenceAnswer,
  ExportQuestion,
  GraphAnswer,
  GraphQuestion,
  NeighbourhoodAnswer,
  PathsAnswer,
  PathsQuestion,
  QueryAnswer,
  QueryQuestion,
  RelationAnswer,
  SearchAnswer,
  SummaryAnswer,
  TimelineAnswer,
  WaysInAnswer,
} from "../api/contract.ts";

/** The server refused or could not be reached; the message is for people. */
export class AnswerError extends Error {
  override readonly name = "AnswerError";
  readonly line: number | null;
  readonly column: number | null;
  constructor({ error, line, column }: ErrorAnswer) {
    super(error);
    this.line = line ?? null;
    this.column = column ?? null;
  }
}

const token = document.querySelector<HTMLMetaElement>('meta[name="newsgraph-token"]')?.content ?? "";

async function ask(path: string, options: RequestInit = {}): Promise<Response> {
  const headers = { "x-newsgraph-token": token, ...options.headers };
  const response = await fetch(path, { ...options, headers }).catch(() => {
    throw new AnswerError({
      error: "The server does not answer. Start it again (npx newsgraph serve) and reload the page.",
    });
  });
  if (!response.ok) throw new AnswerError((await response.json()) as ErrorAnswer);
  return response;
}

async function get<Answer>(
  path: string,
  question: Readonly<Record<string, string | number | readonly string[]>> = {},
): Promise<Answer> {
  const parameters = new URLSearchParams(
    Object.entries(question).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)]),
    ),
  );
  return (await ask(`/api/${path}?${parameters}`)).json() as Promise<Answer>;
}

function post(path: string, question: unknown, signal: AbortSignal | null = null): Promise<Response> {
  return ask(`/api/${path}`, {
    signal,
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(question),
  });
}

export const askSummary = () => get<SummaryAnswer>("summary");
export const askOverview = (limit: number) => get<GraphAnswer>("overview", { limit });
export const askNeighbourhood = (id: string, limit: number, type?: string) =>
  get<NeighbourhoodAnswer>("neighbourhood", type === undefined ? { id, limit } : { id, limit, type });
export const askGraph = async (question: GraphQuestion): Promise<GraphAnswer> =>
  (await post("graph", question)).json();
export const askEvidence = async (question: GraphQuestion): Promise<EvidenceAnswer> =>
  (await post("evidence", question)).json();
export const askTimeline = () => get<TimelineAnswer>("timeline");
export const askWaysIn = () => get<WaysInAnswer>("ways-in");
/** `without`: entities that no path may lead through. */
export const askPaths = ({ from, to, without }: PathsQuestion) =>
  get<PathsAnswer>("paths", { from, to, limit: 5, without });
export const askCompare = async ({ a, b }: CompareQuestion): Promise<CompareAnswer> =>
  (await post("compare", { a, b })).json();
export const askSearch = (q: string) => get<SearchAnswer>("search", { q, limit: 12 });
export const askEntity = (id: string) => get<EntityAnswer>("entity", { id });
export const askRelation = (subject: string, object: string) =>
  get<RelationAnswer>("relation", { subject, object });
export const askDocuments = () => get<DocumentsAnswer>("documents");
export const askDocument = (id: string) => get<DocumentAnswer>("document", { id });
export const askQuery = async (question: QueryQuestion, signal?: AbortSignal): Promise<QueryAnswer> =>
  (await post("query", question, signal)).json();
export const askExport = async (question: ExportQuestion): Promise<Blob> =>
  (await post("export", question)).blob();
