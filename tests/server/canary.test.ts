import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { TOKEN_HEADER } from "../../src/server/guard.ts";
import { borrowNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { emptyFolder, runNewsgraph } from "../scripts/run-newsgraph.ts";
import { rawRequest } from "./raw-request.ts";

const WRONG = "canary-wrong-5d2e";
const OF_PAGE = "canary-of-the-page-8a1c";

const ROUTES = [
  "",
  "sign-in",
  "health",
  "nothing",
  "api/summary",
  "api/overview",
  "api/neighbourhood?id=country:kz",
  "api/neighbourhood?id=nobody",
  "api/entity",
  "api/timeline",
  "api/ways-in",
  "api/search?q=canary",
  "api/documents",
  "api/paths?from=country:kz&to=country:ru",
  "api/nothing",
];
const QUERIES = [
  "RETURN 1",
  "RETURN",
  "CREATE (n)",
  "SHOW USERS",
  "CALL dbms.listConfig()",
  "RETURN $password",
];

describe.skipIf(!hasNeo4j)("a password", () => {
  const access = borrowNeo4j();

  it("is told by no command that fails or exports", async () => {
    const { uri, username, password } = access();
    const { host } = new URL(uri);
    const right = `bolt://${username}:${password}@${host}`;
    const wrong = `bolt://${username}:${WRONG}@${host}`;
    const folder = emptyFolder();
    const commands: readonly (readonly string[])[] = [
      ["build", resolve("samples"), "--reader", "rules", "--store", right],
      ["query", "RETURN", "--store", right],
      ["query", "CALL dbms.listConfig()", "--store", right],
      ["export", "-o", "-", "--format", "graphology", "--store", right],
      ["export", "-o", "-", "--format", "gexf", "--store", right],
      ["query", "RETURN 1", "--store", wrong],
      ["build", resolve("samples"), "--store", `${wrong}x`],
      ["serve", "--store", wrong, "--port", "0"],
      ["serve", "--store", right, "--host", "0.0.0.0", "--port", "0"],
      ["query", "RETURN 1", "--store", `bolt://${username}:${WRONG}@127.0.0.1:1`],
      ["query", "RETURN 1", "--store", `bolt://${username}:${WRONG}@host:port`],
      ["query", "RETURN 1", "--store", `http://${username}:${WRONG}@127.0.0.1`],
      [
        "build",
        `http://anna:${WRONG}@127.0.0.1:1/`,
        "http://anna:canary-wrong-5d2e@:1/",
        "--store",
        "here.db",
      ],
    ];
    for (const words of commands) {
      const { out, err } = await runNewsgraph(folder, words);
      const shown = words.slice(0, 3).join(" ");
      for (const secret of [password, WRONG])
        expect([shown, (out + err).includes(secret)]).toEqual([shown, false]);
      expect((out + err).length).toBeGreaterThan(0);
    }
  }, 480_000);

  it("is told by no answer, page or log of the server, for the right ones and for wrong ones", async () => {
    const { uri, username, password } = access();
    const environment = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    const child = spawn(
      process.execPath,
      [resolve("scripts/newsgraph.mjs"), "serve", "--host", "0.0.0.0", "--port", "0"],
      { cwd: emptyFolder(), env: { ...process.env, ...environment, NEWSGRAPH_PASSWORD: OF_PAGE } },
    );
    let log = "";
    child.stdout.on("data", (chunk) => (log += chunk));
    child.stderr.on("data", (chunk) => (log += chunk));
    await expect.poll(() => log, { timeout: 60_000 }).toMatch(/Newsgraph is at/);
    const address = /http:\S+/.exec(log)?.[0] ?? "";
    const told: string[] = [];
    const ask = async (...asked: Parameters<typeof rawRequest>) => {
      const answer = await rawRequest(...asked);
      told.push(JSON.stringify(answer));
      return answer;
    };
    const signIn = (guess: string) =>
      ask(`${address}sign-in`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ password: guess }).toString(),
      });
    await signIn(WRONG);
    const { headers } = await signIn(OF_PAGE);
    const cookie = String(headers["set-cookie"]).split(";")[0] as string;
    const page = (await ask(address, { headers: { cookie } })).body;
    const token = /name="newsgraph-token" content="([\w-]{10,60})"/.exec(page)?.[1] ?? "";
    expect(token).not.toBe("");
    for (const path of ROUTES) {
      await ask(`${address}${path}`);
      await ask(`${address}${path}`, { headers: { cookie, [TOKEN_HEADER]: token } });
      await ask(`${address}${path}`, { headers: { host: `${WRONG}.example` } });
    }
    for (const cypher of QUERIES)
      await ask(`${address}api/query`, {
        method: "POST",
        headers: { cookie, [TOKEN_HEADER]: token, "content-type": "application/json" },
        body: JSON.stringify({ cypher }),
      });
    const ended = new Promise((done) => child.once("exit", done));
    child.kill("SIGTERM");
    await ended;
    expect(told.length).toBeGreaterThan(50);
    for (const secret of [password, OF_PAGE]) expect((told.join("\n") + log).includes(secret)).toBe(false);
    expect(log.includes(WRONG)).toBe(false);
  }, 480_000);
});
