import { describe, expect, it } from "vitest";
import { parsePdf } from "../../../graph/reading/pdf/parse-pdf.ts";
import { linesAt, linesBelow, makePdf } from "./make-pdf.ts";

const paragraphsIn = async (bytes: Uint8Array) => (await parsePdf(bytes)).text.split("\n\n");

describe("the text of a PDF", () => {
  it("is its paragraphs: lines joined, parted where there is room between them", async () => {
    const pdf = await makePdf([
      linesAt([
        ...linesBelow(["The president met his ministers on", "Friday. They spoke of gas."]),
        ...linesBelow(["Nobody was hurt, he told", "reporters."], 60, 150),
      ]),
    ]);
    expect(await paragraphsIn(pdf)).toEqual([
      "The president met his ministers on Friday. They spoke of gas.",
      "Nobody was hurt, he told reporters.",
    ]);
  });

  it("begins a paragraph where a line is indented behind the end of a sentence", async () => {
    const pdf = await makePdf([
      linesAt([
        ["Vladimir Putin met Xi Jinping in Moscow on Monday.", 75, 100],
        ["They signed an agreement that both had worked on.", 60, 114],
        ["Emmanuel Macron was not there, his office told us.", 75, 128],
        ["He had flown to Berlin, where he met the minister.", 60, 142],
      ]),
    ]);
    expect(await paragraphsIn(pdf)).toEqual([
      "Vladimir Putin met Xi Jinping in Moscow on Monday. They signed an agreement that both had worked on.",
      "Emmanuel Macron was not there, his office told us. He had flown to Berlin, where he met the minister.",
    ]);
  });

  it("makes broken words whole, and keeps the hyphens of names and of words written so elsewhere", async () => {
    const pdf = await makePdf([
      linesAt(
        linesBelow([
          "The govern-",
          "ment named Kassym-",
          "Jomart Tokayev head of the state-",
          "owned fund, as state-owned television said.",
        ]),
      ),
    ]);
    expect(await paragraphsIn(pdf)).toEqual([
      "The government named Kassym-Jomart Tokayev head of the state-owned fund, as state-owned television said.",
    ]);
  });

  it("reads columns one after the other, in whichever order the file writes them", async () => {
    const left = ["The first column begins", "here, and it ends in the"];
    const right = ["middle of a sentence that", "goes on at the top."];
    const rowByRow = left.flatMap((line, k) => [
      [line, 60, 100 + 14 * k] as const,
      [right[k] ?? "", 320, 100 + 14 * k] as const,
    ]);
    const byColumn = [...linesBelow(left), ...linesBelow(right, 320)];
    for (const lines of [rowByRow, byColumn])
      expect(await paragraphsIn(await makePdf([linesAt(lines)]))).toEqual([
        "The first column begins here, and it ends in the middle of a sentence that goes on at the top.",
      ]);
  });

  it("goes on over a page in the middle of a sentence, without the heads and feet of the pages", async () => {
    const page = (number: number, lines: readonly string[]) =>
      linesAt([["The Steppe Courier", 60, 40], ...linesBelow(lines), [`Page ${number} of 3`, 280, 800]]);
    const pdf = await makePdf([
      page(1, ["The ministry said that the police", "had taken the airport and the"]),
      page(2, ["station. It was over by noon."]),
      page(3, ["The Kremlin said nothing."]),
    ]);
    expect(await paragraphsIn(pdf)).toEqual([
      "The ministry said that the police had taken the airport and the station. It was over by noon.",
      "The Kremlin said nothing.",
    ]);
  });

  it("leaves out what a browser prints in the margin, and takes the address from there", async () => {
    const { text, metadata } = await parsePdf(
      await makePdf([
        linesAt([
          ["26/11/2026, 22:05", 20, 14, 7],
          ["Reuters | January 7, 2022", 60, 90],
          ["Kazakhstan asks for help.", 60, 120],
          ["https://news.example/kazakhstan", 20, 822, 7],
        ]),
      ]),
    );
    expect(text).toBe("Reuters | January 7, 2022\n\nKazakhstan asks for help.");
    expect(metadata).toMatchObject({
      url: "https://news.example/kazakhstan",
      publisher: "Reuters",
      publishedAt: "2022-01-07",
    });
  });

  it("stands upright on a page that is turned", async () => {
    const pdf = await makePdf([
      (page) => {
        Object.assign(page.page.dictionary.data, { Rotate: 90 });
        page.rotate(-90, { origin: [300, 420] });
        linesAt(linesBelow(["Joe Biden met Rishi Sunak", "in Washington."], 60, 200))(page);
      },
    ]);
    expect(await paragraphsIn(pdf)).toEqual(["Joe Biden met Rishi Sunak in Washington."]);
  });
});

