import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** A pattern of the source, and where it stands. */
interface Pattern {
  readonly pattern: RegExp;
  readonly where: string;
}

/** In UTF-16 units: what takes time in proportion to its square is seen at this length. */
const LENGTH = 6_000;
/** Shorter times, in milliseconds of the processor, are noise: at this length a square takes longer. */
const NOISE = 4;
const MOST = 3;
/** Longest parts of a pattern that attack strings are made of. */
const MOST_PIECES = 5;

/** Beside what is found in the pattern itself: what patterns over texts go back over. */
const PIECES = ["a", "A", " ", "0", "\n", ".", "a ", "A. ", "<", "[", "(", "\ud800"];

/** Every literal pattern, and those made of literal texts alone. */
function* patternsIn(folder: string): Generator<Pattern> {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (!name.endsWith(".ts")) continue;
    const path = join(folder, name);
    const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
    const nodes: ts.Node[] = [source];
    for (let node = nodes.pop(); node; node = nodes.pop()) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/");
        const pattern = new RegExp(node.text.slice(1, end), node.text.slice(end + 1).replace("y", ""));
        yield { pattern, where: `${path}:${line + 1}` };
      }
      ts.forEachChild(node, (child) => void nodes.push(child));
    }
  }
}

/** Texts over which a pattern may go back: repeated pieces, with and without what could begin it, and an end that it cannot take. */
function attacksOn({ source }: RegExp): { start: string; piece: string; end: string }[] {
  const literal = source
    .replace(/\\[dw]/g, "a")
    .replace(/\\[sS]/g, " ")
    .replace(/\\[bBDWnrtpPu](?:\{[^}]{0,40}\})?/g, " ");
  const words = literal.match(/[\p{L}\p{N}'’".,:;<>&@/=-]{1,20}/gu) ?? [];
  const spaced = words.map((word) => `${word} `);
  const [first = ""] = words;
  const own = [...new Set([...words, ...spaced])].slice(0, MOST_PIECES);
  return [...PIECES, ...own].flatMap((piece) =>
    ["", first].map((start) => ({ start, piece, end: "\u0001" })),
  );
}

/** Milliseconds of the processor that finding all that there is takes: other programs do not count. */
function timeOf(pattern: RegExp, text: string): number {
  const all = new RegExp(pattern.source, `${pattern.flags.replace("g", "")}g`);
  const start = process.cpuUsage();
  let [at, found] = [0, 0];
  for (all.lastIndex = 0; all.test(text); ) {
    // As a program would that asks for matches: an empty one moves on.
    if (all.lastIndex === at) all.lastIndex += 1;
    at = all.lastIndex;
    found += 1;
    if (found > 2 * text.length) break;
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The least of several ratios of the time for twice the length: compiling and collecting garbage only make one greater. */
function growthOf(pattern: RegExp, { start, piece, end }: ReturnType<typeof attacksOn>[number]): number {
  const attack = (length: number) => start + piece.repeat(Math.ceil(length / piece.length)) + end;
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 5 && least >= MOST; attempt += 1) {
    const twice = timeOf(pattern, attack(2 * LENGTH));
    if (twice < NOISE) return 1;
    least = Math.min(least, twice / Math.max(timeOf(pattern, attack(LENGTH)), NOISE / MOST));
  }
  return least;
}

describe("every regular expression of the source", () => {
  const patterns = ["graph", "scripts", "src"].flatMap((folder) => [...patternsIn(folder)]);

  it("is found", () => {
    expect(patterns.length).toBeGreaterThan(300);
  });

  it("takes at most three times as long for twice the text, whatever the text repeats", () => {
    const slow: string[] = [];
    let attacks = 0;
    for (const { pattern, where } of patterns)
      for (const attack of attacksOn(pattern)) {
        attacks += 1;
        const growth = growthOf(pattern, attack);
        if (growth < MOST) continue;
        slow.push(`${where} ${pattern}: ${growth.toFixed(1)} times for ${JSON.stringify(attack)}`);
        break;
      }
    console.warn(`${patterns.length} patterns, ${attacks} attacks`);
    expect(slow).toEqual([]);
  }, 600_000);

  it("would be caught if it went back over its text", () => {
    for (const bad of [/\s+$/, /<[^>]*>/, /\S+@\S+/]) {
      const isCaught = attacksOn(bad).some((attack) => growthOf(bad, attack) >= MOST);
      expect([bad, isCaught]).toEqual([bad, true]);
    }
  });
});
