import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CypherError } from "../../graph/cypher/cypher-error.ts";
import { CypherTemporal } from "../../graph/cypher/cypher-temporal.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { READINGS } from "./readings.ts";

const WITHOUT_END =
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN a, b";

/** What every store that answers beside the program promises of its queries. `open` opens one that is empty. */
export function queryContract(open: () => Promise<GraphStore>): void {
  describe("queries", () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await open();
      await store.add(READINGS);
    });
    afterAll(() => store.close());

    it("come in batches, which tell the columns even without rows", async () => {
      const sizes: number[] = [];
      for await (const { columns, rows } of store.queryBatches("UNWIND range(1, 2500) AS n RETURN n")) {
        expect(columns).toEqual(["n"]);
        sizes.push(rows.length);
      }
      expect(sizes).toEqual([1000, 1000, 500]);
      const none = store.queryBatches("UNWIND [] AS n RETURN n, 1 AS one");
      expect((await none.next()).value).toEqual({ columns: ["n", "one"], rows: [] });
      expect((await none.next()).done).toBe(true);
    });

    it("need not be read to their end", async () => {
      for await (const { rows } of store.queryBatches("UNWIND range(1, 50000) AS n RETURN n", {})) {
        expect(rows[0]).toEqual([1]);
        break;
      }
      expect((await store.query("RETURN 1 AS one")).rows).toEqual([[1]]);
    });

    it("stop when they are told to, while the program goes on, and the next is answered", async () => {
      const stop = new AbortController();
      const started = performance.now();
      let ticks = 0;
      const ticking = setInterval(() => ticks++, 20);
      setTimeout(() => stop.abort(), 600);
      const error = await store.query(WITHOUT_END, {}, { signal: stop.signal }).catch((thrown) => thrown);
      clearInterval(ticking);
      expect(error).toBeInstanceOf(CypherError);
      expect(error.message).toBe("The query was stopped");
      expect(performance.now() - started).toBeLessThan(10_000);
      expect(ticks).toBeGreaterThan(5);
      expect((await store.query("MATCH (d:Document) RETURN count(d)")).rows).toEqual([[READINGS.length]]);
    });

    it("stop at once where they were told to before", async () => {
      const signal = AbortSignal.abort();
      await expect(store.query("RETURN 1", {}, { signal })).rejects.toThrow("The query was stopped");
    });

    it("are given up after their time", async () => {
      const error = await store.query(WITHOUT_END, {}, { timeLimit: 500 }).catch((thrown) => thrown);
      expect(error).toBeInstanceOf(CypherError);
      expect(error.message).toMatch(/took/);
    });

    it("are given up beyond their rows", async () => {
      const bounded = store.query("UNWIND range(1, 60) AS n RETURN n", {}, { rowLimit: 50 });
      await expect(bounded).rejects.toThrow("The answer has more than 50 rows");
    });

    it.each([
      [
        "a list of many texts",
        "RETURN [n IN range(1, 9000) | $text + 'x'] AS t",
        /^The answer is larger than 64 MB/,
      ],
      ["a text of forty million letters", "RETURN replace($text, 'x', $text) AS t", /larger than 64 MB/],
      ["many rows of long texts", "UNWIND range(1, 90000) AS n RETURN $text + 'x' AS t", /larger than 64 MB/],
    ])("are given up beyond the size of an answer: %s", async (_name, cypher, words) => {
      const text = "x".repeat(6_400);
      const error = await store.query(cypher, { text }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(CypherError);
      expect(error).toMatchObject({ kind: "runtime", message: expect.stringMatching(words) });
      expect((await store.query("RETURN 1 AS one")).rows).toEqual([[1]]);
    });

    it("are given up where one row is a list of nine million numbers, while the program goes on", async () => {
      const pauses = watchPauses();
      const asked = store.query("RETURN range(1, 9000000) AS n", {}, { timeLimit: 4_000 });
      const error = await asked.catch((thrown: unknown) => thrown);
      expect(await pauses.longest()).toBeLessThan(1_500);
      expect(error).toBeInstanceOf(CypherError);
      expect((error as Error).message).toMatch(/larger than 64 MB|took/);
      expect((await store.query("RETURN 1 AS one")).rows).toEqual([[1]]);
    });

    it("have no bound over all rows where told so, but over each", async () => {
      const [text, bounds] = ["x".repeat(100_000), { byteLimit: Number.POSITIVE_INFINITY }];
      const sizes: number[] = [];
      for await (const { rows } of store.queryBatches(
        "UNWIND range(1, 350) AS n RETURN $text",
        { text },
        bounds,
      ))
        sizes.push(rows.length);
      expect(sizes).toEqual([...Array.from({ length: 17 }, () => 20), 10]);
      const one = store.query("RETURN [n IN range(1, 900) | $text + 'x'] AS t", { text }, bounds);
      await expect(one).rejects.toThrow("A row of the answer is larger than 64 MB");
    });

    it("find names by the store's own index", async () => {
      const { rows } = await store.query(
        "CALL db.index.fulltext.queryNodes('newsgraph_v2_names', 'tokayev') YIELD node, score WHERE score > 0 RETURN node.name",
      );
      expect(rows).toEqual([["Kassym-Jomart Tokayev"]]);
    });

    it("tell how they are answered, run or not", async () => {
      const query = "MATCH (p:Person)-[r]->(c:Country)\nRETURN p.name, c.name";
      const { columns, rows, plan } = await store.query(`EXPLAIN ${query}`);
      expect([columns, rows, plan?.rows]).toEqual([[], [], null]);
      const profiled = await store.query(`PROFILE ${query}`);
      expect(profiled.columns).toEqual(["p.name", "c.name"]);
      expect(profiled.plan?.rows).toBe(profiled.rows.length);
      expect(profiled.plan?.operator).toBe("ProduceResults");
      await expect(store.query("EXPLAIN CREATE (:Person)")).rejects.toThrow(CypherError);
      await expect(store.query("PROFILE CREATE (:Person)")).rejects.toThrow(CypherError);
    });

    it("tell how they are answered where asked to, with the text and its places as they were written", async () => {
      const profiled = await store.query("UNWIND [1, 2] AS n RETURN n", {}, { profile: true });
      expect([profiled.rows, profiled.plan?.operator, profiled.plan?.rows]).toEqual([
        [[1], [2]],
        "ProduceResults",
        2,
      ]);
      const explained = await store.query("EXPLAIN RETURN 1 AS one", {}, { profile: true });
      expect([explained.rows, explained.plan?.rows]).toEqual([[], null]);
      const wrong = await store.query("MATCH (n) RETURN m", {}, { profile: true }).catch((thrown) => thrown);
      expect(wrong).toMatchObject({ kind: "syntax", line: 1, column: 18 });
    });

    it("take and give temporal values, and no text that is none", async () => {
      const times = [
        new CypherTemporal("date", "2022-01-05"),
        new CypherTemporal("localtime", "09:30:00"),
        new CypherTemporal("time", "09:30:00+06:00"),
        new CypherTemporal("localdatetime", "2022-01-05T09:30:00"),
        new CypherTemporal("datetime", "2022-01-05T09:30:00+06:00[Asia/Almaty]"),
        new CypherTemporal("duration", "P1M2DT3S"),
      ];
      const { rows } = await store.query("UNWIND $times AS t RETURN t", { times });
      expect(rows).toEqual(times.map((time) => [time]));
      const day = new CypherTemporal("date", "2022-01-05");
      expect(
        (await store.query("RETURN $day.year, $in[0] + duration('P1D')", { day, in: [day] })).rows,
      ).toEqual([[2022, new CypherTemporal("date", "2022-01-06")]]);
      const none = store.query("RETURN $day", { day: new CypherTemporal("date", "tomorrow") });
      await expect(none).rejects.toThrow(CypherError);
    });

    it("stop also while they wait for others", async () => {
      const running = new AbortController();
      const others = [1, 2, 3].map(() =>
        store.query(WITHOUT_END, {}, { signal: running.signal }).catch((thrown: unknown) => thrown),
      );
      const waiting = new AbortController();
      const last = store.query(WITHOUT_END, {}, { signal: waiting.signal });
      setTimeout(() => waiting.abort(), 300);
      await expect(last).rejects.toThrow("The query was stopped");
      running.abort();
      for (const error of await Promise.all(others)) expect(error).toMatchObject({ kind: "runtime" });
      expect((await store.query("RETURN 1 AS one")).rows).toEqual([[1]]);
    });

    it("end with the store", async () => {
      const closing = await open();
      const asked = [1, 2, 3, 4, 5].map(() => closing.query(WITHOUT_END).catch((thrown: unknown) => thrown));
      await new Promise((resolve) => setTimeout(resolve, 300));
      await closing.close();
      for (const error of await Promise.all(asked))
        expect(error).toMatchObject({ message: "The query was stopped" });
      await expect(closing.query("RETURN 1")).rejects.toThrow("The query was stopped");
    });

    it("answer several at once", async () => {
      const asked = [1, 2, 3, 4].map((n) => store.query("RETURN $n AS n", { n }));
      expect((await Promise.all(asked)).map(({ rows }) => rows)).toEqual([[[1]], [[2]], [[3]], [[4]]]);
    });
  });
}

/** Measures how long this thread does not come to its timers: milliseconds. */
function watchPauses(): { longest(): Promise<number> } {
  let [before, longest] = [performance.now(), 0];
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
  };
  const looking = setInterval(look, 10);
  return {
    longest: async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      clearInterval(looking);
      look();
      return longest;
    },
  };
}
