import { expect, it } from "vitest";
import { StoreError } from "../../graph/stores/graph-store.ts";
import { isOld, refuseOldServer } from "../../graph/stores/neo4j-version.ts";

it.each([
  ["4.4.30", true],
  ["5.9.0", true],
  ["5.25.1", true],
  ["5.26.28", false],
  ["5.27-aura", false],
  ["2025.10.1", false],
  ["", false],
])("a server of version %j is too old: %j", (version, expected) => {
  expect(isOld(version)).toBe(expected);
});

it("is refused with what to do", async () => {
  const refused = refuseOldServer("Neo4j at bolt://old", async () => [{ version: "5.20.0" }]);
  await expect(refused).rejects.toThrow(StoreError);
  await expect(refused).rejects.toThrow(/bolt:\/\/old is version 5\.20\.0.*5\.26 or later/);
});
