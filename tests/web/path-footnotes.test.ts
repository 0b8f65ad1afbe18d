import { describe, expect, it } from "vitest";
import type { DocumentHeader } from "../../graph/model/document.ts";
import type { Statement } from "../../graph/model/statement.ts";
import type { ShownEntity } from "../../src/api/contract.ts";
import { pathFootnotes } from "../../src/web/state/path-footnotes.ts";
import { type FoundPath, hopsOf } from "../../src/web/state/path-hops.ts";
import { graphOf } from "./graph-of.ts";

const document: DocumentHeader = {
  id: "d",
  title: "Troops leave",
  publisher: "Reuters",
  publishedAt: "2022-01-07T09:00:00Z",
  url: "https://example.org/a?b=1&c=2",
  path: "samples/a.txt",
  language: "en",
};
const statement = (quote: string): Statement => ({
  id: quote,
  documentId: "d",
  type: "ACCUSED",
  subject: "a",
  object: "b",
  start: 0,
  end: quote.length,
  quote,
  confidence: 0.9,
  method: "rule",
  negated: false,
  modality: "asserted",
  attributedTo: null,
  reportedBy: null,
  date: null,
  role: null,
  former: false,
});

/** `quotes`: one a step, null where none is kept. */
function pathOf(
  entityIds: readonly string[],
  lines: readonly string[],
  quotes: readonly (string | null)[],
): FoundPath {
  const steps = graphOf(lines).relations.map((relation, at) => {
    const quote = quotes[at] ?? null;
    if (quote === null) return { relation, evidence: null };
    const passage = { documentId: "d", start: 0, end: quote.length, text: quote, mentions: [] };
    return { relation, evidence: { statement: statement(quote), passage } };
  });
  return { entityIds, steps };
}

const named = (names: Readonly<Record<string, string>>) =>
  new Map(
    graphOf([], Object.keys(names)).entities.map((entity): [string, ShownEntity] => [
      entity.id,
      { ...entity, name: names[entity.id] as string },
    ]),
  );
const documents = new Map([["d", document]]);

describe("the steps of a path", () => {
  it("run onward, back, or both ways", () => {
    const path = pathOf(["a", "b", "c", "d"], ["a ACCUSED b", "c ACCUSED b", "d RELATIVE_OF c"], []);
    expect(hopsOf(path).map(({ from, to, runs }) => [from, to, runs])).toEqual([
      ["a", "b", "onward"],
      ["b", "c", "back"],
      ["c", "d", "both"],
    ]);
  });
});

describe("a path with its footnotes", () => {
  const entities = named({ a: "Ada", b: "<b>Bo</b>", c: "Cy\u202Eevil" });
  const path = pathOf(
    ["a", "b", "c"],
    ["a ACCUSED b", "c ACCUSED b"],
    ["Ada  accused\nBo & co.", "Cy <script>alert(1)</script> accused Bo."],
  );

  it("as text: the steps on one line, below it sentence, title, outlet, date and address of each", () => {
    expect(pathFootnotes(path, entities, documents).text).toBe(
      [
        "Ada —accused→ <b>Bo</b> [1] ←accused— Cy\u202Eevil [2]",
        "",
        "[1] “Ada accused Bo & co.” — Troops leave, Reuters, Jan 7, 2022, https://example.org/a?b=1&c=2",
        "[2] “Cy <script>alert(1)</script> accused Bo.” — Troops leave, Reuters, Jan 7, 2022, https://example.org/a?b=1&c=2",
      ].join("\n"),
    );
  });

  it("as HTML: all that was read is text, in a direction of its own", () => {
    const { html } = pathFootnotes(path, entities, documents);
    expect(html).toContain("<bdi>&lt;b&gt;Bo&lt;/b&gt;</bdi><sup>1</sup> ←<em>accused</em>—");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).toContain('<a href="https://example.org/a?b=1&amp;c=2">');
    expect(html).not.toMatch(/<(script|b)>/);
  });

  it.each([
    ["javascript:alert(1)", "<bdi>javascript:alert(1)</bdi>"],
    ['https://e.org/" onclick="x', "<bdi>https://e.org/&quot; onclick=&quot;x</bdi>"],
    ['https://e.org/"onclick="x', '<a href="https://e.org/&quot;onclick=&quot;x">'],
  ])("an address %s is a link only where it leads to the web", (url, expected) => {
    const { html } = pathFootnotes(path, entities, new Map([["d", { ...document, url }]]));
    expect(html).toContain(expected);
  });

  it("numbers only the steps that have a sentence, and tells what the document tells", () => {
    const bare = { ...document, publisher: null, publishedAt: null, url: null };
    const half = pathOf(["a", "b", "c"], ["a ACCUSED b", "c ACCUSED b"], [null, "Cy accused Bo."]);
    expect(pathFootnotes(half, entities, new Map([["d", bare]])).text).toBe(
      "Ada —accused→ <b>Bo</b> ←accused— Cy\u202Eevil [1]\n\n[1] “Cy accused Bo.” — Troops leave, samples/a.txt",
    );
  });
});
