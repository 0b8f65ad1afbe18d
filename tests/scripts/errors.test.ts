import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, runNewsgraph } from "./run-newsgraph.ts";

interface Case {
  readonly when: string;
  readonly words: readonly string[];
  readonly code: number;
  readonly says: RegExp;
}

const NO_SERVER = "bolt://someone:canary-7f3a@127.0.0.1:1";

const CASES: readonly Case[] = [
  { when: "no subcommand is given", words: [], code: 2, says: /Usage: newsgraph/ },
  { when: "the subcommand is unknown", words: ["draw"], code: 2, says: /unknown command 'draw'/ },
  { when: "an option is unknown", words: ["build", ".", "--fast"], code: 2, says: /unknown option '--fast'/ },
  { when: "no path is given", words: ["build"], code: 2, says: /missing required argument 'path'/ },
  {
    when: "the path is missing",
    words: ["read", "nowhere.txt"],
    code: 1,
    says: /nowhere\.txt: there is no such file or folder/,
  },
  { when: "the folder is empty", words: ["build", "."], code: 1, says: /^$/ },
  { when: "the query is wrong", words: ["query", "MATCH (n RETURN n"], code: 1, says: /line 1, column 10/ },
  { when: "the query writes", words: ["query", "CREATE (n)"], code: 1, says: /only reads?/ },
  {
    when: "the parameters are no JSON",
    words: ["query", "RETURN 1", "--params", "{a"],
    code: 2,
    says: /--params is not JSON/,
  },
  {
    when: "the format is unknown",
    words: ["export", "-o", "graph.xyz"],
    code: 2,
    says: /graph\.xyz tells no format/,
  },
  {
    when: "the entity is unknown",
    words: ["export", "-o", "x.gexf", "--entity", "Nobody"],
    code: 1,
    says: /nobody and nothing here is called "Nobody"/,
  },
  { when: "the port is none", words: ["serve", "--port", "70000"], code: 2, says: /from 0 to 65535/ },
  {
    when: "others could reach the explorer without a password",
    words: ["serve", "--host", "0.0.0.0", "--port", "0"],
    code: 2,
    says: /--host 0\.0\.0\.0 opens the graph to everybody.*NEWSGRAPH_PASSWORD/,
  },
  {
    when: "Neo4j does not answer",
    words: ["query", "RETURN 1", "--store", NO_SERVER],
    code: 1,
    says: /bolt:\/\/127\.0\.0\.1:1/,
  },
];

describe("a wrong command", () => {
  it.each(CASES)("is answered in words when $when", async ({ words, code, says }) => {
    const ended = await runNewsgraph(emptyFolder(), words);
    expect(ended.err).toMatch(says);
    expect(ended.code).toBe(code);
    expect(ended.err + ended.out).not.toMatch(/canary-7f3a|\n {4}at /);
  });

  it("is told that the store is no store", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "notes.db"), "these are notes, not a database\n".repeat(100));
    const ended = await runNewsgraph(folder, ["query", "RETURN 1", "--store", "notes.db"]);
    expect(ended.err).toMatch(/notes\.db/);
    expect(ended.code).toBe(1);
  });

  it("is told that the port is in use", async () => {
    const other = createServer();
    const port = await new Promise<number>((done) =>
      other.listen(0, "127.0.0.1", () => done((other.address() as { port: number }).port)),
    );
    const ended = await runNewsgraph(emptyFolder(), ["serve", "--port", String(port)]);
    other.close();
    expect(ended.err).toMatch(new RegExp(`port ${port} is in use`));
    expect(ended.code).toBe(1);
  });
});

describe("--help", () => {
  it.each(["build", "read", "query", "export", "serve", "start"])("tells of %s", async (name) => {
    const ended = await runNewsgraph(emptyFolder(), [name, "--help"]);
    expect(ended.out).toContain(`Usage: newsgraph ${name}`);
    expect(ended.code).toBe(0);
  });
});
