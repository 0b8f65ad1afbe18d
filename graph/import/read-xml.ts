import { SaxesParser, type SaxesTagPlain } from "saxes";
import { GraphFileError } from "./raw-graph.ts";

/** An element that begins, with its local name; `path` are the local names of those around it, the outermost first. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly path: readonly string[];
}

export interface XmlHandlers {
  readonly open: (element: XmlElement) => void;
  /** `text`: all that stands directly in it, without what surrounds it. */
  readonly close: (element: XmlElement, text: string) => void;
}

/** Entities declared in a file could make it grow without end (a "billion laughs"). */
const DOCTYPE = "it declares a document type, which a graph file needs not: save it without";

/** Reads XML from end to end; names lose their prefix. Throws GraphFileError with line and column. */
export function readXml(text: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser();
  const path: string[] = [];
  const open: { element: XmlElement; text: string }[] = [];
  const fail = (what: string): never => {
    throw new GraphFileError(`line ${parser.line}, column ${parser.column}: ${what}`);
  };
  parser.on("error", (error) => fail(error.message.replace(/^\d+:\d+: /, "")));
  parser.on("doctype", (declared) => (/\bENTITY\b/.test(declared) ? fail(DOCTYPE) : undefined));
  parser.on("opentag", (tag: SaxesTagPlain) => {
    const element = { name: local(tag.name), attributes: tag.attributes, path: [...path] };
    handlers.open(element);
    path.push(element.name);
    open.push({ element, text: "" });
  });
  const add = (more: string) => {
    const innermost = open.at(-1);
    if (innermost) innermost.text += more;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    path.pop();
    const closed = open.pop();
    if (closed) handlers.close(closed.element, closed.text);
  });
  parser.write(text).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
