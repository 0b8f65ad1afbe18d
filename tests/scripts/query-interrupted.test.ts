import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { emptyFolder, runNewsgraph } from "./run-newsgraph.ts";

it("stops a query on Ctrl-C, and says so", async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "a.txt"), "Joe Biden met Rishi Sunak.");
  await runNewsgraph(folder, ["build", "a.txt", "--reader", "rules"]);
  const endless = "UNWIND range(1, 1000000) AS a UNWIND range(1, 100000) AS b RETURN a, b";
  const words = [resolve("scripts/newsgraph.mjs"), "query", endless, "--format", "csv", "--timeout", "600"];
  const child = spawn(process.execPath, words, { cwd: folder });
  let err = "";
  child.stderr.on("data", (chunk) => (err += chunk));
  let isTold = false;
  child.stdout.on("data", () => {
    if (!isTold) child.kill("SIGINT");
    isTold = true;
  });
  const [code] = await once(child, "close");
  expect([code, err]).toEqual([130, "newsgraph: stopped.\n"]);
});
