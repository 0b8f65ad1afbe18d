import { type Costs, cheapestPaths } from "./cheapest-paths.ts";

/** A relation of `from`, whichever way it runs, as a step to its other end. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly relationId: string;
  /** Documents that state the relation. */
  readonly documentCount: number;
}

/** What a search for paths asks of where the graph is kept. */
export interface PathSource {
  /** The at most `most` best-evidenced steps of each of these entities; none to itself. */
  steps(ids: readonly string[], most: number): Promise<readonly Step[]>;
  /** How many relations each of these entities has: exact up to MOST_DEGREE. */
  degrees(ids: readonly string[]): Promise<readonly { readonly id: string; readonly degree: number }[]>;
}

/** A way between two entities. */
export interface FoundPath {
  readonly entityIds: readonly string[];
  /** One fewer than entities: the best-evidenced relation of each step. */
  readonly relationIds: readonly string[];
}

interface WhichWays {
  readonly count: number;
  readonly without?: readonly string[] | undefined;
  readonly isOver?: () => boolean;
}

/** More relations than these make nobody more of a hub. */
export const MOST_DEGREE = 1_000;

/** How far a search goes: steps of a path; steps of an end, of one between; entities between whose steps are looked up, from each end; how many of them at once. */
const BOUNDS = { steps: 4, ofEnd: 500, ofMiddle: 50, middles: 100, batch: 50 };

/**
 * At most `count` ways between two entities that avoid hubs and lead through none of `without`, the cheapest first. The graph is explored from both ends, by what
 * is best evidenced and least a hub, and within what was found every path is compared. A step costs between 1 and 2, less
 * the more documents state it; an entity between costs the logarithm of its relations, as in L. A. Adamic and E. Adar,
 * "Friends and neighbors on the Web", Social Networks 25 (2003): to be related to what everybody is related to says little.
 * Where `isOver` says so, what was explored until then is compared.
 */
export async function findPaths(
  whole: PathSource,
  from: string,
  to: string,
  { count, without = [], isOver = () => false }: WhichWays,
): Promise<FoundPath[]> {
  if (from === to) return [];
  const source = leavingOut(whole, new Set(without.filter((id) => id !== from && id !== to)));
  const ends = await source.steps([from, to], BOUNDS.ofEnd);
  const middles = await chooseMiddles(source, ends, [from, to]);
  const explored = [...ends];
  for (let at = 0; at < middles.length && !isOver(); at += BOUNDS.batch)
    explored.push(...(await source.steps(middles.slice(at, at + BOUNDS.batch), BOUNDS.ofMiddle)));
  const useful = betweenEnds(explored, from, to);
  const between = [...new Set(useful.flatMap((step) => [step.from, step.to]))].filter(
    (id) => id !== from && id !== to,
  );
  const toll = tolls(await source.degrees(between));
  const best = bestSteps(useful);
  const found = cheapestPaths(costsOf(best, toll), from, to, { count, steps: BOUNDS.steps });
  return found.map(({ nodes }) => ({
    entityIds: nodes,
    relationIds: nodes.slice(1).flatMap((node, k) => {
      const step = best.get(nodes[k] as string)?.get(node);
      return step ? [step.relationId] : [];
    }),
  }));
}

function leavingOut(source: PathSource, ids: ReadonlySet<string>): PathSource {
  const steps: PathSource["steps"] = async (...which) =>
    (await source.steps(...which)).filter((step) => !ids.has(step.to));
  return ids.size === 0 ? source : { steps, degrees: (of) => source.degrees(of) };
}

/** The entities next to each end that are the cheapest to go through. */
async function chooseMiddles(
  source: PathSource,
  steps: readonly Step[],
  ends: readonly string[],
): Promise<string[]> {
  const others = [...new Set(steps.map((step) => step.to))].filter((id) => !ends.includes(id));
  const toll = tolls(await source.degrees(others));
  const chosen = ends.flatMap((end) =>
    steps
      .filter((step) => step.from === end && !ends.includes(step.to))
      .sort((a, b) => stepCost(a) + toll(a.to) - stepCost(b) - toll(b.to) || (a.to < b.to ? -1 : 1))
      .map((step) => step.to)
      .filter((id, k, ids) => ids.indexOf(id) === k)
      .slice(0, BOUNDS.middles),
  );
  return [...new Set(chosen)];
}

/** Those steps that can lie on a path that is short enough. */
function betweenEnds(steps: readonly Step[], from: string, to: string): Step[] {
  const next = new Map<string, string[]>();
  const note = (a: string, b: string) => {
    const known = next.get(a);
    if (known) known.push(b);
    else next.set(a, [b]);
  };
  for (const step of steps) {
    note(step.from, step.to);
    note(step.to, step.from);
  }
  const [fromStart, fromEnd] = [distances(next, from), distances(next, to)];
  const within = (a: string, b: string) =>
    (fromStart.get(a) ?? BOUNDS.steps) + 1 + (fromEnd.get(b) ?? BOUNDS.steps) <= BOUNDS.steps;
  return steps.filter((step) => within(step.from, step.to) || within(step.to, step.from));
}

function distances(next: ReadonlyMap<string, readonly string[]>, start: string): Map<string, number> {
  const distance = new Map([[start, 0]]);
  let edge = [start];
  for (let steps = 1; steps < BOUNDS.steps; steps += 1) {
    edge = [...new Set(edge.flatMap((id) => next.get(id) ?? []))].filter((id) => !distance.has(id));
    for (const id of edge) distance.set(id, steps);
  }
  return distance;
}

/** The best-evidenced step of each pair, both ways. */
function bestSteps(steps: readonly Step[]): Map<string, Map<string, Step>> {
  const best = new Map<string, Map<string, Step>>();
  const note = (a: string, b: string, step: Step) => {
    const ofA = best.get(a) ?? new Map<string, Step>();
    const known = ofA.get(b);
    if (!known || isBetter(step, known)) best.set(a, ofA.set(b, step));
  };
  for (const step of steps) {
    note(step.from, step.to, step);
    note(step.to, step.from, step);
  }
  return best;
}

function isBetter(step: Step, known: Step): boolean {
  if (step.documentCount !== known.documentCount) return step.documentCount > known.documentCount;
  return step.relationId < known.relationId;
}

function costsOf(best: ReadonlyMap<string, ReadonlyMap<string, Step>>, toll: (id: string) => number): Costs {
  return new Map(
    [...best].map(([a, steps]) => [a, new Map([...steps].map(([b, step]) => [b, stepCost(step) + toll(b)]))]),
  );
}

function stepCost({ documentCount }: Step): number {
  return 1 + 1 / Math.max(1, documentCount);
}

/** What it costs to go through an entity; nothing for the ends, of which no degree is asked. */
function tolls(degrees: readonly { readonly id: string; readonly degree: number }[]): (id: string) => number {
  const of = new Map(degrees.map(({ id, degree }) => [id, Math.log2(1 + Math.min(degree, MOST_DEGREE)) / 2]));
  return (id) => of.get(id) ?? 0;
}
