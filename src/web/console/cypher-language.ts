import { HighlightStyle, StreamLanguage, type StringStream, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { tags } from "@lezer/highlight";

/** The words that begin or join clauses. */
export const CYPHER_KEYWORDS: readonly string[] =
  `ALL AND ANY AS ASC BY CALL CASE COLLECT CONTAINS COUNT CREATE DELETE DESC DETACH DISTINCT ELSE END ENDS EXISTS FALSE FOREACH IN
  IS LIMIT MATCH MERGE NONE NOT NULL ON OPTIONAL OR ORDER REMOVE RETURN SET SHORTEST SINGLE SKIP STARTS THEN TRUE TYPED UNION
  UNWIND WHEN WHERE WITH XOR YIELD`.split(/\s+/);

const keywords = new Set(CYPHER_KEYWORDS);

interface State {
  inComment: boolean;
}

function readToken(stream: StringStream, state: State): string | null {
  if (state.inComment || stream.match("/*")) {
    state.inComment = !stream.match(/^.*?\*\//);
    if (state.inComment) stream.skipToEnd();
    return "comment";
  }
  if (stream.match(/^\/\/.*/)) return "comment";
  if (stream.match(/^'(?:[^'\\]|\\.)*'?|^"(?:[^"\\]|\\.)*"?/)) return "string";
  if (stream.match(/^\$(?:[\p{L}_][\p{L}\p{N}_]*|`[^`]*`)/u)) return "parameter";
  if (stream.match(/^\d[\p{N}_]*(?:\.\d+)?(?:[eE][+-]?\d+)?/u)) return "number";
  if (stream.match(/^:\s*(?=[\p{L}_`!%(])/u)) return "label";
  if (stream.match(/^`[^`]*`?/)) return "name";
  const word = stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u, true);
  if (word && word !== true) {
    const before = stream.string.slice(0, stream.start).trimEnd().at(-1);
    if (before === ":" || before === "|" || before === "&" || before === "!") return "label";
    if (before === ".") return "property";
    if (keywords.has(word[0].toUpperCase())) return "keyword";
    return stream.match(/^\s*\(/, false) ? "function" : "name";
  }
  stream.next();
  return null;
}

const language = StreamLanguage.define<State>({
  name: "cypher",
  startState: () => ({ inComment: false }),
  token: readToken,
  languageData: {
    commentTokens: { line: "//" },
    closeBrackets: { brackets: ["(", "[", "{", "'", '"', "`"] },
  },
  tokenTable: {
    keyword: tags.keyword,
    string: tags.string,
    number: tags.number,
    comment: tags.comment,
    parameter: tags.special(tags.variableName),
    label: tags.typeName,
    property: tags.propertyName,
    function: tags.function(tags.variableName),
    name: tags.variableName,
  },
});

const style = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--code-keyword)", fontWeight: "600" },
  { tag: tags.string, color: "var(--code-text)" },
  { tag: tags.number, color: "var(--code-text)" },
  { tag: tags.comment, color: "var(--quiet)", fontStyle: "italic" },
  { tag: tags.typeName, color: "var(--code-label)" },
  { tag: tags.special(tags.variableName), color: "var(--code-label)" },
]);

/** Cypher's words in colours of the page's theme. */
export const cypherLanguage: Extension = [language, syntaxHighlighting(style)];
