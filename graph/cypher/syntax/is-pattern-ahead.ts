import type { TokenCursor } from "./token-cursor.ts";

/** Whether the `(` that stands here opens a pattern such as `(a)-[:KNOWS]->()`, not an expression in brackets. */
export function isPatternAhead(cursor: TokenCursor): boolean {
  const afterName = cursor.isName(1) ? 2 : 1;
  if (![")", ":", "{"].some((symbol) => cursor.isSymbol(symbol, afterName))) return false;
  let depth = 0;
  let k = 0;
  do {
    const { kind, text } = cursor.peek(k++);
    if (kind === "end") return false;
    if (kind === "symbol" && "([{".includes(text)) depth++;
    if (kind === "symbol" && ")]}".includes(text)) depth--;
  } while (depth > 0);
  const dash = cursor.isSymbol("<", k) ? k + 1 : k;
  if (!cursor.isSymbol("-", dash)) return false;
  if (cursor.isSymbol("[", dash + 1)) return true;
  if (!cursor.isSymbol("-", dash + 1)) return false;
  return cursor.isSymbol("(", dash + 2) || cursor.isSymbol(">", dash + 2);
}
