import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import neo4j from "neo4j-driver";

const JAVA = "java";
const MAVEN = "mvn";
const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const JARS = fileURLToPath(new URL("../../node_modules/.cache/neo4j/5.26.28/", import.meta.url));

export interface Neo4jAccess {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

export interface Neo4jServer extends Neo4jAccess {
  readonly port: number;
  /** Ends the server at once, as a cut of the power would. Its folder stays. */
  kill(): Promise<void>;
  /** Starts it again over the same folder, at the same port. */
  start(): Promise<void>;
  /** Ends it and takes its folder away. */
  stop(): Promise<void>;
  /** Milliseconds in which processors have worked for it since it began, by Linux. */
  processorTime(): number;
}

/** What this machine lacks to run a Neo4j: names of commands. */
export function missingForNeo4j(): string[] {
  return [JAVA, MAVEN].filter((command) => {
    try {
      execFileSync("sh", ["-c", `command -v ${command}`], { stdio: "ignore" });
      return false;
    } catch {
      return true;
    }
  });
}

/** A folder in `parent` for startNeo4jServer, which takes it away when it stops. */
export function emptyNeo4jHome(parent = tmpdir()): string {
  return mkdtempSync(join(parent, "newsgraph-neo4j-"));
}

/** Runs `neo4j-admin` over a home, in the folder `files`. Throws with its words where it fails. */
export function runNeo4jAdmin(home: string, files: string, words: readonly string[]): void {
  downloadJars();
  const options = ["-Xmx1g", "-cp", `${JARS}*`, "org.neo4j.cli.AdminTool"];
  execFileSync(JAVA, [...options, ...words], {
    cwd: files,
    env: { ...process.env, NEO4J_HOME: home },
    stdio: ["ignore", "ignore", "pipe"],
  });
}

/** Megabytes for the server's heap and for the pages of its files. */
interface Neo4jMemory {
  readonly heap: number;
  readonly pages: number;
}

const MEMORY: Neo4jMemory = { heap: 1024, pages: 128 };

/** Starts a Neo4j Community server from Maven's jars in an empty folder or in `home`, with a password of its own. */
export async function startNeo4jServer(home = emptyNeo4jHome(), memory = MEMORY): Promise<Neo4jServer> {
  downloadJars();
  const port = await freePort();
  const program = join(FOLDER, "StartNeo4j.java");
  const options = [`-Xmx${memory.heap}m`, "-XX:+UseSerialGC", "-cp", `${JARS}*`, program];
  let server: ChildProcess | undefined;
  const start = async () => {
    server = spawn(JAVA, [...options, home, String(port), String(memory.pages)], {
      stdio: ["pipe", "pipe", "pipe"],
    });
    await ready(server);
  };
  const kill = async () => {
    const dying = server;
    server = undefined;
    if (!dying) return;
    const exited = new Promise((resolve) => dying.once("exit", resolve));
    dying.kill("SIGKILL");
    await exited;
  };
  await start();
  const password = randomBytes(12).toString("hex");
  const uri = `bolt://127.0.0.1:${port}`;
  await changePassword(uri, password);
  return {
    uri,
    username: "neo4j",
    password,
    port,
    start,
    kill,
    stop: async () => {
      await kill();
      rmSync(home, { recursive: true, force: true });
    },
    processorTime: () => processorTimeOf(server?.pid),
  };
}

/** The kernel counts it for each thread, in nanoseconds. Those that have ended are not told: sums are to be compared over a short while. */
function processorTimeOf(pid: number | undefined): number {
  const threads = `/proc/${pid}/task`;
  return readdirSync(threads).reduce((sum, thread) => {
    try {
      return sum + Number(readFileSync(join(threads, thread, "schedstat"), "utf8").split(" ")[0]) / 1e6;
    } catch {
      return sum;
    }
  }, 0);
}

function downloadJars(): void {
  const complete = join(JARS, "complete");
  if (existsSync(complete)) return;
  mkdirSync(JARS, { recursive: true });
  const words = ["-q", "-B", "-f", join(FOLDER, "pom.xml"), "dependency:copy-dependencies"];
  execFileSync(MAVEN, [...words, `-DoutputDirectory=${JARS}`], { stdio: ["ignore", "inherit", "inherit"] });
  writeFileSync(complete, "");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const output: string[] = [];
    const follow = (stream: NodeJS.ReadableStream | null) => {
      if (!stream) return;
      createInterface(stream).on("line", (line) => {
        if (output.push(line) > 50) output.shift();
        if (line === "ready") resolve();
      });
    };
    follow(server.stdout);
    follow(server.stderr);
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`Neo4j ended with ${code}:\n${output.join("\n")}`)));
  });
}

async function changePassword(uri: string, password: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", "neo4j"));
  try {
    const cypher = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password";
    await driver.executeQuery(cypher, { password }, { database: "system" });
  } finally {
    await driver.close();
  }
}
