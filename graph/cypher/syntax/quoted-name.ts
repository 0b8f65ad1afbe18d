/**
 * A label, relationship type or property name as it stands in a query, whatever it holds. Neo4j reads `\uXXXX` before
 * anything else, between backticks too: a backslash is therefore written as one of these.
 */
export function quotedName(name: string): string {
  return `\`${name.replaceAll("\\", "\\u005C").replaceAll("`", "``")}\``;
}
