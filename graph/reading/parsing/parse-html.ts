import { type DefaultTreeAdapterMap, parse } from "parse5";
import { type Metadata, NO_METADATA } from "./metadata.ts";
import { parseDate } from "./parse-date.ts";
import { newsArticleOf } from "./read-json-ld.ts";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** Elements that are not the article's text. */
const SKIPPED = new Set(
  "script style noscript template nav footer aside form button select iframe svg canvas object video audio dialog menu head".split(
    " ",
  ),
);
/** Elements that begin and end a block of text. */
const BLOCKS = new Set(
  "address article blockquote body dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul".split(
    " ",
  ),
);

export interface ParsedHtml {
  /** Blocks, separated by blank lines. */
  readonly text: string;
  readonly metadata: Metadata;
}

/** The readable text of a page, its article or main element where it has one, and what its head tells. */
export function parseHtml(html: string): ParsedHtml {
  const elements = elementsOf(parse(html));
  const article =
    elements.find(({ tagName }) => tagName === "article") ??
    elements.find(({ tagName }) => tagName === "main");
  const body = elements.find(({ tagName }) => tagName === "body");
  const articleText = article ? textOf(article) : "";
  return { text: articleText || (body ? textOf(body) : ""), metadata: metadataOf(elements) };
}

/** Every element in document order. A stack, not recursion: pages may nest 100,000 deep. */
function elementsOf(root: Node): Element[] {
  const found: Element[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node)
      for (let index = node.childNodes.length - 1; index >= 0; index -= 1)
        stack.push(node.childNodes[index] as Node);
  }
  return found;
}

function textOf(root: Element): string {
  const blocks: string[] = [];
  let block: string[] = [];
  const endBlock = () => {
    const text = block
      .join("")
      .replace(/[ \t\r\n\f\u00a0]+/g, " ")
      .trim();
    if (text !== "") blocks.push(text);
    block = [];
  };
  const stack: (Node | "end of block")[] = [...root.childNodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node === "end of block") endBlock();
    else if (node.nodeName === "#text" && "value" in node) block.push(node.value);
    else if ("tagName" in node && !isSkipped(node)) {
      if (node.tagName === "br") block.push(" ");
      const isBlock = BLOCKS.has(node.tagName);
      if (isBlock) {
        endBlock();
        stack.push("end of block");
      }
      for (let index = node.childNodes.length - 1; index >= 0; index -= 1)
        stack.push(node.childNodes[index] as Node);
    }
  }
  endBlock();
  return blocks.join("\n\n");
}

function isSkipped(element: Element): boolean {
  return (
    SKIPPED.has(element.tagName) ||
    attribute(element, "hidden") !== null ||
    attribute(element, "aria-hidden") === "true" ||
    /^(navigation|banner|contentinfo|complementary|search)$/.test(attribute(element, "role") ?? "")
  );
}

function metadataOf(elements: readonly Element[]): Metadata {
  const meta = new Map<string, string>();
  for (const element of elements) {
    const name =
      attribute(element, "property") ?? attribute(element, "name") ?? attribute(element, "itemprop");
    const content = attribute(element, "content")?.trim();
    if (element.tagName === "meta" && name && content && !meta.has(name.toLowerCase()))
      meta.set(name.toLowerCase(), content);
  }
  const one = (tagName: string, test: (element: Element) => boolean = () => true) =>
    elements.find((element) => element.tagName === tagName && test(element));
  const canonical = one("link", (element) => attribute(element, "rel") === "canonical");
  const time = one("time", (element) => attribute(element, "datetime") !== null);
  const html = one("html");
  const scripts = elements.filter(
    (element) => element.tagName === "script" && attribute(element, "type") === "application/ld+json",
  );
  const article =
    scripts.map((script) => newsArticleOf(contentOf(script))).find((found) => found !== null) ?? NO_METADATA;
  const pick = (...names: string[]) =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined) ?? null;
  const date =
    pick("article:published_time", "datepublished", "date", "dc.date", "pubdate") ??
    (time && attribute(time, "datetime")) ??
    null;
  const title = one("title");
  return {
    title: pick("og:title") ?? article.title ?? (title ? contentOf(title).trim() || null : null),
    publisher: pick("og:site_name") ?? article.publisher ?? pick("application-name", "publisher"),
    publishedAt: (date === null ? null : parseDate(date)) ?? article.publishedAt,
    url: (canonical && attribute(canonical, "href")) ?? pick("og:url") ?? article.url,
    language: (html && attribute(html, "lang")) || null,
  };
}

function contentOf(element: Element): string {
  return element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}
