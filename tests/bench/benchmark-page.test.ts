import { expect, it } from "vitest";
import { type MeasuredLine, updatedPage } from "./stores/benchmark-page.ts";

const HEAD = `| row | what | peer | ours | ratio | asked | holds | measured |
| --- | --- | --- | --- | --- | --- | --- | --- |`;
const PAGE = `# How fast

Before.

${HEAD}
| write | nodes | a loop | 10 k/s | 102 % | ≥ 130 % | no | on Monday |
| write | relations | a loop | 11 k/s | 96 % | ≥ 100 % | no | on Monday |
| gone | what no row measures any more |  |  |  |  | no | in May |
| search-sqlite | search |  | 10 ms |  | ≤ 10 ms | no | on Monday |

Behind.
`;
const ROWS = ["write", "open", "search-sqlite", "search-neo4j"];
const line = (row: string, what: string): MeasuredLine => ({
  row,
  what,
  peer: "",
  ours: "5 ms",
  ratio: "",
  asked: "",
  holds: true,
  measured: "on Friday",
});

it("puts measured lines in the place of their rows' and keeps those of others, in the order of the bench", () => {
  expect(updatedPage(PAGE, ROWS, [line("search-sqlite", "search"), line("open", "opening")])).toBe(`# How fast

Before.

${HEAD}
| write | nodes | a loop | 10 k/s | 102 % | ≥ 130 % | no | on Monday |
| write | relations | a loop | 11 k/s | 96 % | ≥ 100 % | no | on Monday |
| open | opening |  | 5 ms |  |  | yes | on Friday |
| search-sqlite | search |  | 5 ms |  |  | yes | on Friday |

Behind.
`);
});

it("replaces every line of a row, however many there are now", () => {
  const page = updatedPage(PAGE, ROWS, [line("write", "both")]);
  expect(page.match(/\| write \|.*/g)).toEqual(["| write | both |  | 5 ms |  |  | yes | on Friday |"]);
});

it("a bar within a cell ends no cell", () => {
  expect(updatedPage(PAGE, ROWS, [line("open", "a|b")])).toContain("| open | a\\|b |  |");
});

it("says so where there is no table", () => {
  expect(() => updatedPage("# Nothing\n", ROWS, [])).toThrow("no table");
});
