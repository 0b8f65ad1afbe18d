import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, it } from "vitest";
import { escapeMarkdown } from "../../graph/export/report/escape-markdown.ts";
import { writeReportHtml } from "../../graph/export/write-report-html.ts";
import { writeReportMarkdown } from "../../graph/export/write-report-markdown.ts";
import type { Subgraph } from "../../graph/model/subgraph.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { READINGS, readingOf } from "../stores/readings.ts";
import { hostileTexts } from "./hostile-texts.ts";
import { written } from "./written.ts";

async function subgraphOf(
  readings: Parameters<Awaited<ReturnType<typeof openStore>>["add"]>[0],
): Promise<Subgraph> {
  const store = await openStore(":memory:");
  await store.add(readings);
  const subgraph = await store.subgraph({ all: true });
  await store.close();
  return subgraph;
}

const hostile = () =>
  subgraphOf(
    hostileTexts().map((text, k) =>
      readingOf({
        id: `document:${k}`,
        title: text,
        publisher: text || null,
        text: `${text} accused ${text}.`,
        entities: {
          [`person:${k}`]: { name: text || "nobody", aliases: [`${text} too`] },
          [`country:${k}`]: { name: `${text} 2` },
        },
        says: [
          {
            type: "ACCUSED",
            subject: `person:${k}`,
            object: `country:${k}`,
            quote: `${text} accused ${text}.`,
          },
        ],
      }),
    ),
  );

function elementsOf(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const children = "childNodes" in node ? node.childNodes : [];
  return ["tagName" in node ? [node] : [], ...children.map(elementsOf)].flat();
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

describe("the report in Markdown", () => {
  it("tells each relation with its numbered sentences, their sources, and who says so", async () => {
    const report = await written(writeReportMarkdown, await subgraphOf(READINGS));
    expect(report.split("\n")[0]).toMatch(/^<!-- newsgraph-export:/);
    expect(report).toContain("## Kassym-Jomart Tokayev\n\n*Person; also Tokayev*\n");
    expect(report).toContain(
      "### Kassym-Jomart Tokayev — *accused* → Russia\n\n2 statements in 2 documents; **disputed**.\n",
    );
    expect(report).toMatch(
      /> “Tokayev accused Russia”\n>\n> \\\[\d+\\\] \*Officers killed in Almaty, ministry says\*, Tass, 2022-01-06; claimed, says Interior Ministry of Kazakhstan, reported by Tass; read with 60 % confidence \(by-hand\)/,
    );
    expect(report).toMatch(/> “Tokayev did not accuse Russia”\n>\n> .*; denied, reported, says Reuters/);
    expect(report).toMatch(
      /## Methods\n\n4 documents, from 2022-01-05 to 2022-01-08, 1 of them undated, tell of \d+ names and \d+ relations by \d+ statements\./,
    );
    expect(report).toContain("Outlets, with the number of their documents: ");
    const numbers = [...report.matchAll(/^> \\\[(\d+)\\\]/gm)].map((match) => Number(match[1]));
    expect(numbers).toEqual(numbers.map((_, k) => k + 1));
    expect(numbers.length).toBeGreaterThan(8);
  });

  it("has no sentences where none are wanted", async () => {
    const report = await written(writeReportMarkdown, await subgraphOf(READINGS), { evidence: false });
    expect(report).not.toMatch(/^> /m);
    expect(report).toContain("2 statements in 2 documents");
  });

  it("lets no text mean anything but itself", async () => {
    expect(escapeMarkdown("# *a* _b_ [c](d) <e> `f` ![g] https://h www.i @j &amp; |")).toBe(
      "\\# \\*a\\* \\_b\\_ \\[c\\](d) \\<e\\> \\`f\\` !\\[g\\] https\\://h www\\.i \\@j \\&amp; \\|",
    );
    expect(escapeMarkdown("a\n\n# b\ud800")).toBe("a \\# b ");
    const subgraph = await hostile();
    const report = await written(writeReportMarkdown, subgraph);
    const heads = report.split("\n").filter((line) => /^#/.test(line));
    const subjects = new Set(subgraph.relations.map(({ subject }) => subject)).size;
    expect(heads).toHaveLength(2 + subjects + subgraph.relations.length);
    expect(report).not.toMatch(/(?<!\\)<(?!!-- newsgraph)[a-z/]/i);
  });
});

describe("the report as a page", () => {
  it("tells the same, in figures that do not break", async () => {
    const report = await written(writeReportHtml, await subgraphOf(READINGS));
    const elements = elementsOf(parse(report));
    const figures = elements.filter(({ tagName }) => tagName === "figure");
    const words = figures.map(textOf);
    const statements = READINGS.reduce((sum, reading) => sum + reading.statements.length, 0);
    expect(figures).toHaveLength(statements);
    expect(
      words.filter((text) => text.includes("“Tokayev did not accuse Russia”") && text.includes("denied")),
    ).toHaveLength(1);
    expect(report).toContain("break-inside: avoid");
    expect(elements.filter(({ tagName }) => tagName === "h2").map(textOf)).toContain("Kassym-Jomart Tokayev");
  });

  it("makes no element and no link of what names and sentences hold", async () => {
    const subgraph = await hostile();
    const elements = elementsOf(parse(await written(writeReportHtml, subgraph)));
    const known =
      "html head meta title style body main section h1 h2 h3 p i bdi span figure blockquote figcaption cite".split(
        " ",
      );
    expect(
      [...new Set(elements.map(({ tagName }) => tagName))].filter((name) => !known.includes(name)),
    ).toEqual([]);
    const attributes = new Set(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)));
    expect(
      [...attributes].filter((name) => !/^(lang|charset|name|content|http-equiv|class|id|dir)$/.test(name)),
    ).toEqual([]);
    const quotes = elements.filter(({ tagName }) => tagName === "blockquote").map(textOf);
    expect(quotes).toHaveLength(subgraph.statements.length);
    expect(quotes).toContain(
      "“</script><script>window.hacked = 1</script><!-- accused </script><script>window.hacked = 1</script><!--.”",
    );
  });
});
