import { describe, expect, it } from "vitest";
import { parseDocument } from "../../graph/reading/parse-document.ts";
import { isEnglish } from "../../graph/reading/parsing/detect-language.ts";
import { readDocument } from "../../graph/reading/read-document.ts";
import type { ReadingModel } from "../../graph/reading/reading-model.ts";

const RUSSIAN =
  "Президент Казахстана Касым-Жомарт Токаев заявил в пятницу, что конституционный порядок в стране в основном восстановлен. По данным МВД, убиты 26 преступников. Об этом сообщает Reuters.";
const KAZAKH =
  "Қазақстан Президенті Қасым-Жомарт Тоқаев елде тәртіп қалпына келтірілді деп мәлімдеді. Ішкі істер министрлігінің мәліметінше, қауіпсіздік күштері Алматыда тәртіпті сақтап отыр.";
const GERMAN =
  "Der kasachische Präsident Kassym-Schomart Tokajew erklärte am Freitag, die Ordnung im Land sei weitgehend wiederhergestellt. Das Bild in Berlin war ein anderes: Die Regierung forderte Zurückhaltung, und Bundeskanzler Olaf Scholz sprach mit Moskau über die Lage. Die NATO äußerte Sorge, wie die Zeitung berichtet. Der Iran schwieg.";
const FRENCH =
  "Le président du Kazakhstan, Kassym-Jomart Tokaïev, a déclaré vendredi que l'ordre constitutionnel était largement rétabli. La Russie a envoyé des troupes. Selon le ministère de l'Intérieur, plus de trois mille personnes ont été arrêtées. À Paris, le gouvernement appelle au calme ; Il se dit inquiet. AU TOTAL, LA VILLE EST CALME.";
const ARABIC =
  "قال رئيس كازاخستان قاسم جومارت توكاييف يوم الجمعة إن النظام الدستوري قد استعيد إلى حد كبير، وإن قوات الأمن تسيطر على الوضع في ألماتي.";
const CHINESE = "哈萨克斯坦总统托卡耶夫周五表示，宪法秩序已基本恢复，安全部队正在阿拉木图维持秩序。";
const SPANISH =
  "El presidente de Kazajistán dijo el viernes que el orden constitucional se había restablecido en gran medida. Él no dio más detalles, pero Estados Unidos y la Unión Europea pidieron calma. He aquí lo que se sabe: más de tres mil detenidos.";
const TURKISH =
  "Kazakistan Cumhurbaşkanı Tokayev Cuma günü anayasal düzenin büyük ölçüde sağlandığını söyledi. Türkiye gelişmeleri yakından izliyor. İçişleri Bakanlığı üç binden fazla kişinin gözaltına alındığını açıkladı.";
const ENGLISH =
  "Kazakhstan's president said on Friday that constitutional order had largely been restored after days of unrest in Almaty.";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("the language of a document", () => {
  it.each([
    ["ru", RUSSIAN],
    ["kk", KAZAKH],
    ["de", GERMAN],
    ["fr", FRENCH],
    ["ar", ARABIC],
    ["zh", CHINESE],
    ["es", SPANISH],
    ["tr", TURKISH],
    ["en", ENGLISH],
    ["en", ENGLISH.toUpperCase()],
    ["en", "Troops leave Almaty"],
    [
      "en",
      "Kassym-Jomart Tokayev, Nursultan Nazarbayev, Vladimir Putin, Xi Jinping, Almaty, Nur-Sultan, Moscow, Beijing",
    ],
    ["en", `${ENGLISH} “Президент Казахстана”, he wrote.`],
    ["en", "1. 2022\n2. 2021 😀\u202e\ud800"],
  ])("%s: %s", (language, text) => {
    expect(parseDocument(bytes(text), "a.txt").language).toBe(language);
  });

  it.each([
    ["kk", `<html lang="kk"><p>${RUSSIAN}`],
    ["en-GB", `<html lang="en_gb"><p>${ENGLISH}`],
    ["ru", `<html lang="en"><p>${RUSSIAN}`],
    ["fr", `<html lang="!!"><p>${FRENCH}`],
    ["de", `<html lang="de-"><p>${GERMAN}`],
  ])("is %s where the page says so, unless that is plainly its template's", (language, html) => {
    expect(parseDocument(bytes(html), "a.html").language).toBe(language);
  });

  it.each(["samples/01-reuters-state-of-emergency.txt", "samples/README.md"])(
    "%s is English",
    async (path) => {
      const { readFile } = await import("node:fs/promises");
      expect(isEnglish(parseDocument(await readFile(path), path).language)).toBe(true);
    },
  );
});

describe("a document that is not in English", () => {
  it.each<[string, string, string[]]>([
    ["Russian", RUSSIAN, ["Reuters"]],
    ["Kazakh", KAZAKH, []],
    ["German", GERMAN, ["Berlin", "NATO", "Iran"]],
    ["French", FRENCH, ["Kazakhstan", "Paris"]],
    ["Arabic", ARABIC, []],
    ["Chinese", CHINESE, []],
    ["Spanish", SPANISH, []],
    ["Turkish", TURKISH, ["Türkiye"]],
  ])("in %s is read for known names, and nothing is made up", async (_name, text, expected) => {
    const { mentions, statements } = await readDocument(parseDocument(bytes(text), "a.txt"));
    expect(mentions.map((mention) => mention.text)).toEqual(expected);
    expect(statements).toEqual([]);
  });

  it("is given to a model that reads its language, and to no other", async () => {
    const given: string[] = [];
    const modelOf = (name: string, languages?: readonly string[]): ReadingModel => ({
      name,
      ...(languages && { languages }),
      async read({ language }) {
        given.push(`${name} ${language}`);
        return { names: [], findRelations: async () => [] };
      },
      close: async () => {},
    });
    for (const text of [RUSSIAN, ENGLISH]) {
      const document = parseDocument(bytes(text), "a.txt");
      await readDocument(document, modelOf("English", ["en"]));
      await readDocument(document, modelOf("any"));
    }
    expect(given).toEqual(["any ru", "English en", "any en"]);
  });
});
