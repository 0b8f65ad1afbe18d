import { fromColumns, type GraphColumns } from "../../graph/model/graph-columns.ts";
import {
  COLUMNS,
  type CompareAnswer,
  type CompareQuestion,
  type DocumentAnswer,
  type DocumentGraphAnswer,
  type DocumentGraphQuestion,
  type DocumentsAnswer,
  type EntityAnswer,
  type ErrorAnswer,
  type EvidenceAnswer,
  type ExportQuestion,
  type ForgetAnswer,
  type ForgetQuestion,
  type FormatsAnswer,
  type GraphAnswer,
  type GraphQuestion,
  type NeighbourhoodAnswer,
  type PathsAnswer,
  type PathsQuestion,
  type QueryAnswer,
  type QueryQuestion,
  type ReadQuestion,
  type RelationAnswer,
  type SearchAnswer,
  type ShownGraph,
  type SummaryAnswer,
  type TimelineAnswer,
  type ViewAnswer,
  type WaysInAnswer,
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

export async function ask(path: string, options: RequestInit = {}): Promise<Response> {
  const headers = { "x-newsgraph-token": token, ...options.headers };
  const response = await fetch(path, { ...options, headers }).catch(() => {
    throw new AnswerError({
      error: "The server does not answer. Start it again (npx newsgraph serve) and reload the page.",
    });
  });
  if (!response.ok) throw new AnswerError((await response.json()) as ErrorAnswer);
  return response;
}

export async function get<Answer>(
  path: string,
  question: Readonly<Record<string, string | number | readonly string[]>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const parameters = new URLSearchParams(
    Object.entries(question).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)]),
    ),
  );
  return (await ask(`/api/${path}?${parameters}`, { headers })).json() as Promise<Answer>;
}

const IN_COLUMNS = { accept: COLUMNS };

/** An answer whose graph travels in columns. */
type Packed<Answer extends ShownGraph> = Omit<Answer, keyof ShownGraph> & { readonly columns: GraphColumns };

function unpacked<Answer extends ShownGraph>({ columns, ...more }: Packed<Answer>): Answer {
  return { ...more, ...fromColumns(columns) } as unknown as Answer;
}

export function post(
  path: string,
  question: unknown,
  {
    signal = null,
    headers = {},
  }: { signal?: AbortSignal | null; headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  return ask(`/api/${path}`, {
    signal,
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(question),
  });
}

export const askSummary = () => get<SummaryAnswer>("summary");
export const askOverview = async (limit: number): Promise<GraphAnswer> =>
  unpacked(await get<Packed<GraphAnswer>>("overview", { limit }, IN_COLUMNS));
export const askNeighbourhood = async (
  id: string,
  limit: number,
  type?: string,
): Promise<NeighbourhoodAnswer> => {
  const question = type === undefined ? { id, limit } : { id, limit, type };
  return unpacked(await get<Packed<NeighbourhoodAnswer>>("neighbourhood", question, IN_COLUMNS));
};
export const askGraph = async (question: GraphQuestion): Promise<GraphAnswer> =>
  unpacked((await (await post("graph", question, { headers: IN_COLUMNS })).json()) as Packed<GraphAnswer>);
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
export const askView = (id: string) => get<ViewAnswer>("view", { id });
/** `ids`: of documents that are wanted however old they are. */
export const askDocuments = (ids: readonly string[]) =>
  get<DocumentsAnswer>("documents", { limit: 2000, id: ids });
export const askForget = async (documentId: string): Promise<ForgetAnswer> =>
  (await post("forget", { documentId } satisfies ForgetQuestion)).json();
export const askDocument = (id: string) => get<DocumentAnswer>("document", { id });
export const askQuery = async (
  question: QueryQuestion,
  signal: AbortSignal | null = null,
): Promise<QueryAnswer> => {
  const answer = await (await post("query", question, { signal, headers: IN_COLUMNS })).json();
  return { ...answer, graph: fromColumns(answer.graph) };
};
/** Answers with server-sent events: a ProgressEvent each. */
export const askProgress = (signal: AbortSignal): Promise<Response> => ask("/api/progress", { signal });
/** Answers with server-sent events: a ReadEvent each. */
export const askRead = (question: ReadQuestion, signal: AbortSignal): Promise<Response> =>
  post("read", question, { signal });
export const askDocumentGraph = async (question: DocumentGraphQuestion): Promise<DocumentGraphAnswer> =>
  (await post("document-graph", question)).json();
export const askFormats = () => get<FormatsAnswer>("formats");
/** The file, as it is written. */
export const askExport = (question: ExportQuestion, signal: AbortSignal): Promise<Response> =>
  post("export", question, { signal });
