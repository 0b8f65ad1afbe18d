import type { PathPattern } from "../syntax/syntax-tree.ts";

/** A name that no query can write, for a path that the engine wants back. */
export const pathVariable = "\u0000path";

/** The variables that patterns bind, each once, in order. */
export function patternVariables(patterns: readonly PathPattern[]): string[] {
  const names = patterns.flatMap((pattern) => [
    pattern.variable,
    ...pattern.nodes.flatMap((node, k) => {
      const relationship = pattern.relationships[k];
      const group = relationship?.group ? patternVariables([relationship.group.path]) : [];
      return [node.variable, relationship?.variable ?? null, ...group];
    }),
  ]);
  return [...new Set(names.filter((name) => name !== null))];
}
