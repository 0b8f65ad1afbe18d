import { describe, expect, it } from "vitest";
import { barScaleOf, barShare } from "../../src/web/state/bar-scale.ts";
import { fromDayNumber, toDayNumber } from "../../src/web/state/day-number.ts";
import { playStopsOf } from "../../src/web/state/play-stops.ts";
import { binAt, binsOfDays, countDaysInBins, daysOfBins, timeBinsOf } from "../../src/web/state/time-bins.ts";
import { timeTicksOf } from "../../src/web/state/time-ticks.ts";

const number = (day: string) => toDayNumber(day) as number;
const timeline = (counts: Readonly<Record<string, number>>, undated = 0) => ({
  days: Object.keys(counts),
  statements: Object.values(counts),
  undated,
});
const days = (first: string, howMany: number) =>
  timeline(
    Object.fromEntries(Array.from({ length: howMany }, (_, at) => [fromDayNumber(number(first) + at), 1])),
  );

describe("days as numbers", () => {
  it.each([
    ["1970-01-01", 0],
    ["2022-01-05", 18997],
    ["1969-12-29", -3],
    ["0001-01-01", -719162],
  ])("%s is %i, and back", (day, expected) => {
    expect(toDayNumber(day)).toBe(expected);
    expect(fromDayNumber(expected)).toBe(day);
  });
  it.each(["", "2022", "2022-02-30", "2022-13-01", "5 Jan 2022", "2022-01-05T10:00:00Z", "-001-01-01"])(
    "%j is none",
    (day) => expect(toDayNumber(day)).toBeNull(),
  );
});

describe("bins of time", () => {
  it("are days where there is room, those without a statement as well", () => {
    expect(timeBinsOf(timeline({ "2022-01-05": 4, "2022-01-08": 2 }, 3), 400)).toEqual({
      unit: "day",
      edges: ["2022-01-05", "2022-01-06", "2022-01-07", "2022-01-08", "2022-01-09"].map(number),
      statements: [4, 0, 0, 2],
      undated: 3,
      farOff: 0,
    });
  });

  it.each([
    ["2022-01-05", 1, 400, "day", "2022-01-05", 1],
    ["2022-01-05", 400, 400, "day", "2022-01-05", 400],
    ["2022-01-05", 401, 400, "week", "2022-01-03", 58],
    ["2022-01-03", 7, 6, "week", "2022-01-03", 1],
    ["2012-03-15", 3653, 400, "month", "2012-03-01", 121],
    ["1990-06-01", 12784, 400, "quarter", "1990-04-01", 141],
    ["1900-01-01", 44_000, 130, "year", "1900-01-01", 121],
    ["1900-01-01", 44_000, 100, "decade", "1900-01-01", 13],
    ["1900-01-01", 44_000, 1, "century", "1900-01-01", 2],
  ])("from %s on %i days in at most %i bins are by %s", (first, howMany, most, unit, start, bins) => {
    const made = timeBinsOf(days(first, howMany), most);
    expect(made?.unit).toBe(unit);
    expect(fromDayNumber(made?.edges[0] as number)).toBe(start);
    expect(made?.statements.length).toBe(bins);
    expect(made?.statements.reduce((sum, each) => sum + each, 0)).toBe(howMany);
  });

  it("count what is no date as undated, and are none where nothing is dated", () => {
    expect(timeBinsOf(timeline({ "2022-01-05": 1, "2022-99-99": 2, "last week": 3 }, 4), 9)?.undated).toBe(9);
    expect(timeBinsOf(timeline({}, 4), 9)).toBeNull();
    expect(timeBinsOf(timeline({ "2022-99-99": 2 }), 9)).toBeNull();
  });

  it("leave out a day that would squeeze the rest, and count it", () => {
    const wrong = timeBinsOf(timeline({ "0001-01-01": 1, "2022-01-05": 80, "2022-01-08": 40 }), 400);
    expect([wrong?.unit, wrong?.statements.length, wrong?.farOff]).toEqual(["day", 4, 1]);
    const future = timeBinsOf(timeline({ "2022-01-05": 80, "2022-01-08": 40, "9999-12-31": 2 }), 400);
    expect([future?.unit, future?.farOff]).toEqual(["day", 2]);
  });

  it("keep a far day that holds much, and one that is not far for the span", () => {
    expect(timeBinsOf(timeline({ "1990-01-01": 20, "2022-01-05": 80 }), 400)?.farOff).toBe(0);
    expect(timeBinsOf(timeline({ "2015-01-01": 1, "2022-01-05": 80, "2022-01-09": 80 }), 400)?.farOff).toBe(
      0,
    );
  });

  it("are quick: ten years of days", () => {
    const decade = days("2012-01-01", 3653);
    const rounds = Array.from({ length: 20 }, () => {
      const began = performance.now();
      timeBinsOf(decade, 400);
      return performance.now() - began;
    });
    expect(Math.min(...rounds)).toBeLessThan(30);
  });
});

