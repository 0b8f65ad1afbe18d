import type { Environment } from "../../evaluation/environment.ts";
import { failure } from "../../evaluation/failure.ts";
import type { PathPattern, WritingClause } from "../../syntax/syntax-tree.ts";
import type { Row } from "../../values/value.ts";
import { createPatterns } from "./create-patterns.ts";
import { setItems } from "./set-items.ts";

/** The rows of a row's matches; where there is none, the row with the pattern created. */
export function mergePattern(
  environment: Environment,
  { pattern, onCreate, onMatch }: Extract<WritingClause, { kind: "merge" }>,
  row: Row,
): Row[] {
  refuseNull(environment, pattern, row);
  const matches = [...environment.match([pattern], null, row)];
  if (matches.length > 0) {
    for (const match of matches) setItems(environment, onMatch, match);
    return matches;
  }
  const created = createPatterns(environment, [directed(pattern)], row);
  setItems(environment, onCreate, created);
  return [created];
}

/** What has no direction is created from left to right. */
function directed(pattern: PathPattern): PathPattern {
  const relationships = pattern.relationships.map((one) =>
    one.direction === "both" ? { ...one, direction: "out" as const } : one,
  );
  return { ...pattern, relationships };
}

/** A property that is null matches nothing, and could be created again and again. */
function refuseNull(environment: Environment, pattern: PathPattern, row: Row): void {
  for (const { properties } of [...pattern.nodes, ...pattern.relationships]) {
    if (properties?.kind !== "map") continue;
    for (const { key, value } of properties.entries)
      if (environment.evaluate(value, row) === null)
        throw failure(`MERGE cannot take null for the property ${key}`);
  }
}
