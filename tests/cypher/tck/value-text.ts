import type { PropertyGraph } from "../../../graph/cypher/property-graph.ts";
import { fromProperty } from "../../../graph/cypher/values/from-property.ts";
import { temporalText } from "../../../graph/cypher/values/temporal/temporal-text.ts";
import { isList, isMap, isTemporal, type Value } from "../../../graph/cypher/values/value.ts";

/** A value as the TCK writes it, keys and labels sorted, floats as in JavaScript but never like an integer. */
export function valueText(graph: PropertyGraph, value: Value, anyOrder: boolean): string {
  const text = (inner: Value): string => valueText(graph, inner, anyOrder);
  const map = (entries: [string, Value][]) =>
    `{${entries
      .map(([key, inner]) => `${key}:${text(inner)}`)
      .sort()
      .join()}}`;
  const stored = (properties: object) =>
    map(Object.entries(properties).map(([key, raw]): [string, Value] => [key, fromProperty(raw)]));
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") return floatForm(value);
  if (value === null || typeof value !== "object") return String(value);
  if (isList(value)) return listForm(value.map(text), anyOrder);
  if (isMap(value)) return map([...value]);
  if (isTemporal(value)) return JSON.stringify(withoutZeroSeconds(temporalText(value)));
  if (value.kind === "node") {
    const { labels, properties } = graph.getNodeAttributes(value.key);
    return `(${[...labels]
      .sort()
      .map((label) => `:${label}`)
      .join("")}${stored(properties)})`;
  }
  if (value.kind === "relationship") {
    const { type, properties } = graph.getEdgeAttributes(value.key);
    return `[:${type}${stored(properties)}]`;
  }
  const parts = value.nodes.map((node, k) => {
    const relationship = value.relationships[k];
    if (relationship === undefined) return text(node);
    const leaves = graph.source(relationship.key) === node.key;
    return `${text(node)}${leaves ? "-" : "<-"}${text(relationship)}${leaves ? "->" : "-"}`;
  });
  return `<${parts.join("")}>`;
}

/** The kit writes temporal values as java.time does, without seconds that are zero. */
function withoutZeroSeconds(iso: string): string {
  return iso.replace(/^((?:[^T]*T)?\d\d:\d\d):00(?![.\d])/, "$1");
}

/** The same text from a cell of an expected table. */
export function cellText(cell: string, anyOrder: boolean): string {
  const tokens =
    cell.match(
      /'(?:[^'\\]|\\.)*'|<-|->|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|-?\.\d+|[\p{L}_][\p{L}\d_]*|[^\s]/gu,
    ) ?? [];
  let at = 0;
  const accept = (token: string) => tokens[at] === token && ++at > 0;
  const map = (): string => {
    const entries: string[] = [];
    while (at < tokens.length && !accept("}")) {
      const key = tokens[at++];
      accept(":");
      entries.push(`${key}:${value()}`);
      accept(",");
    }
    return `{${entries.sort().join()}}`;
  };
  const names = (): string[] => {
    const found: string[] = [];
    while (accept(":")) found.push(`:${tokens[at++]}`);
    return found.sort();
  };
  const element = (close: string): string => {
    const text = `${names().join("")}${accept("{") ? map() : "{}"}`;
    accept(close);
    return text;
  };
  const value = (): string => {
    const token = tokens[at++] ?? "";
    if (token === "(") return `(${element(")")})`;
    if (token === "{") return map();
    if (token === "<" || token === "<-") {
      let path = token;
      while (at < tokens.length && !accept(">"))
        path += ["-", "->", "<-"].includes(tokens[at] ?? "") ? tokens[at++] : value();
      return `${path}>`;
    }
    if (token === "[") {
      if (tokens[at] === ":") return `[${element("]")}]`;
      const items: string[] = [];
      while (at < tokens.length && !accept("]")) {
        items.push(value());
        accept(",");
      }
      return listForm(items, anyOrder);
    }
    if (token.startsWith("'")) return JSON.stringify(token.slice(1, -1).replace(/\\(['\\])/g, "$1"));
    return /^-?\d*\.\d|^-?\d+[eE]/.test(token) ? floatForm(Number(token)) : token;
  };
  return value();
}

function listForm(items: readonly string[], anyOrder: boolean): string {
  return `[${(anyOrder ? [...items].sort() : items).join()}]`;
}

function floatForm(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
