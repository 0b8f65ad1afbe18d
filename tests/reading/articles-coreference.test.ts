import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../graph/reading/read-document.ts";
import { documentOf } from "./document-of.ts";

const ARTICLES = "../shared/articles";

/** Names and roles that mean one and the same wherever the two articles say them. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  Kazakhstan: "country:kz",
  "the country": "country:kz",
  "The country": "country:kz",
  "the nation": "country:kz",
  "Kassym-Jomart Tokayev": "person:kassym-jomart-tokayev",
  Tokayev: "person:kassym-jomart-tokayev",
  "the president": "person:kassym-jomart-tokayev",
  "Nursultan Nazarbayev": "person:nursultan-nazarbayev",
  Nazarbayev: "person:nursultan-nazarbayev",
  "Mukhtar Abljazov": "person:mukhtar-abljazov",
  "Antony Blinken": "person:antony-blinken",
  "Jen Psaki": "person:jen-psaki",
  "Alexander Grushko": "person:alexander-grushko",
  "Kazakh Interior Ministry": "organization:kz-interior-ministry",
  "Interior Ministry": "organization:kz-interior-ministry",
  "the ministry": "organization:kz-interior-ministry",
  "Armenian Ministry of Foreign Affairs": "organization:am-foreign-ministry",
  "National Guard": "organization:kz-national-guard",
  CSTO: "organization:csto",
  "Collective Security Treaty Organization": "organization:csto",
  Reuters: "organization:reuters",
  Tass: "organization:tass",
  "The news agency": "organization:tass",
  "Ria Novosti": "organization:ria-novosti",
  "The Guardian": "organization:guardian",
  "Freedom House": "organization:freedom-house",
  "White House": "organization:white-house",
  Kremlin: "organization:kremlin",
  UN: "organization:un",
  EU: "organization:eu",
  Almaty: "place:almaty",
  "Almaty International Airport": "place:almaty-international-airport",
  "the airport": "place:almaty-international-airport",
  "Nur-Sultan": "place:astana",
  "Soviet Union": "place:soviet-union",
  Washington: "place:washington",
  Moscow: "place:moscow",
  Russia: "country:ru",
  US: "country:us",
  "United States": "country:us",
  China: "country:cn",
  Norway: "country:no",
  France: "country:fr",
  Bulgaria: "country:bg",
  "Novinite.com": "organization:novinite",
  OFFNews: "organization:offnews",
  "Sofia News Agency": "organization:sofia-news-agency",
  "Sofia Morning News": "organization:sofia-morning-news",
};

/** Pronouns that mean somebody other than Tokayev, by the words that they stand in. */
const OTHERS: readonly (readonly [string, string])[] = [
  ["Kazakh Interior Ministry claims that it has", "organization:kz-interior-ministry"],
  ["that he considers himself", "person:mukhtar-abljazov"],
  ["He also says he will fly back", "person:mukhtar-abljazov"],
  ["with his Kazakh counterpart", "person:antony-blinken"],
  ["He handed over the presidency", "person:nursultan-nazarbayev"],
  ["his family is believed", "person:nursultan-nazarbayev"],
];

const files = existsSync(ARTICLES) ? readdirSync(ARTICLES).sort() : [];

describe.skipIf(files.length === 0)("the two articles (skipped without ../shared/articles)", () => {
  it.each(files)("%s: every mention leads to whom it means", async (file) => {
    const text = readFileSync(`${ARTICLES}/${file}`, "utf8");
    const { mentions } = await readDocument(documentOf(text));
    const wrong: string[] = [];
    let judged = 0;
    for (const mention of mentions) {
      const around = OTHERS.find(([words]) => {
        const start = text.lastIndexOf(words, mention.start);
        return start >= 0 && start + words.length >= mention.end;
      });
      const right =
        mention.form === "pronoun"
          ? (around?.[1] ?? "person:kassym-jomart-tokayev")
          : EVERYWHERE[mention.text];
      if (right !== undefined) judged++;
      if (right !== undefined && mention.entityId !== right)
        wrong.push(`${mention.text} at ${mention.start}: ${mention.entityId}, not ${right}`);
    }
    expect(wrong).toEqual([]);
    expect(judged).toBeGreaterThan(mentions.length * 0.9);
  });
});
