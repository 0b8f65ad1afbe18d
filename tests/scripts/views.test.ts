import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../graph/stores/open-store.ts";
import { add, NOTE, NOTE_ON_RELATION, VIEW } from "../stores/keepsake-contract.ts";
import { READINGS } from "../stores/readings.ts";
import { runNewsgraph } from "./run-newsgraph.ts";

const run = (words: readonly string[]) => runNewsgraph(".", words);

describe("newsgraph views", () => {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-views-"));
  const [full, empty] = [join(folder, "full.db"), join(folder, "empty.db")];
  beforeAll(async () => {
    const store = await openStore(full);
    await store.add(READINGS);
    await store.keep([{ ...VIEW, note: "Careful: \u001b[31mred" }, NOTE, NOTE_ON_RELATION].map(add));
    await store.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("lists what was saved, safe to print", async () => {
    const { code, out } = await run(["views", "--store", full]);
    expect(code).toBe(0);
    expect(out).toContain(`Who leads  (2026-01-05)\n  #/v/${VIEW.id}\n  Careful: \ufffd[31mred`);
    expect(out).toContain(
      "On Kassym-Jomart Tokayev  (2026-01-05)\n  Ask the ministry.\n  https://example.org/?a=1",
    );
    expect((await run(["views", "--store", empty])).out).toBe("No views and no notes.\n");
  });

  it("carries them to another store, and again without a change", async () => {
    const file = join(folder, "views.json");
    expect((await run(["views", "--store", full, "--export", file])).code).toBe(0);
    const brought = await run(["views", "--store", empty, "--import", file]);
    expect(brought.out).toContain("Brought 3 views and notes into");
    expect((await run(["views", "--store", empty, "--import", file])).out).toContain("3 were there already");
    expect((await run(["views", "--store", empty, "--json"])).out).toBe(readFileSync(file, "utf8"));
    expect((await run(["check", "--store", empty])).code).toBe(0);
  });

  it("brings nothing from what is no such file, and says why", async () => {
    const file = join(folder, "other.json");
    writeFileSync(file, '{"views":[]}');
    const other = await run(["views", "--store", empty, "--import", file]);
    expect([other.code, other.err]).toEqual([
      1,
      expect.stringMatching(/no file of views.*Nothing was brought/),
    ]);
    const none = await run(["views", "--store", empty, "--import", join(folder, "none.json")]);
    expect([none.code, none.err]).toEqual([1, expect.stringContaining("no such file")]);
    expect((await run(["views", "--json", "--import", file])).code).toBe(2);
  });
});
