import Database from "libsql";
import { describe, expect, it } from "vitest";
import { NAME_RANK_SQL, nameRank, RANK_ROOM } from "../../graph/stores/name-rank.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { seededRandom } from "../seeded-random.ts";
import { readingOf } from "./readings.ts";

const COUNTS = [0, 1, 2, 3, 4, 5, 8, 9, 12, 100, 4_000, 2 ** 31];
const PAIRS = COUNTS.flatMap((documentCount) =>
  COUNTS.map((mentionCount) => ({ documentCount, mentionCount })),
);

describe("the rank of a name", () => {
  it("never falls as the counts grow", () => {
    const ranks = PAIRS.map(nameRank);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBeGreaterThan(15);
    expect(Math.max(...ranks) * RANK_ROOM).toBeLessThan(Number.MAX_SAFE_INTEGER);
  });

  it("is the same in SQL", () => {
    const database = new Database(":memory:");
    const asked = database.prepare(
      `SELECT ${NAME_RANK_SQL} AS rank FROM (SELECT CAST(? AS INTEGER) AS documentCount, CAST(? AS INTEGER) AS mentionCount)`,
    );
    for (const pair of PAIRS)
      expect(asked.get([pair.documentCount, pair.mentionCount])).toMatchObject({ rank: nameRank(pair) });
    database.close();
  });
});

/** A document that names some of a hundred people, whose names begin alike. */
function reportOf(number: number, named: readonly number[]) {
  const nameOf = (who: number) => `Mar${String.fromCharCode(97 + (who % 26))}a Number${who}`;
  return readingOf({
    id: `document:${number}`,
    text: named.map((who) => `${nameOf(who)} spoke.`).join(" "),
    entities: Object.fromEntries(
      named.map((who) => [`person:${who}`, { name: nameOf(who), words: [nameOf(who)] }]),
    ),
  });
}

it("the most spoken-of are found first however they rose, and whatever goes", async () => {
  const store = await openStore(":memory:");
  const random = seededRandom(7);
  for (let number = 0; number < 120; number += 1) {
    const named = Array.from({ length: 6 }, () => Math.floor(100 * random() ** 3));
    await store.add([reportOf(number, [...new Set(named)])]);
    if (number % 10 === 9) await store.remove([`document:${number - 4}`]);
    if (number % 20 !== 19) continue;
    const all = await store.entitiesOfKinds(["Person"]);
    const known = (await store.entities(all.map(({ id }) => id))).map(({ id }) => id);
    expect((await store.search("mar", 500)).map(({ id }) => id)).toEqual(known);
    expect((await store.search("mar numb", 5)).map(({ id }) => id)).toEqual(known.slice(0, 5));
  }
  await store.close();
});
