import { type BenchLine, type Cost, costOf, inMilliseconds, percentile } from "./bench-row.ts";

/**
 * How long questions take, one after the other. On a machine with others on it the time holds their turns too: the
 * processor's time tells how long it takes by itself, where the work is done in this program.
 */
export async function latencyLine<Question>(
  what: string,
  questions: readonly Question[],
  ask: (question: Question) => unknown,
  { most, here }: { readonly most: number; readonly here: boolean },
): Promise<BenchLine> {
  for (const question of questions.slice(0, 50)) await ask(question);
  const costs: (Cost & { readonly question: Question })[] = [];
  for (const question of questions) costs.push({ question, ...(await costOf(() => ask(question))) });
  const share = (part: number, of: keyof Cost) =>
    inMilliseconds(
      percentile(
        costs.map((cost) => cost[of]),
        part,
      ),
    );
  const slowest = costs.reduce((a, b) => (b.processor > a.processor ? b : a));
  const of = here ? "processor" : "time";
  const p95 = percentile(
    costs.map((cost) => cost[of]),
    0.95,
  );
  return {
    what: `${what}, p95 of ${costs.length}`,
    peer: "",
    ours: here
      ? `${share(0.95, of)} of the processor (median ${share(0.5, of)}, most ${share(1, of)} for ${JSON.stringify(slowest.question)}); ${share(0.95, "time")} by the clock`
      : `${share(0.95, of)} (median ${share(0.5, of)}, most ${share(1, of)})`,
    ratio: "",
    asked: `≤ ${most} ms`,
    holds: p95 <= most,
  };
}
