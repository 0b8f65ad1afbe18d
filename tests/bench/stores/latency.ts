import type { Neo4jServer } from "../../neo4j/neo4j-server.ts";
import { type BenchLine, type Cost, costOf, inMilliseconds, median, percentile } from "./bench-row.ts";

/** Questions that are asked before any is measured: a server compiles what it runs often, and of a thousand it has hardly begun. */
const WARMING = { here: 50, server: 2_000 };
/** How often a server is asked each question; the median counts, for it also works for itself. */
const RUNS = 3;

interface Where {
  readonly most: number;
  /** Whether the processor's time is that of the answer, or the work is done elsewhere. */
  readonly here: boolean;
  /** A server that works for the answers as well: its processor's time counts too. */
  readonly server?: Pick<Neo4jServer, "processorTime">;
}

/**
 * How long questions take, one after the other. On a machine with others on it the time holds their turns too: the
 * processor's time tells how long it takes by itself, where the work is done in this program; a server's counts what it does
 * beside the answer. The less of the two is what is asked for.
 */
export async function latencyLine<Question>(
  what: string,
  questions: readonly Question[],
  ask: (question: Question) => unknown,
  { most, here, server }: Where,
): Promise<BenchLine> {
  for (let asked = 0; asked < (server ? WARMING.server : WARMING.here); asked += 1)
    await ask(questions[asked % questions.length] as Question);
  const costs: (Cost & { readonly question: Question })[] = [];
  for (const question of questions) {
    const runs: Cost[] = [];
    for (let run = 0; run < (server ? RUNS : 1); run += 1) {
      const before = server?.processorTime() ?? 0;
      const { time, processor } = await costOf(() => ask(question));
      runs.push({ time, processor: processor + (server?.processorTime() ?? 0) - before });
    }
    costs.push({
      question,
      time: median(runs.map((run) => run.time)),
      processor: median(runs.map((run) => run.processor)),
    });
  }
  const at = (part: number, of: keyof Cost) =>
    percentile(
      costs.map((cost) => cost[of]),
      part,
    );
  const share = (part: number, of: keyof Cost) => inMilliseconds(at(part, of));
  const slowest = costs.reduce((a, b) => (b.processor > a.processor ? b : a));
  const of = here ? "processor" : "time";
  return {
    what: `${what}, p95 of ${costs.length}`,
    peer: "",
    ours: here
      ? `${share(0.95, of)} of the processor${server ? ", the server's with it" : ""} (median ${share(0.5, of)}, most ${share(1, of)} for ${JSON.stringify(slowest.question)}); ${share(0.95, "time")} by the clock`
      : `${share(0.95, of)} (median ${share(0.5, of)}, most ${share(1, of)})`,
    ratio: "",
    asked: `≤ ${most} ms`,
    holds: Math.min(at(0.95, of), at(0.95, "time")) <= most,
  };
}
