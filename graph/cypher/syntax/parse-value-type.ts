import type { ValueType } from "./syntax-tree.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** Each type's names; the last is the one that is kept. */
const names: readonly (readonly string[])[] = [
  ["BOOL", "BOOLEAN"],
  ["VARCHAR", "STRING"],
  ["INT", "SIGNED INTEGER", "INTEGER"],
  ["FLOAT"],
  ["DATE"],
  ["LOCAL TIME", "TIME WITHOUT TIMEZONE", "TIME WITHOUT TIME ZONE"],
  ["ZONED TIME", "TIME WITH TIMEZONE", "TIME WITH TIME ZONE"],
  ["LOCAL DATETIME", "TIMESTAMP WITHOUT TIMEZONE", "TIMESTAMP WITHOUT TIME ZONE"],
  ["ZONED DATETIME", "TIMESTAMP WITH TIMEZONE", "TIMESTAMP WITH TIME ZONE"],
  ["DURATION"],
  ["NODE", "VERTEX", "ANY NODE", "ANY VERTEX"],
  ["RELATIONSHIP", "EDGE", "ANY RELATIONSHIP", "ANY EDGE"],
  ["MAP", "ANY MAP"],
  ["PATH"],
  ["LIST"],
  ["ARRAY"],
  ["ANY", "ANY VALUE"],
  ["PROPERTY VALUE", "ANY PROPERTY VALUE"],
  ["NULL"],
  ["NOTHING"],
];

const kept = new Map(names.flatMap((group) => group.map((name) => [name, group[0] ?? name] as const)));
const longest = [...kept.keys()].sort((a, b) => b.length - a.length);

/** One type or several: `STRING`, `LIST<INTEGER> NOT NULL`, `INTEGER | FLOAT`. */
export function parseValueTypes(cursor: TokenCursor): ValueType[] {
  const types = [parseValueType(cursor)];
  while (cursor.acceptSymbol("|")) types.push(parseValueType(cursor));
  return types;
}

function parseValueType(cursor: TokenCursor): ValueType {
  const written = longest.find((name) => cursor.acceptWords(...name.split(" ")));
  const name = written === undefined ? cursor.fail("a type such as STRING") : (kept.get(written) ?? written);
  let items: ValueType[] | null = null;
  if ((name === "LIST" || name === "ARRAY") && cursor.acceptSymbol("<")) {
    items = cursor.nested(() => parseValueTypes(cursor));
    cursor.expectSymbol(">");
  }
  const notNull = cursor.acceptWords("NOT", "NULL") || cursor.acceptSymbol("!");
  return { name, items, notNull };
}
