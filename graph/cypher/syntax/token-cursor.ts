import { CypherError } from "../cypher-error.ts";
import type { Expression, PathPattern, Query } from "./syntax-tree.ts";
import type { Token } from "./tokens.ts";

/** The rules that call each other around a circle: expressions hold patterns, and patterns expressions. */
interface Grammar {
  readonly expression: (cursor: TokenCursor) => Expression;
  readonly pathPattern: (cursor: TokenCursor) => PathPattern;
  readonly subquery: (cursor: TokenCursor) => Query;
}

/** How deep brackets and operators may nest. */
const deepest = 150;
const longestChain = 2000;

/** A reader's place among the tokens. */
export class TokenCursor {
  private index = 0;
  private depth = 0;
  private chain = 0;

  constructor(
    readonly query: string,
    private readonly tokens: readonly Token[],
    private readonly grammar: Grammar,
  ) {}

  /** The token `ahead` places on; past the end, the end. */
  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.index + ahead, this.tokens.length - 1)] as Token;
  }

  next(): Token {
    const token = this.peek();
    if (token.kind !== "end") this.index++;
    return token;
  }

  /** Whether a keyword (any case) stands `ahead`. */
  isWord(word: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === "name" && token.text.length === word.length && token.text.toUpperCase() === word;
  }

  isSymbol(symbol: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === "symbol" && token.text === symbol;
  }

  /** Takes these keywords if they stand here, all or none. */
  acceptWords(...words: string[]): boolean {
    if (!words.every((word, k) => this.isWord(word, k))) return false;
    this.index += words.length;
    return true;
  }

  acceptSymbol(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false;
    this.index++;
    return true;
  }

  expectWord(word: string): Token {
    return this.isWord(word) ? this.next() : this.fail(word);
  }

  expectSymbol(symbol: string): Token {
    return this.isSymbol(symbol) ? this.next() : this.fail(`'${symbol}'`);
  }

  isName(ahead = 0): boolean {
    const { kind } = this.peek(ahead);
    return kind === "name" || kind === "quoted name";
  }

  expectName(what: string): string {
    return this.isName() ? String(this.next().value) : this.fail(what);
  }

  /** What was written from `start` up to the last token taken. */
  textFrom(start: Token): string {
    return this.query.slice(start.start, this.tokens[this.index - 1]?.end ?? start.start);
  }

  fail(expected: string): never {
    const { kind, text, line, column } = this.peek();
    const found = kind === "end" ? "the end of the query" : text;
    throw new CypherError(`Found ${found}, but expected ${expected}`, "syntax", line, column);
  }

  expression(): Expression {
    return this.nested(() => this.grammar.expression(this));
  }

  pathPattern(): PathPattern {
    return this.nested(() => this.grammar.pathPattern(this));
  }

  subquery(): Query {
    return this.nested(() => this.grammar.subquery(this));
  }

  /** Runs a rule one level deeper; throws CypherError where a query nests too deep. */
  nested<T>(rule: () => T): T {
    if (++this.depth > deepest) this.tooDeep();
    const result = rule();
    this.depth--;
    return result;
  }

  /** Counts one operator of the query, for long chains nest in the tree too. */
  countOperator(): void {
    if (++this.chain > longestChain) this.tooDeep();
  }

  private tooDeep(): never {
    const { line, column } = this.peek();
    throw new CypherError("The query is nested too deep", "syntax", line, column);
  }
}

/** One or more, between commas. */
export function commaSeparated<T>(cursor: TokenCursor, rule: (cursor: TokenCursor) => T): T[] {
  const items = [rule(cursor)];
  while (cursor.acceptSymbol(",")) items.push(rule(cursor));
  return items;
}
