import type { LabelExpression, NodePattern, RelationshipPattern } from "../syntax/syntax-tree.ts";

/** `(p:Person)`; what the query did not name has no name here. */
export function describeNode({ variable, labels }: NodePattern): string {
  return `(${nameOf(variable)}${labels === null ? "" : `:${describeLabels(labels)}`})`;
}

/** `-[r:MEMBER_OF*1..3]->`. */
export function describeRelationship({
  variable,
  types,
  length,
  direction,
  group,
}: RelationshipPattern): string {
  const often = length === null ? "" : `*${length.least}..${length.most ?? ""}`;
  const inner = group
    ? ` (${group.path.nodes.map((node, k) => describeNode(node) + (group.path.relationships[k] ? describeRelationship(group.path.relationships[k]) : "")).join("")})${often} `
    : `[${nameOf(variable)}${types === null ? "" : `:${describeLabels(types)}`}${often}]`;
  return `${direction === "in" ? "<-" : "-"}${inner}${direction === "out" ? "->" : "-"}`;
}

function nameOf(variable: string | null): string {
  return variable === null || variable.startsWith("\u0000") ? "" : variable;
}

function describeLabels(labels: LabelExpression): string {
  switch (labels.kind) {
    case "label":
      return labels.name;
    case "any label":
      return "%";
    case "not label":
      return `!${describeLabels(labels.of)}`;
    case "all labels":
      return labels.of.map(describeLabels).join("&");
    case "some label":
      return `(${labels.of.map(describeLabels).join("|")})`;
  }
}
