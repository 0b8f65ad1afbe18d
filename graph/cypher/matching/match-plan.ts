import type { Environment } from "../evaluation/environment.ts";
import type { Expression, NodePattern, PathPattern, RelationshipPattern } from "../syntax/syntax-tree.ts";
import { namesIn } from "../syntax/walk-tree.ts";
import type { Row } from "../values/value.ts";
import { patternVariables } from "./pattern-variables.ts";
import { costOf, type StartChoice, startChoices } from "./start-choices.ts";

/** A pattern whose every part has a name; those that the query did not name begin with NUL. */
type Named<T> = T & { readonly variable: string };

interface NamedPath extends Omit<PathPattern, "nodes" | "relationships"> {
  readonly nodes: readonly Named<NodePattern>[];
  readonly relationships: readonly Named<RelationshipPattern>[];
}

/** One thing to do to extend a match; `decided` must be true right after it. */
export type Step = { readonly path: number; readonly decided: readonly Expression[] } & (
  | { readonly kind: "start"; readonly node: number; readonly choices: readonly StartChoice[] }
  | {
      readonly kind: "expand";
      readonly relationship: number;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: "shortest";
      readonly relationship: number;
      readonly from: number;
      readonly to: number;
      /** Of its relationships or the path itself: the shortest is looked for among those for which they hold. */
      readonly tests: readonly Expression[];
    }
  | { readonly kind: "path" }
);

export interface MatchPlan {
  /** The variables that the query named. */
  readonly names: readonly string[];
  readonly paths: readonly NamedPath[];
  readonly steps: readonly Step[];
}

/** In which order to bind the parts of patterns: each path from its rarest end, each condition as soon as it can be decided. */
export function planMatch(
  environment: Environment,
  patterns: readonly PathPattern[],
  where: Expression | null,
  row: Row,
): MatchPlan {
  const paths = patterns.map(nameParts);
  let waiting = [...conjuncts(where), ...paths.flatMap(partConditions)];
  const all = new Set(paths.flatMap((path) => [...namesOf(path)]));
  const bound = new Set(row.keys());
  const decidable = (names: readonly string[]) => {
    for (const name of names) bound.add(name);
    const isReady = (condition: Expression) =>
      [...namesIn(condition)].every((name) => bound.has(name) || !all.has(name));
    const ready = waiting.filter(isReady);
    waiting = waiting.filter((condition) => !ready.includes(condition));
    return ready;
  };
  const steps: Step[] = [];
  const left = new Set(paths.keys());
  while (left.size > 0) {
    const starts = [...left].flatMap((path) =>
      (paths[path]?.nodes ?? []).map((node, k) => {
        const choices = startChoices(environment, node, waiting, bound, row);
        const cost = costOf(environment, choices) + restCost(environment, paths[path], k, bound);
        return { path, node: k, choices, cost };
      }),
    );
    const start = starts.reduce((best, one) => (one.cost < best.cost ? one : best));
    left.delete(start.path);
    steps.push(...stepsOf(paths[start.path] as NamedPath, start, decidable));
  }
  return { paths, steps, names: patternVariables(patterns) };
}

/** A shortest path waits until its other end is bound too: else it leads to every node. */
function restCost(
  { graph }: Environment,
  path: NamedPath | undefined,
  start: number,
  bound: ReadonlySet<string>,
): number {
  if (!path || path.shortest === null) return 0;
  return path.nodes.every(({ variable }, k) => k === start || bound.has(variable)) ? 0 : graph.order;
}

function stepsOf(
  path: NamedPath,
  start: { path: number; node: number; choices: readonly StartChoice[] },
  decidable: (names: readonly string[]) => readonly Expression[],
): Step[] {
  const nodeName = (k: number) => path.nodes[k]?.variable ?? "";
  const begin = decidable([nodeName(start.node)]);
  const steps: Step[] = [
    { kind: "start", path: start.path, node: start.node, choices: start.choices, decided: begin },
  ];
  const expand = (relationship: number, from: number, to: number) => {
    const pattern = path.relationships[relationship];
    const step = { path: start.path, relationship, from, to };
    if (path.shortest === null) {
      const group = pattern?.group ? patternVariables([pattern.group.path]) : [];
      const decided = decidable([pattern?.variable ?? "", ...group, nodeName(to)]);
      steps.push({ ...step, kind: "expand", decided });
    } else {
      const decided = decidable([nodeName(to)]);
      const tests = decidable([pattern?.variable ?? "", ...(path.variable === null ? [] : [path.variable])]);
      steps.push({ ...step, kind: "shortest", decided, tests });
    }
  };
  for (let k = start.node; k < path.relationships.length; k++) expand(k, k, k + 1);
  for (let k = start.node - 1; k >= 0; k--) expand(k, k + 1, k);
  if (path.variable !== null)
    steps.push({ kind: "path", path: start.path, decided: decidable([path.variable]) });
  return steps;
}

function nameParts(path: PathPattern, number: number): NamedPath {
  const name = (what: string, k: number) => `\u0000${what} ${number} ${k}`;
  return {
    ...path,
    nodes: path.nodes.map((node, k) => ({ ...node, variable: node.variable ?? name("node", k) })),
    relationships: path.relationships.map((one, k) => ({
      ...one,
      variable: one.variable ?? name("relationship", k),
    })),
  };
}

function namesOf(path: NamedPath): string[] {
  const own = path.variable === null ? [] : [path.variable];
  return [
    ...own,
    ...path.nodes.map((node) => node.variable),
    ...path.relationships.map((one) => one.variable),
    ...patternVariables(path.relationships.flatMap(({ group }) => group?.path ?? [])),
  ];
}

/** The parts that must all hold for `where` to hold. */
function conjuncts(where: Expression | null): Expression[] {
  if (where === null) return [];
  if (where.kind !== "binary" || where.operator !== "AND") return [where];
  return [...conjuncts(where.left), ...conjuncts(where.right)];
}

/** What is written inside nodes and single relationships, as conditions on them. */
function partConditions(path: NamedPath): Expression[] {
  const parts = [
    ...path.nodes,
    ...path.relationships.filter(({ length }) => length === null && path.shortest === null),
  ];
  return parts.flatMap((part) => [...conjuncts(part.where), ...propertyConditions(part)]);
}

function propertyConditions({
  variable,
  properties,
  at,
}: Named<NodePattern | RelationshipPattern>): Expression[] {
  if (properties?.kind !== "map") return [];
  return properties.entries.map(({ key, value }) => ({
    kind: "comparison",
    operators: ["="],
    operands: [{ kind: "property", of: { kind: "variable", name: variable, at }, name: key, at }, value],
    at,
  }));
}
