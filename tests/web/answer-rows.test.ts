import { describe, expect, it } from "vitest";
import { CypherTemporal } from "../../graph/cypher/cypher-temporal.ts";
import type { CypherValue } from "../../graph/cypher/cypher-value.ts";
import {
  cellText,
  orderedRows,
  rowsAsCsv,
  rowsAsJson,
  rowsAsTabs,
  shortened,
} from "../../src/web/console/answer-rows.ts";
import { entitiesIn } from "../../src/web/console/entities-in.ts";
import {
  readShelf,
  withoutSaved,
  withRecent,
  withSaved,
  writeShelf,
} from "../../src/web/console/query-shelf.ts";
import { readParameters } from "../../src/web/console/read-parameters.ts";

const node = (id: string, name: string) =>
  ({ kind: "node", id, labels: ["Entity"], properties: { name } }) as unknown as CypherValue;
const edge = (start: string, end: string) =>
  ({
    kind: "relationship",
    id: "r",
    type: "MEMBER_OF",
    start,
    end,
    properties: {},
  }) as unknown as CypherValue;
const path = {
  kind: "path",
  nodes: [node("a", "Anna"), node("o", "Orbel"), node("b", "Ben")],
  relationships: [edge("a", "o"), edge("b", "o")],
} as unknown as CypherValue;

describe("an answer's rows", () => {
  it("are shown with the beginning of what is long, and how long it is", () => {
    expect(shortened("a".repeat(10), 10)).toBe("a".repeat(10));
    expect(shortened("a".repeat(4321), 10)).toBe("aaaaaaaaaa … (4,321 characters)");
    expect(shortened("aaaaaaaaa🙂a", 10)).toBe("aaaaaaaaa … (12 characters)");
  });

  it.each<[CypherValue, string]>([
    [null, ""],
    [1.5, "1.5"],
    [new CypherTemporal("date", "2022-01-05") as unknown as CypherValue, "2022-01-05"],
    [node("a", "Anna"), "Anna"],
    [edge("a", "o"), "[MEMBER_OF]"],
    [path, "Anna —[MEMBER_OF]→ Orbel ←[MEMBER_OF]— Ben"],
    [[1, "a"], '[1,"a"]'],
  ])("says %j", (value, text) => expect(cellText(value)).toBe(text));

  it("sorts numbers by size, text by language, null at the end, and equal ones as they came", () => {
    const rows = [
      [10, "é"],
      [9, "f"],
      [null, "e"],
      [9, "a"],
    ] as CypherValue[][];
    expect(orderedRows(rows, { column: 0, descending: false })).toEqual([1, 3, 0, 2]);
    expect(orderedRows(rows, { column: 0, descending: true })).toEqual([0, 1, 3, 2]);
    expect(orderedRows(rows, { column: 1, descending: false })).toEqual([3, 2, 0, 1]);
    expect(orderedRows(rows, null)).toEqual([0, 1, 2, 3]);
  });

  it("are written for spreadsheets, the clipboard and programs", () => {
    const answer = { columns: ["e", "text"], rows: [[node("a", "Anna"), '=1+1\n"x"']] };
    expect(rowsAsCsv(answer)).toBe('e,text\nAnna,"\'=1+1\n""x"""\n');
    expect(rowsAsTabs(answer)).toBe('e\ttext\nAnna\t=1+1 "x"');
    expect(JSON.parse(rowsAsJson(answer))[0].text).toBe('=1+1\n"x"');
  });

  it("tell their entities, wherever they stand", () => {
    expect([...entitiesIn([[{ deep: node("a", "Anna") }], path, edge("x", "y")], true)]).toEqual([
      "a",
      "o",
      "b",
    ]);
  });
});

describe("the shelf of queries", () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };

  it("keeps what was saved and run, and comes back", () => {
    const empty = readShelf(storage);
    const shelf = withSaved(
      withSaved(withRecent(withRecent(empty, "A"), "B"), "one", "RETURN 1"),
      "one",
      "RETURN 2",
    );
    writeShelf(withRecent(shelf, "A"), storage);
    expect(readShelf(storage)).toEqual({
      version: 1,
      saved: [{ name: "one", cypher: "RETURN 2" }],
      recent: ["A", "B"],
    });
    expect(withoutSaved(readShelf(storage), "one").saved).toEqual([]);
  });

  it.each(["", "{", "[]", '{"version":2,"saved":[],"recent":[]}', '{"version":1,"saved":1,"recent":[]}'])(
    "takes %j for an empty one",
    (text) => {
      kept.set("newsgraph-queries", text);
      expect(readShelf(storage)).toEqual({ version: 1, saved: [], recent: [] });
    },
  );
});

it.each([
  ["{", /not JSON/],
  ["[1]", /JSON object/],
  ["3", /JSON object/],
])("says what is wrong with the parameters %j", (text, message) =>
  expect(() => readParameters(text)).toThrow(message),
);
