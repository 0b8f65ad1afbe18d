import { describe, expect, it } from "vitest";
import type { CypherValue } from "../../graph/cypher/cypher-value.ts";
import { printable } from "../../scripts/printable.ts";
import { RESULT_FORMATS } from "../../scripts/result-formats.ts";
import { rowsAsCsv } from "../../src/web/console/answer-rows.ts";

async function written(format: string, rows: CypherValue[][], exactCells = false): Promise<string> {
  let text = "";
  async function* batches() {
    yield { columns: ["=name"], rows };
  }
  const print = async (piece: string) => {
    text += piece;
  };
  await RESULT_FORMATS[format]?.(batches(), print, { exactCells });
  return text;
}

/** A cell and how CSV holds it where no spreadsheet may run it. */
const CELLS: readonly (readonly [CypherValue, string])[] = [
  ["=1+1", "'=1+1"],
  ["+cmd|'/c calc'!A1", "'+cmd|'/c calc'!A1"],
  ["-2+3", "'-2+3"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", `"'\r=1"`],
  ["\n=1", `"'\n=1"`],
  ["＝1+1", "'＝1+1"],
  ["－", "'－"],
  ["-", "'-"],
  ["Anna = Ben", "Anna = Ben"],
  ['say "=1"', '"say ""=1"""'],
  ["1=1", "1=1"],
  ["", ""],
  [null, ""],
  [-5, "-5"],
  [-0.25, "-0.25"],
  [1e-7, "1e-7"],
  ["-9007199254740993", "-9007199254740993"],
  ["+49 30 1", "'+49 30 1"],
  [["=1"], `"[""=1""]"`],
];

describe("CSV of an answer", () => {
  it.each(CELLS)("holds %j as %j", async (value, cell) => {
    expect(await written("csv", [[value]])).toBe(`'=name\n${cell}\n`);
    expect(rowsAsCsv({ columns: ["=name"], rows: [[value]] })).toBe(`'=name\n${cell}\n`);
  });

  it("holds cells exactly where that is asked for", async () => {
    expect(await written("csv", [["=1+1"], [-5], ["\t=1"]], true)).toBe("=name\n=1+1\n-5\n\t=1\n");
  });

  it("leaves integers alone that no JavaScript number holds", async () => {
    expect(await written("csv", [[-9007199254740993n]])).toBe("'=name\n-9007199254740993\n");
  });
});

describe("what is printed on a terminal", () => {
  const HOSTILE = "a\u001b[2J\u009b31mb\u0007\u202ec\u061c\u2028d\u2066e\r\nf\0";

  it("moves no cursor and turns no text around", async () => {
    const told = (await written("table", [[HOSTILE]])) + printable(HOSTILE);
    expect(told.replaceAll("\n", "")).not.toMatch(/\p{Cc}|[\u061c\u2028-\u202e\u2066-\u2069]/u);
    expect(printable(HOSTILE)).toBe("a\ufffd[2J\ufffd31mb\ufffd\ufffdc\ufffd\ufffdd\ufffde f\ufffd");
  });

  it("is exact in JSON, where every control character is escaped", async () => {
    for (const format of ["json", "jsonl"]) {
      const text = await written(format, [[HOSTILE]]);
      expect([JSON.parse(text)].flat()).toEqual([{ "=name": HOSTILE }]);
      expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}(?<![\u007f-\u009f])/u);
    }
  });
});
