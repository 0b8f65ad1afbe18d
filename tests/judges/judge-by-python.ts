import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { madeOnce, unlessMissing } from "./made-once.ts";

/** The JUDGES of judge.py. */
type Judge = "gexf" | "graphml" | "cyjs" | "dot" | "ttl" | "ftm" | "parquet";

const REQUIREMENTS = fileURLToPath(new URL("./requirements.txt", import.meta.url));
const PROGRAM = fileURLToPath(new URL("./judge.py", import.meta.url));

/**
 * What Python's readers find in a file; throws with their words where they refuse it. The first call makes a virtual
 * environment with the packages of requirements.txt. Null where there is none to be had.
 */
export const judgeByPython = await unlessMissing("Python's readers", async () => {
  const requirements = createHash("sha256").update(readFileSync(REQUIREMENTS)).digest("hex").slice(0, 12);
  const environment = await madeOnce(`python-${requirements}`, (folder) => {
    execFileSync("python3", ["-m", "venv", folder], { stdio: ["ignore", "ignore", "pipe"] });
    execFileSync(`${folder}/bin/python`, ["-m", "pip", "install", "--quiet", "--requirement", REQUIREMENTS], {
      stdio: ["ignore", "ignore", "pipe"],
    });
  });
  return (judge: Judge, file: string): unknown =>
    JSON.parse(
      execFileSync(`${environment}/bin/python`, [PROGRAM, judge, file], {
        encoding: "utf8",
        env: { ...process.env, PYTHONUTF8: "1" },
        maxBuffer: 2 ** 30,
        stdio: ["ignore", "pipe", "pipe"],
      }),
    );
});