describe("what a window of bins filters", () => {
  const bins = timeBinsOf(timeline({ "2022-01-05": 4, "2022-01-08": 2 }), 400) as NonNullable<
    ReturnType<typeof timeBinsOf>
  >;

  it.each([
    [0, 3, null, null],
    [1, 3, "2022-01-06", null],
    [0, 2, null, "2022-01-07"],
    [2, 2, "2022-01-07", "2022-01-07"],
    [-4, 9, null, null],
  ])("bins %i to %i are the days from %s to %s, and back", (first, last, from, to) => {
    expect(daysOfBins(bins, first, last)).toEqual({ from, to });
    expect(binsOfDays(bins, { from, to })).toEqual({ first: Math.max(0, first), last: Math.min(3, last) });
  });

  it("days beyond the ends, and what is no day, are at the ends", () => {
    expect(binsOfDays(bins, { from: "1999-01-01", to: "2099-01-01" })).toEqual({ first: 0, last: 3 });
    expect(binsOfDays(bins, { from: "nonsense", to: "" })).toEqual({ first: 0, last: 3 });
  });

  it("finds the bin of a day", () => {
    expect([-5, 10, 19, 20, 35, 99].map((day) => binAt([10, 20, 30, 40], day))).toEqual([0, 0, 0, 1, 2, 2]);
  });

  it("counts days in bins, and leaves out what lies outside", () => {
    const counts = new Map([
      ["2022-01-05", 2],
      ["2022-01-08", 1],
      ["2021-01-01", 9],
      ["never", 9],
    ]);
    expect(countDaysInBins(bins.edges, counts)).toEqual([2, 0, 0, 1]);
  });
});

describe("ticks of an axis of time", () => {
  const ticks = (first: string, end: string, width: number) =>
    timeTicksOf(number(first), number(end), width, 52).map(
      ({ day, tells }) => `${fromDayNumber(day)} ${tells}`,
    );
  it.each([
    [
      "2022-01-05",
      "2022-01-09",
      400,
      ["2022-01-05 day and year", "2022-01-06 day", "2022-01-07 day", "2022-01-08 day"],
    ],
    ["2021-12-30", "2022-01-03", 130, ["2021-12-30 day and year", "2022-01-01 day and year"]],
    [
      "2022-01-05",
      "2022-02-05",
      300,
      ["2022-01-10 day and year", "2022-01-17 day", "2022-01-24 day", "2022-01-31 day"],
    ],
    ["2021-11-20", "2022-02-20", 200, ["2021-12-01 month and year", "2022-01-01 year", "2022-02-01 month"]],
    [
      "2021-03-20",
      "2022-08-20",
      400,
      [
        "2021-04-01 month and year",
        "2021-07-01 month",
        "2021-10-01 month",
        "2022-01-01 year",
        "2022-04-01 month",
        "2022-07-01 month",
      ],
    ],
    [
      "2012-06-01",
      "2022-06-01",
      400,
      ["2014-01-01 year", "2016-01-01 year", "2018-01-01 year", "2020-01-01 year", "2022-01-01 year"],
    ],
    ["2022-01-05", "2022-01-06", 1300, ["2022-01-05 day and year"]],
  ])("from %s to %s on %i pixels", (first, end, width, expected) => {
    expect(ticks(first, end, width)).toEqual(expected);
  });

  it("are never nearer than asked, however long the time", () => {
    for (const span of [1, 3, 10, 40, 200, 900, 4000, 20_000, 400_000, 3_000_000]) {
      for (const width of [120, 330, 1300]) {
        const lefts = timeTicksOf(-3000, span - 3000, width, 52).map(
          ({ day }) => ((day + 3000) / span) * width,
        );
        const gaps = lefts.slice(1).map((left, at) => left - (lefts[at] as number));
        expect([span, width, Math.min(52, ...gaps) > 45, lefts.length < 30]).toEqual([
          span,
          width,
          true,
          true,
        ]);
      }
    }
  });
});

describe("heights of bars", () => {
  it.each([
    [[], "linear"],
    [[0, 0], "linear"],
    [[3, 5, 2, 12], "linear"],
    [[1, 1, 2, 0, 0, 60], "square root"],
    [[1, 1, 2, 5000], "logarithm"],
  ] as const)("of %j go by %s", (numbers, scale) => {
    expect(barScaleOf(numbers)).toBe(scale);
  });

  it.each(["linear", "square root", "logarithm"] as const)("by %s rise from 0 to 1", (scale) => {
    const shares = [0, 1, 5, 50, 100].map((each) => barShare(each, 100, scale));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(barShare(0, 0, scale)).toBe(0);
  });
});

describe("the stops of a play", () => {
  it.each([
    [[4, 0, 0, 2], 0, 10, [0, 3]],
    [[4, 0, 1, 0], 0, 10, [0, 2, 3]],
    [[4, 1, 1, 2], 1, 10, [1, 2, 3]],
    [[1, 1, 1, 1, 1, 1, 1], 0, 3, [0, 3, 6]],
    [[5], 0, 10, [0]],
    [[5, 0], 1, 10, [1]],
  ])("of %j from %i on, at most %i, are %j", (statements, first, most, stops) => {
    expect(playStopsOf(statements, first, most)).toEqual(stops);
  });
});
