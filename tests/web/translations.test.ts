import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { $language, counted, LANGUAGES, messages, worded } from "../../src/web/state/language.ts";

type Words = Readonly<Record<string, unknown>>;

const FOLDER = new URL("../../src/web/messages/", import.meta.url);
const groups = await Promise.all(
  readdirSync(FOLDER).map(async (file) => Object.values(await import(new URL(file, FOLDER).href))),
);
/** What each group of words is in English, before anything is put in. */
const english = new Map(
  (groups.flat() as { component: string; base: Record<string, { input?: unknown } | string> }[]).map(
    ({ component, base }) => [
      component,
      Object.fromEntries(
        Object.entries(base).map(([name, word]) => [name, typeof word === "string" ? word : word.input]),
      ) as Words,
    ],
  ),
);
const gapsOf = (word: unknown) => [...new Set(JSON.stringify(word).match(/\{\w+\}/g))].sort();

describe.each(Object.keys(LANGUAGES).filter((language) => language !== "en"))(
  "the words in %s",
  (language) => {
    it("are there for every English word, with the same gaps, and for no other", async () => {
      const { default: translated } = (await import(`../../src/web/translations/${language}.json`)) as {
        default: Readonly<Record<string, Words>>;
      };
      expect(Object.keys(translated).sort()).toEqual([...english.keys()].sort());
      for (const [group, words] of english) {
        expect([group, Object.keys(translated[group] ?? {}).sort()]).toEqual([
          group,
          Object.keys(words).sort(),
        ]);
        for (const [name, word] of Object.entries(words)) {
          expect([group, name, gapsOf(translated[group]?.[name])]).toEqual([group, name, gapsOf(word)]);
        }
      }
    });

    it("have every plural form that the language has", async () => {
      const { default: translated } = await import(`../../src/web/translations/${language}.json`);
      const forms = new Set(
        [1, 2, 5, 21, 100].map((number) => new Intl.PluralRules(language).select(number)),
      );
      for (const words of Object.values(translated as Readonly<Record<string, Words>>)) {
        for (const word of Object.values(words)) {
          if (typeof word === "object") expect(Object.keys(word as object).sort()).toEqual([...forms].sort());
        }
      }
    });
  },
);

describe("words", () => {
  const words = messages("of a test", {
    found: counted({ one: "{count} result", many: "{count} results" }),
    about: worded("About {name}."),
  });

  it("take the form of their number, written as the language writes it", () => {
    expect([1, 0, 1284].map((number) => words.get().found(number))).toEqual([
      "1 result",
      "0 results",
      "1,284 results",
    ]);
  });

  it("take values as they are", () => {
    expect(words.get().about({ name: "$& {count} <b>" })).toBe("About $& {count} <b>.");
  });

  it("change with the language", async () => {
    const { unitMessages } = await import("../../src/web/messages/unit-messages.ts");
    $language.set("ru");
    await expect.poll(() => unitMessages.get().documents(3)).toBe("3 документа");
    $language.set("en");
    expect(unitMessages.get().documents(3)).toBe("3 documents");
  });
});
