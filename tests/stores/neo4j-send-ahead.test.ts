import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Row } from "../../graph/stores/neo4j-read.ts";
import { sendAhead } from "../../graph/stores/neo4j-send-ahead.ts";

/** A server that answers queries in their order, when told to. */
function slowServer() {
  const waiting: { readonly cypher: string; answer(rows: Row[]): void; fail(error: Error): void }[] = [];
  const run = (cypher: string) =>
    new Promise<Row[]>((answer, fail) => waiting.push({ cypher, answer, fail }));
  return { run, waiting };
}

describe("queries that are sent ahead", () => {
  it("are put together while the server works at those before, and no more than three are on their way", async () => {
    const { run, waiting } = slowServer();
    const queries = sendAhead(run);
    const first = await queries.send("first");
    await queries.send("second");
    const third = queries.send("third").then(() => "sent");
    await setTimeout(20);
    expect(waiting.map(({ cypher }) => cypher)).toEqual(["first", "second", "third"]);
    expect(await Promise.race([third, setTimeout(20, "waits")])).toBe("waits");
    waiting[0]?.answer([{ of: "first" }]);
    expect(await third).toBe("sent");
    expect(await first.rows).toEqual([{ of: "first" }]);
    waiting[1]?.answer([{ of: "second" }]);
    const all = queries.answered();
    expect(await Promise.race([all, setTimeout(20, "waits")])).toBe("waits");
    waiting[2]?.answer([{ of: "third" }]);
    expect(await all).toEqual([{ of: "first" }, { of: "second" }, { of: "third" }]);
  });

  it("tell what the first failed by, not those that fail because of it", async () => {
    const { run, waiting } = slowServer();
    const queries = sendAhead(run);
    await queries.send("first");
    await queries.send("second");
    const third = queries.send("third");
    waiting[0]?.fail(new Error("the disk is full"));
    waiting[1]?.fail(new Error("the transaction is over"));
    waiting[2]?.fail(new Error("the transaction is over"));
    await expect(third).rejects.toThrow("the disk is full");
    await setTimeout(20);
  });

  it("tell at the end what the last failed by", async () => {
    const { run, waiting } = slowServer();
    const queries = sendAhead(run);
    await queries.send("first");
    waiting[0]?.fail(new Error("the disk is full"));
    await expect(queries.answered()).rejects.toThrow("the disk is full");
  });
});
