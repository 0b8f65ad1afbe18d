import { expect, it } from "vitest";
import { EXPORT_FORMATS } from "../../graph/export/formats.ts";
import { smallGraph } from "./graphs.ts";
import { written } from "./written.ts";

/** Formats whose files have no test of their own that shows one. */
const SHOWN = [
  ["gexf", "small.gexf"],
  ["graphml", "small.graphml"],
  ["graphology", "small.json"],
  ["svg", "small.svg"],
  ["report-md", "small.report.md"],
] as const;

it.each(SHOWN)("a small graph as %s", async (name, file) => {
  const format = EXPORT_FORMATS.find((known) => known.name === name);
  if (!format) throw new Error(`There is no format ${name}.`);
  await expect(await written(format.write, await smallGraph())).toMatchFileSnapshot(`snapshots/${file}`);
});
