import { CypherError } from "../cypher-error.ts";
import { parseAtom } from "./parse-atom.ts";
import { parseLabels } from "./parse-labels.ts";
import { parseValueTypes } from "./parse-value-type.ts";
import type { BinaryOperator, ComparisonOperator, Expression } from "./syntax-tree.ts";
import type { TokenCursor } from "./token-cursor.ts";

type Rule = (cursor: TokenCursor) => Expression;

const comparisons: readonly ComparisonOperator[] = ["=", "<>", "<=", ">=", "<", ">"];

/** An expression, from the operator that binds least (OR) to the one that binds most. */
export const parseExpression: Rule = (cursor) => parseOr(cursor);

const parseOr = leftAssociative(
  leftAssociative(leftAssociative(parseNot, { words: ["AND"] }), { words: ["XOR"] }),
  { words: ["OR"] },
);

const parseSum = leftAssociative(
  leftAssociative(leftAssociative(parseSigned, { symbols: ["^"] }), { symbols: ["*", "/", "%"] }),
  { symbols: ["+", "-", "||"] },
);

function leftAssociative(operand: Rule, of: { words?: string[]; symbols?: string[] }): Rule {
  return (cursor) => {
    let left = operand(cursor);
    for (;;) {
      const word = of.words?.find((name) => cursor.isWord(name));
      const symbol = of.symbols?.find((name) => cursor.isSymbol(name));
      const found = word ?? symbol;
      if (found === undefined) return left;
      const at = cursor.next();
      cursor.countOperator();
      const operator = (found === "||" ? "+" : found) as BinaryOperator;
      left = { kind: "binary", operator, left, right: operand(cursor), at };
    }
  };
}

function parseNot(cursor: TokenCursor): Expression {
  const at = cursor.peek();
  if (!cursor.acceptWords("NOT")) return parseComparison(cursor);
  return { kind: "not", of: cursor.nested(() => parseNot(cursor)), at };
}

function parseComparison(cursor: TokenCursor): Expression {
  const operands = [parsePredicate(cursor)];
  const operators: ComparisonOperator[] = [];
  const at = cursor.peek();
  for (;;) {
    const operator = comparisons.find((symbol) => cursor.isSymbol(symbol));
    if (operator === undefined) break;
    cursor.next();
    cursor.countOperator();
    operators.push(operator);
    operands.push(parsePredicate(cursor));
  }
  return operands[1] === undefined
    ? (operands[0] as Expression)
    : { kind: "comparison", operators, operands, at };
}

/** STARTS WITH, ENDS WITH, CONTAINS, =~, IN and IS NULL, which bind more than comparisons, less than sums. */
function parsePredicate(cursor: TokenCursor): Expression {
  let left = parseSum(cursor);
  for (;;) {
    const at = cursor.peek();
    if (cursor.acceptWords("IS", "NOT", "NULL")) left = { kind: "is null", of: left, negated: true, at };
    else if (isTypeTest(cursor)) left = parseTypeTest(cursor, left);
    else if (cursor.acceptWords("IS", "NULL")) left = { kind: "is null", of: left, negated: false, at };
    else {
      const operator = acceptPredicate(cursor);
      if (operator === null) return left;
      left = { kind: "binary", operator, left, right: parseSum(cursor), at };
    }
    cursor.countOperator();
  }
}

/** `IS :: STRING`, `IS TYPED STRING`, `IS NOT :: STRING`. */
function isTypeTest(cursor: TokenCursor): boolean {
  const ahead = cursor.isWord("IS") ? (cursor.isWord("NOT", 1) ? 2 : 1) : 0;
  return (
    ahead > 0 &&
    ((cursor.isSymbol(":", ahead) && cursor.isSymbol(":", ahead + 1)) || cursor.isWord("TYPED", ahead))
  );
}

function parseTypeTest(cursor: TokenCursor, of: Expression): Expression {
  const at = cursor.peek();
  cursor.expectWord("IS");
  const negated = cursor.acceptWords("NOT");
  if (!cursor.acceptWords("TYPED")) {
    cursor.expectSymbol(":");
    cursor.expectSymbol(":");
  }
  return { kind: "is typed", of, types: parseValueTypes(cursor), negated, at };
}

function acceptPredicate(cursor: TokenCursor): BinaryOperator | null {
  if (cursor.acceptWords("STARTS", "WITH")) return "STARTS WITH";
  if (cursor.acceptWords("ENDS", "WITH")) return "ENDS WITH";
  if (cursor.acceptWords("CONTAINS")) return "CONTAINS";
  if (cursor.acceptWords("IN")) return "IN";
  return cursor.acceptSymbol("=~") ? "=~" : null;
}

function parseSigned(cursor: TokenCursor): Expression {
  const at = cursor.peek();
  if (cursor.acceptSymbol("+")) return { kind: "positive", of: cursor.nested(() => parseSigned(cursor)), at };
  if (!cursor.acceptSymbol("-")) return parsePostfix(cursor);
  const number = cursor.peek();
  if (number.kind !== "integer")
    return { kind: "negative", of: cursor.nested(() => parseSigned(cursor)), at };
  cursor.next();
  return parsePostfixOf(cursor, { kind: "literal", value: -BigInt(number.value), at });
}

function parsePostfix(cursor: TokenCursor): Expression {
  return parsePostfixOf(cursor, parseAtom(cursor));
}

/** What may follow a value: `.name`, `[index]`, `[from..to]`, `:Label`. */
function parsePostfixOf(cursor: TokenCursor, atom: Expression): Expression {
  let of = atom;
  if (of.kind === "literal" && of.value === 2n ** 63n)
    throw new CypherError(
      "The integer is too large: integers have 64 bits.",
      "syntax",
      of.at.line,
      of.at.column,
    );
  for (;;) {
    const at = cursor.peek();
    if (cursor.acceptSymbol("."))
      of = { kind: "property", of, name: cursor.expectName("a property's name"), at };
    else if (cursor.acceptSymbol("[")) of = parseSubscript(cursor, of);
    else if (isLabelTest(cursor)) of = { kind: "has labels", of, labels: parseLabels(cursor), at };
    else return of;
    cursor.countOperator();
  }
}

function isLabelTest(cursor: TokenCursor): boolean {
  if (cursor.isSymbol(":")) return cursor.isName(1) || ["!", "%", "("].some((s) => cursor.isSymbol(s, 1));
  return (
    cursor.isWord("IS") &&
    cursor.isName(1) &&
    !["NULL", "NOT", "TYPED"].some((word) => cursor.isWord(word, 1))
  );
}

function parseSubscript(cursor: TokenCursor, of: Expression): Expression {
  const at = of.at;
  const from = cursor.isSymbol("..") ? null : cursor.expression();
  if (!cursor.acceptSymbol("..")) {
    cursor.expectSymbol("]");
    return { kind: "element", of, index: from as Expression, at };
  }
  const to = cursor.isSymbol("]") ? null : cursor.expression();
  cursor.expectSymbol("]");
  return { kind: "slice", of, from, to, at };
}
