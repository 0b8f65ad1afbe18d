import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../graph/model/reading.ts";
import type { Statement } from "../../graph/model/statement.ts";
import { readDocument } from "../../graph/reading/read-document.ts";
import { evaluateMentions, readGold } from "../evaluate/evaluate-mentions.ts";
import { documentOf } from "./document-of.ts";

const ARTICLES = "../shared/articles";
const GOLD = "../shared/evaluate/docs";
const present = existsSync(ARTICLES) && existsSync(`${GOLD}/seeds.json`);

async function scoreOf(set: string): Promise<number> {
  return (await evaluateMentions(readGold(GOLD, set), "rules", undefined)).ALL.f1;
}

describe.skipIf(!present)("the two articles (skipped without ../shared/articles)", async () => {
  const readings: Reading[] = present
    ? await Promise.all(
        readdirSync(ARTICLES)
          .sort()
          .map((file) => readDocument(documentOf(readFileSync(`${ARTICLES}/${file}`, "utf8")))),
      )
    : [];
  const [first, second] = readings as [Reading, Reading];
  const statements = readings.flatMap((reading) => reading.statements);
  const pairs = (type: string): string[] =>
    [
      ...new Set(
        statements.filter((each) => each.type === type).map((each) => `${each.subject} ${each.object}`),
      ),
    ].sort();
  const find = (type: string, subject: string, object: string): Statement | undefined =>
    statements.find((each) => each.type === type && each.subject === subject && each.object === object);

  it("finds names with F1 of 95 and more", async () => {
    expect(await scoreOf("seeds")).toBeGreaterThanOrEqual(95);
  });

  it("says who is head of which state, member of what, and what is a capital, and nothing wrong", () => {
    expect(pairs("HEAD_OF_STATE_OF")).toEqual(["person:kassym-jomart-tokayev country:kz"]);
    expect(pairs("MEMBER_OF")).toEqual(["country:ru organization:csto"]);
    expect(pairs("CAPITAL_OF")).toEqual([]);
    expect(pairs("SUCCEEDED")).toEqual(["person:kassym-jomart-tokayev person:nursultan-nazarbayev"]);
    expect(pairs("LOCATED_IN")).toEqual([
      "organization:ria-novosti country:ru",
      "organization:tass country:ru",
      "place:almaty country:kz",
    ]);
    expect(pairs("SPEAKS_FOR")).toEqual(["person:jen-psaki organization:white-house"]);
  });

  it("knows former and foreign positions", () => {
    for (const { statements: found } of readings) {
      const nazarbayev = found.find(
        ({ type, subject }) => type === "HOLDS_POSITION_IN" && subject.endsWith("nazarbayev"),
      );
      expect(nazarbayev).toMatchObject({ object: "country:kz", role: "president", former: true });
    }
    const blinken = find("HOLDS_POSITION_IN", "person:antony-blinken", "country:us");
    expect(blinken).toMatchObject({ role: "secretary of state", former: false });
    expect(pairs("HOLDS_POSITION_IN").filter((pair) => pair.includes("grushko"))).toEqual([]);
  });

  it("makes one ministry of both articles a part of Kazakhstan", () => {
    for (const { statements: found } of readings) {
      expect(found.map(({ type, subject, object }) => `${type} ${subject} ${object}`)).toContain(
        "PART_OF organization:kz-interior-ministry country:kz",
      );
    }
  });

  it("finds the numbers, so that those that differ can be compared", () => {
    const told = readings.map(({ figures }) =>
      figures
        .filter(({ event, about }) => (event === "KILLED" || event === "DETAINED") && about === "country:kz")
        .map(({ event, counted, bound, quantity }) => `${event} ${bound} ${quantity} ${counted}`),
    );
    expect(told).toEqual([
      [
        "KILLED exactly 26 fighters",
        "KILLED exactly 26 fighters",
        "KILLED exactly 18 security forces",
        "DETAINED at least 3000 people",
      ],
      [
        "KILLED at least 24 people",
        "KILLED exactly 26 fighters",
        "KILLED exactly 18 security forces",
        "DETAINED at least 3700 people",
      ],
    ]);
    const criminals = first.figures.find(({ wording }) => wording.includes("criminals"));
    expect(criminals).toMatchObject({
      modality: "claimed",
      attributedTo: "organization:kz-interior-ministry",
      reportedBy: "organization:reuters",
    });
  });

  it("knows who tells: Reuters and Tass", () => {
    for (const outlet of ["organization:reuters", "organization:tass"]) {
      expect(statements.some(({ attributedTo }) => attributedTo === outlet)).toBe(true);
      expect(statements.some(({ type, subject }) => type === "REPORTED_ON" && subject === outlet)).toBe(true);
    }
    expect(find("REPORTED_ON", "organization:reuters", "person:kassym-jomart-tokayev")).toBeDefined();
  });

  it("resolves roles of the first article", () => {
    const meant = (text: string): (string | undefined)[] => [
      ...new Set(first.mentions.filter((each) => each.text === text).map((each) => each.entityId)),
    ];
    expect(meant("the president")).toEqual(["person:kassym-jomart-tokayev"]);
    expect(meant("the ministry")).toEqual(["organization:kz-interior-ministry"]);
    expect(meant("The news agency")).toEqual(["organization:tass"]);
    expect(meant("the country")).toEqual(["country:kz"]);
  });

  it("reads outlet and date of the second from its own lines, and no date without a year from the first", () => {
    expect(second.document).toMatchObject({ publisher: "Novinite.com", publishedAt: "2022-01-07T15:22" });
    expect(first.document.publishedAt).toBeNull();
  });

  it("mentions nothing in forms, navigation and advertisements", () => {
    for (const [reading, line] of [
      [first, "Leave a Reply"],
      [first, "Your email address will not be published"],
      [second, "World » Be a reporter"],
      [second, "Advertisement\nAdvertisement"],
    ] as const) {
      const start = reading.document.text.indexOf(line);
      expect(start).toBeGreaterThan(0);
      const inside = reading.mentions.filter(
        (each) => each.start >= start && each.start < start + line.length,
      );
      expect(inside).toEqual([]);
    }
  });

  it("states nothing from tags and imprint", () => {
    const tags = second.document.text.indexOf("Tags:");
    expect(second.statements.filter(({ start }) => start >= tags)).toEqual([]);
    expect(second.mentions.filter(({ start }) => start >= tags).length).toBeGreaterThan(5);
  });

  it("quotes exactly, and reads the same twice", async () => {
    for (const reading of readings) {
      for (const { start, end, quote } of reading.statements)
        expect(reading.document.text.slice(start, end)).toBe(quote);
      for (const { start, end, text } of reading.mentions)
        expect(reading.document.text.slice(start, end)).toBe(text);
      expect(await readDocument(documentOf(reading.document.text))).toEqual(reading);
    }
  });
});

describe.skipIf(!existsSync(`${GOLD}/redocred-dev.json`))(
  "development sets (skipped without ../shared/evaluate)",
  () => {
    it.each([
      ["redocred-dev", 60],
      ["gum-dev", 55],
      ["ewt-dev", 50],
    ])("%s: F1 of %i and more", async (name, least) => {
      expect(await scoreOf(name)).toBeGreaterThanOrEqual(least);
    });
  },
);
