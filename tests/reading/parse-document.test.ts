import { describe, expect, it } from "vitest";
import { DocumentError } from "../../graph/reading/document-error.ts";
import { isReadableFile, MAX_DOCUMENT_BYTES } from "../../graph/reading/file-kinds.ts";
import { parseDocument } from "../../graph/reading/parse-document.ts";

const bytes = (text: string, encoding: BufferEncoding = "utf8") =>
  new Uint8Array(Buffer.from(text, encoding));

describe("the text of a plain file", () => {
  it.each([
    ["UTF-8", bytes("Zürich – “open”\r\n\r\nend ")],
    ["UTF-8 with a mark", bytes("\ufeffZürich – “open”\r\n\r\nend ")],
    ["UTF-16 LE with a mark", bytes("\ufeffZürich – “open”\r\n\r\nend ", "utf16le")],
    ["UTF-16 LE without one", bytes("Zürich – “open”\r\n\r\nend ", "utf16le")],
    [
      "UTF-16 BE with a mark",
      new Uint8Array(Buffer.from("\ufeffZürich – “open”\r\n\r\nend ", "utf16le").swap16()),
    ],
    ["Windows-1252", new Uint8Array(Buffer.from("Z\xfcrich \x96 \x93open\x94\r\n\r\nend ", "latin1"))],
  ])("is all of it, from %s", (_name, content) => {
    expect(parseDocument(content, "a.txt").text).toBe("Zürich – “open”\r\n\r\nend ");
  });

  it("gives the id, so that the same text is the same document wherever it lies", () => {
    const [here, there, other] = [
      parseDocument(bytes("One."), "a.txt"),
      parseDocument(bytes("\ufeffOne."), "b/c.md"),
      parseDocument(bytes("Two."), "a.txt"),
    ];
    expect(here.id).toMatch(/^document:[0-9a-f]{16}$/);
    expect(there.id).toBe(here.id);
    expect(other.id).not.toBe(here.id);
  });
});

describe("what is no document", () => {
  it.each([
    ["an empty file", new Uint8Array(), "a.txt", /empty/],
    ["a blank file", bytes(" \n\t\r\n"), "a.txt", /empty/],
    ["a page without text", bytes("<html><script>let a</script></html>"), "a.html", /empty/],
    ["a picture", bytes("\x89PNG\r\n\x1a\n\0\0", "latin1"), "a.txt", /PNG/],
    ["a PDF", bytes("%PDF-1.7\n"), "a.txt", /PDF.*\.txt/],
    ["zero bytes", new Uint8Array(1000), "a.txt", /binary/],
    ["another kind of file", bytes("text"), "a.docx", /\.txt/],
    ["a file beyond all measure", new Uint8Array(MAX_DOCUMENT_BYTES + 1).fill(65), "a.txt", /21 MB.*20 MB/],
    [
      "an encoding that nobody knows",
      bytes("<meta charset=klingon><p>\xff\xfa", "latin1"),
      "a.html",
      /klingon/,
    ],
  ])("%s is refused in words", (_name, content, path, says) => {
    expect(() => parseDocument(content, path)).toThrow(DocumentError);
    expect(() => parseDocument(content, path)).toThrow(says);
  });

  it("is passed over in a folder by its name", () => {
    expect(["a.txt", "B.HTML", "c.htm", "d.md", "e.png", "NOTICE", "txt"].filter(isReadableFile)).toEqual([
      "a.txt",
      "B.HTML",
      "c.htm",
      "d.md",
    ]);
  });
});

describe("what the head of a text tells", () => {
  it.each([
    [
      "Troops arrive\nReuters | January 7, 2022\n\nBody.",
      { title: "Troops arrive", publisher: "Reuters", publishedAt: "2022-01-07" },
    ],
    [
      "Troops arrive\nTass — 7 Jan 2022, 10:15\n\nBody.",
      { title: "Troops arrive", publisher: "Tass", publishedAt: "2022-01-07" },
    ],
    [
      "Title: Troops arrive\nSource: Agence France-Presse\nDate: 2022-01-07T10:00:00Z\nURL: https://example.org/a\n\nBody.",
      {
        title: "Troops arrive",
        publisher: "Agence France-Presse",
        publishedAt: "2022-01-07T10:00:00Z",
        url: "https://example.org/a",
      },
    ],
    [
      '---\ntitle: "Troops: arrive"\npublisher: Tass\ndate: 2022-01-07\nlang: en\n---\n\n# Another\n\nBody.',
      { title: "Troops: arrive", publisher: "Tass", publishedAt: "2022-01-07" },
    ],
    ["Monday, January 17\n\nPresident: Shoot\n\nBody.", { title: "President: Shoot", publishedAt: null }],
    ["# Troops arrive\n\nBody.", { title: "Troops arrive", publisher: null }],
    ["February 30, 2022 was no day\n", { publishedAt: null }],
  ])("%j", (text, expected) => {
    expect(parseDocument(bytes(text), "a.txt")).toMatchObject(expected);
  });
});

describe("a page", () => {
  const page = `<!doctype html><html lang="en-GB"><head><title>Troops arrive - Site</title>
    <meta property="og:title" content="Troops arrive"><link rel="canonical" href="https://example.org/a">
    <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2022-01-07","publisher":{"name":"Reuters"}}]}</script></head>
    <body><nav>Home World</nav><article><h1>Troops arrive</h1><p>First <b>bold</b>
    line.</p><aside>Read more</aside><p hidden>secret</p><p>Second&nbsp;line.<script>alert(1)</script></p></article><footer>About</footer></body></html>`;

  it("is read as its article, a block a paragraph", () => {
    expect(parseDocument(bytes(page), "a.html").text).toBe(
      "Troops arrive\n\nFirst bold line.\n\nSecond line.",
    );
  });

  it("tells its source in its head", () => {
    expect(parseDocument(bytes(page), "a.html")).toMatchObject({
      title: "Troops arrive",
      publisher: "Reuters",
      publishedAt: "2022-01-07",
      url: "https://example.org/a",
      language: "en-GB",
    });
  });

  it("may nest without end", () => {
    expect(parseDocument(bytes(`${"<div>".repeat(100_000)}deep`), "a.html").text).toBe("deep");
  });
});
