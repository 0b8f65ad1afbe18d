import { CypherError } from "../../cypher/cypher-error.ts";
import { scanTokens, type Token } from "../../cypher/syntax/tokens.ts";
import { GraphFileError } from "../raw-graph.ts";

/** A statement of a script, or a line that tells cypher-shell something, with the line on which it begins. */
export interface ScriptItem {
  readonly kind: "statement" | "schema" | "command";
  readonly text: string;
  readonly line: number;
}

const KINDS_OF_INDEX = ["RANGE", "TEXT", "POINT", "LOOKUP", "FULLTEXT", "VECTOR", "BTREE", "UNIQUE"];
/** What apoc writes between statements without a semicolon. */
const BARE_COMMANDS = [["BEGIN"], ["COMMIT"], ["SCHEMA", "AWAIT"]];

/**
 * The statements of a script of Cypher, between its semicolons, as they are asked for. `schema`: constraints, indexes, and
 * waiting for them. Throws GraphFileError, with the line, at what is no token of Cypher.
 */
export function* scriptItems(script: string): Generator<ScriptItem> {
  let tokens: Token[] = [];
  let scanned = scanTokens(script);
  for (;;) {
    const token = nextToken(scanned);
    const first = tokens[0];
    if (token.kind === "end" || (token.kind === "symbol" && token.text === ";")) {
      if (first)
        yield {
          kind: isSchema(tokens) ? "schema" : "statement",
          text: script.slice(first.start, token.start),
          line: first.line,
        };
      tokens = [];
      if (token.kind === "end") return;
    } else if (!first && token.text === ":") {
      const end = endOfLine(script, token.start);
      yield { kind: "command", text: script.slice(token.start, end).trim(), line: token.line };
      scanned = scanTokens(script, Math.min(end + 1, script.length), token.line + 1);
    } else {
      if (tokens.length < DECIDING) tokens.push(token);
      const bare = BARE_COMMANDS.find((words) => words.length === tokens.length && isWords(tokens, words));
      if (!bare) continue;
      yield { kind: "command", text: bare.join(" "), line: tokens[0]?.line ?? token.line };
      tokens = [];
    }
  }
}

/** So many tokens of a statement tell what it is. */
const DECIDING = 6;

function nextToken(tokens: Generator<Token>): Token {
  try {
    return tokens.next().value as Token;
  } catch (error) {
    if (error instanceof CypherError) throw new GraphFileError(error.message);
    throw error;
  }
}

function endOfLine(script: string, from: number): number {
  const end = script.indexOf("\n", from);
  return end === -1 ? script.length : end;
}

function isWords(tokens: readonly Token[], words: readonly string[]): boolean {
  return words.every((word, k) => tokens[k]?.kind === "name" && tokens[k].text.toUpperCase() === word);
}

function isSchema(tokens: readonly Token[]): boolean {
  const [first = "", ...others] = tokens.map(({ text }) => text.toUpperCase());
  if (first === "CALL") return others.slice(0, 3).join("").startsWith("DB.AWAITINDEX");
  if (first !== "CREATE" && first !== "DROP") return false;
  const [next = "", afterNext = ""] = others;
  const named = KINDS_OF_INDEX.includes(next) ? afterNext : next;
  return named === "CONSTRAINT" || named === "INDEX";
}