describe("what a PDF tells of itself", () => {
  const body = linesBelow(["The president met his ministers on", "Friday. They spoke of gas."], 60, 200);

  it("are the title and day that its properties hold", async () => {
    const pdf = await makePdf([linesAt(body)], {
      info: { Title: "Tokayev meets ministers", CreationDate: new Date("2022-01-08T10:00:00Z") },
    });
    expect((await parsePdf(pdf)).metadata).toMatchObject({
      title: "Tokayev meets ministers",
      publishedAt: "2022-01-08",
    });
  });

  it("is rather the day that stands in the article, and the headline where the title is a file's name", async () => {
    const pdf = await makePdf(
      [linesAt([["A quiet night in Almaty", 60, 100, 20], ["TASS, 7 January 2022", 60, 140], ...body])],
      { info: { Title: "Microsoft Word - draft3.doc", CreationDate: new Date("2022-02-08T10:00:00Z") } },
    );
    expect((await parsePdf(pdf)).metadata).toMatchObject({
      title: "A quiet night in Almaty",
      publisher: "TASS",
      publishedAt: "2022-01-07",
    });
  });

  it("is no day where a browser printed it", async () => {
    const pdf = await makePdf([linesAt(body)], { info: { Producer: "Skia/PDF m156" } });
    expect((await parsePdf(pdf)).metadata.publishedAt).toBeNull();
  });
});

describe("a PDF that cannot be read", () => {
  const page = linesAt(linesBelow(["Joe Biden met Rishi Sunak."]));

  it("is locked", async () => {
    const pdf = await makePdf([page], { userPassword: "secret", ownerPassword: "more" });
    await expect(parsePdf(pdf)).rejects.toThrow("it is locked with a password: save it without one first");
  });

  it("is not locked where only changing it is", async () => {
    const pdf = await makePdf([page], { ownerPassword: "more" });
    expect(await paragraphsIn(pdf)).toEqual(["Joe Biden met Rishi Sunak."]);
  });

  it("is damaged", async () => {
    const pdf = await makePdf([page]);
    await expect(parsePdf(new TextEncoder().encode("%PDF-1.7\nno more"))).rejects.toThrow(
      /^it is damaged, or no PDF \(/,
    );
    await expect(parsePdf(pdf.slice(0, 300))).rejects.toThrow(/^it is damaged, or no PDF \(/);
  });

  it("holds pictures alone", async () => {
    const pdf = await makePdf([(page) => page.rect(10, 10, 500, 700).fill("#777777")]);
    await expect(parsePdf(pdf)).rejects.toThrow(
      "it holds pictures of pages only: have their text recognised (OCR) first",
    );
  });

  it("has too many pages", async () => {
    const pdf = await makePdf(Array.from({ length: 2_001 }, () => () => {}));
    await expect(parsePdf(pdf)).rejects.toThrow(
      "it has 2001 pages, more than the 2000 that are read of one file: split it into articles",
    );
  });

  it("says nothing but what is on its pages, whatever scripts and addresses it holds", async () => {
    const pdf = await makePdf(
      [
        (page_) => {
          page(page_);
          page_.link(60, 100, 90, 20, "javascript:globalThis.opened=true");
        },
      ],
      {},
    );
    const hostile = Buffer.from(pdf)
      .toString("latin1")
      .replace(
        /\/Type \/Catalog/,
        "/Type /Catalog /OpenAction << /S /JavaScript /JS (globalThis.opened = true) >>",
      );
    expect(await paragraphsIn(new Uint8Array(Buffer.from(hostile, "latin1")))).toEqual([
      "Joe Biden met Rishi Sunak.",
    ]);
    expect(globalThis).not.toHaveProperty("opened");
  });
});
