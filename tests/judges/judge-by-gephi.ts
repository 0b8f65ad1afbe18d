import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { madeOnce, unlessMissing } from "./made-once.ts";

const JAVA = "java";
const MAVEN = "mvn";
const POM = fileURLToPath(new URL("./pom.xml", import.meta.url));
const PROGRAM = fileURLToPath(new URL("./JudgeByGephi.java", import.meta.url));

type Attributes = Readonly<Record<string, string>>;

/** What Gephi holds after it has read files. Colours are `#rrggbb`, times milliseconds since 1970. */
export interface GephiWorkspace {
  readonly nodes: readonly {
    readonly id: string;
    readonly label: string | null;
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly color: string;
    readonly attributes: Attributes;
  }[];
  readonly edges: readonly {
    readonly id: string;
    readonly source: string;
    readonly target: string;
    readonly label: string | null;
    readonly kind: string;
    readonly weight: number;
    readonly directed: boolean;
    readonly color: string;
    readonly attributes: Attributes;
  }[];
  /** Java's type of each column by its title. */
  readonly nodeColumns: Attributes;
  readonly edgeColumns: Attributes;
  /** What its import report warns of. */
  readonly issues: readonly string[];
}

/** What Gephi's import report offers for edges of one kind between the same two nodes; SUM is what it has chosen at first. */
type EdgeMergeStrategy = "SUM" | "NO_MERGE";

/** Reads GEXF, GraphML or tables of nodes and edges as Gephi does. Null where its toolkit is not to be had. */
export const judgeByGephi = await unlessMissing("Gephi's toolkit", async () => {
  const pom = createHash("sha256").update(readFileSync(POM)).digest("hex").slice(0, 12);
  const jars = await madeOnce(`gephi-${pom}`, (folder) => {
    execFileSync(
      MAVEN,
      ["-q", "-B", "-f", POM, "dependency:copy-dependencies", `-DoutputDirectory=${folder}`],
      { stdio: ["ignore", "ignore", "inherit"] },
    );
  });
  const options = ["-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Duser.timezone=UTC"];
  return (files: readonly string[], strategy: EdgeMergeStrategy = "SUM"): GephiWorkspace =>
    JSON.parse(
      execFileSync(JAVA, [...options, "-cp", `${jars}/*`, PROGRAM, strategy, ...files], {
        encoding: "utf8",
        maxBuffer: 2 ** 30,
        stdio: ["ignore", "pipe", "pipe"],
      }),
    );
});
