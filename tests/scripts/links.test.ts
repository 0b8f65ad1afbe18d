import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyFolder, runNewsgraph } from "./run-newsgraph.ts";

const FULL = "Ministers meet\n\nKazakh President Kassym-Jomart Tokayev met ministers on Monday.\n";
const SHORT = "A journey\n\nKazakh President Tokayev left for Moscow on Tuesday. Tokayev thanked Russia.\n";
const OTHER = "A car\n\nA driver called Mr Tokayev sold a car in Paris.\n";

function folderWith(texts: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, "in"));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, "in", name), text);
  return folder;
}

const exported = async (folder: string) =>
  (await runNewsgraph(folder, ["export", "-o", "-", "--format", "graphology"])).out;

describe("newsgraph links", () => {
  const folder = folderWith({ "a.txt": SHORT, "b.txt": FULL, "c.txt": OTHER });
  let built: Awaited<ReturnType<typeof runNewsgraph>>;
  beforeAll(async () => {
    built = await runNewsgraph(folder, ["build", "in", "--reader", "rules"]);
  });

  it("links names when it builds, and says so", async () => {
    expect(built.out).toContain('1 name linked to a fuller one in another document: "newsgraph links" tells');
    const told = await runNewsgraph(folder, ["links"]);
    expect(told.out).toContain("Tokayev → Kassym-Jomart Tokayev (person:kassym-jomart-tokayev), score 0.85");
    expect(told.out).toContain("A journey");
    expect(told.out).toContain("  role: head of state of country:kz");
  });

  it("answers in Cypher who was read as what, and leads the statements there", async () => {
    const query =
      "MATCH (d)-[m:MENTIONS]->(e) WHERE m.linkedFrom IS NOT NULL RETURN d.title, m.names[0], m.linkedFrom, m.linkScore, e.id";
    const { out } = await runNewsgraph(folder, ["query", query, "--format", "json"]);
    expect(JSON.parse(out)).toEqual([
      {
        "d.title": "A journey",
        "m.names[0]": "Tokayev",
        "m.linkedFrom": "person:tokayev",
        "m.linkScore": 0.85,
        "e.id": "person:kassym-jomart-tokayev",
      },
    ]);
    const documents = await runNewsgraph(folder, [
      "query",
      "MATCH (:Person {id: 'person:kassym-jomart-tokayev'})-[r:HEAD_OF_STATE_OF]->() RETURN r.documentCount AS documents",
      "--format",
      "json",
    ]);
    expect(JSON.parse(documents.out)).toEqual([{ documents: 2 }]);
  });

  it("gives the same graph whatever the order, and in two builds as in one", async () => {
    const whole = await exported(folder);
    await runNewsgraph(folder, ["build", "in", "--reader", "rules"]);
    expect(await exported(folder)).toBe(whole);
    const halves = folderWith({ "a.txt": SHORT, "b.txt": FULL, "c.txt": OTHER });
    for (const name of ["c.txt", "b.txt", "a.txt"])
      await runNewsgraph(halves, ["build", join("in", name), "--reader", "rules"]);
    expect((await exported(halves)).length).toBe(whole.length);
    expect(JSON.parse(await exported(halves)).edges).toEqual(JSON.parse(whole).edges);
  });

  it("takes a link back for good", async () => {
    const undone = folderWith({ "a.txt": SHORT, "b.txt": FULL });
    await runNewsgraph(undone, ["build", join("in", "a.txt"), "--reader", "rules"]);
    await runNewsgraph(undone, ["build", "in", "--reader", "rules"]);
    const [link] = JSON.parse((await runNewsgraph(undone, ["links", "--json"])).out);
    const back = await runNewsgraph(undone, ["links", link.entity, "--undo", link.document]);
    expect(back.out).toContain(`Tokayev in ${link.document} is person:tokayev again.`);
    await runNewsgraph(undone, ["build", "in", "--reader", "rules"]);
    expect((await runNewsgraph(undone, ["links"])).out).toBe("No links.\n");
  });

  it("says in words what it cannot take back", async () => {
    const wrong = await runNewsgraph(folder, [
      "links",
      "person:kassym-jomart-tokayev",
      "--undo",
      "document:none",
    ]);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain("no link leads from document:none to person:kassym-jomart-tokayev");
    const alone = await runNewsgraph(folder, ["links", "--undo", "document:none"]);
    expect(alone.code).toBe(2);
  });
});
