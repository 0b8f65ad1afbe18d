/** Ways to write the same query so that it does not look like what it does. What it says to the database stays. */
export const DISGUISES: Readonly<Record<string, (cypher: string) => string>> = {
  none: (cypher) => cypher,
  "behind comments": (cypher) => `/* MATCH (n) */ // RETURN n\n\t/**/ ${cypher}`,
  "behind PROFILE": (cypher) => `PROFILE ${cypher}`,
  "behind CYPHER": (cypher) => `CYPHER planner=cost ${cypher}`,
  "in other case": (cypher) => outsideNames(cypher, CLAUSES, alternatingCase),
  "by escapes": (cypher) => outsideNames(cypher, WRITING, withEscape),
  "in a subquery": (cypher) => `CALL {\n${cypher}\n}\nRETURN 1 AS disguise`,
  "behind a pattern": (cypher) => `OPTIONAL MATCH (disguise) WITH count(disguise) AS disguised\n${cypher}`,
};

const WRITING = /\b(?:CREATE|MERGE|SET|REMOVE|DELETE|FOREACH|LOAD)\b/gi;
const CLAUSES =
  /\b(?:CREATE|MERGE|SET|REMOVE|DETACH|DELETE|MATCH|OPTIONAL|WITH|WHERE|RETURN|UNWIND|CALL)\b/gi;
/** Texts, quoted names and comments. */
const NAMES = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/.*|\/\*[\s\S]*?\*\//g;

/** A query without what could look like a clause in it. */
export function withoutNames(cypher: string): string {
  return cypher.replace(NAMES, " ");
}

function outsideNames(cypher: string, words: RegExp, change: (word: string) => string): string {
  let [changed, from] = ["", 0];
  for (const { 0: name, index } of cypher.matchAll(NAMES)) {
    changed += cypher.slice(from, index).replace(words, change) + name;
    from = index + name.length;
  }
  return changed + cypher.slice(from).replace(words, change);
}

function alternatingCase(word: string): string {
  return [...word].map((letter, k) => (k % 2 ? letter.toLowerCase() : letter.toUpperCase())).join("");
}

function withEscape(word: string): string {
  const code = word.charCodeAt(1).toString(16).padStart(4, "0");
  return `${word[0]}\\u${code}${word.slice(2)}`;
}
