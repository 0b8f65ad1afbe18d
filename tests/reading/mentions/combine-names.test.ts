import { describe, expect, it } from "vitest";
import type { Mention } from "../../../graph/model/mention.ts";
import { combineNames } from "../../../graph/reading/mentions/combine-names.ts";
import type { ScoredName } from "../../../graph/reading/reading-model.ts";

type Seen = readonly [text: string, kind: ScoredName["kind"], score: number];

/** Text, what a model saw in it, and what becomes of it: "text kind". */
const ROWS: readonly (readonly [string, readonly Seen[], readonly string[]])[] = [
  ["Anna Berg left.", [["Anna Berg", "Person", 0.9]], ["Anna Berg Person"]],
  ["In Kazakhstan and Almaty.", [["Kazakhstan", "Place", 0.9]], ["Kazakhstan Country"]],
  ["Tass wrote so.", [["Tass", "Person", 0.6]], ["Tass Organization"]],
  [
    "Kazakh troops and European ones, German and Roman ships, Irishmen.",
    [
      ["Kazakh", "Place", 0.9],
      ["European", "Place", 0.7],
      ["German", "Place", 0.7],
      ["Roman", "Place", 0.7],
      ["Irishmen", "Organization", 0.7],
    ],
    ["Roman Place"],
  ],
  ["Chief Justice Amy Berg spoke.", [["Chief Justice Amy Berg", "Person", 0.9]], ["Amy Berg Person"]],
  ["They left Almaty 😀.", [["Almaty 😀", "Place", 0.9]], ["Almaty Place"]],
  ["😀 “ left.", [["😀 “", "Organization", 0.5]], []],
  [
    "Kazakhstan’s Interior Ministry",
    [["Kazakhstan’s Interior Ministry", "Organization", 0.9]],
    ["Kazakhstan Country", "Interior Ministry Organization"],
  ],
  [
    "The Georgian Dream party, the Liberal Democratic party and the Green party met.",
    [
      ["Georgian Dream party", "Organization", 0.9],
      ["Liberal Democratic party", "Organization", 0.9],
      ["Green party", "Organization", 0.9],
    ],
    ["Georgian Dream Organization", "Liberal Democratic party Organization", "Green party Organization"],
  ],
  [
    "historically black Fisk University, samantha Fox",
    [
      ["black Fisk University", "Organization", 0.9],
      ["samantha Fox", "Person", 0.9],
    ],
    ["Fisk University Organization", "samantha Fox Person"],
  ],
  [
    "They left BBC Two for the BBC One Show. At Vrije Universiteit Amsterdam, Reuters London and Orbel Norway wrote.",
    [
      ["BBC", "Organization", 0.9],
      ["BBC", "Organization", 0.9],
      ["Vrije Universiteit", "Organization", 0.9],
      ["Amsterdam", "Place", 0.9],
      ["Reuters", "Organization", 0.9],
      ["London", "Place", 0.9],
      ["Orbel", "Organization", 0.9],
      ["Norway", "Place", 0.9],
    ],
    [
      "BBC Two Organization",
      "BBC Organization",
      "Vrije Universiteit Amsterdam Organization",
      "Reuters Organization",
      "London Place",
      "Orbel Norway Organization",
    ],
  ],
  [
    "The Foreign Office in London and Jeff [Drake] met.",
    [
      ["Foreign Office in London", "Organization", 0.9],
      ["Jeff [Drake", "Person", 0.9],
    ],
    ["Foreign Office Organization", "London Place", "Jeff Person"],
  ],
  [
    "Cimatti was an Italian manufacturer of bicycles. Cimatti grew.",
    [
      ["Cimatti", "Person", 0.9],
      ["Cimatti", "Person", 0.9],
    ],
    ["Cimatti Organization", "Cimatti Organization"],
  ],
  ["Berg was an Italian company director.", [["Berg", "Person", 0.9]], ["Berg Person"]],
  [
    "It harms MOHELA, said Portland State University.",
    [
      ["MOHELA", "Person", 0.9],
      ["Portland State University", "Place", 0.9],
    ],
    ["MOHELA Organization", "Portland State University Organization"],
  ],
  ["ANNA WINS. JOHNSON LEFT", [["JOHNSON", "Person", 0.9]], ["JOHNSON Person"]],
  [
    "Cyclone Phailin hit. T C Phailin has winds, Phailin says. Katrina Kaif left.",
    [
      ["T C Phailin", "Person", 0.9],
      ["Phailin", "Person", 0.9],
      ["Katrina Kaif", "Person", 0.9],
    ],
    ["Katrina Kaif Person"],
  ],
  [
    "An improvised explosive device (IED) and weapons of mass destruction (WMDs). IED, WMDs, the Red Cross (RC).",
    [
      ["IED", "Organization", 0.9],
      ["WMDs", "Organization", 0.9],
      ["IED", "Organization", 0.9],
      ["WMDs", "Organization", 0.9],
      ["RC", "Organization", 0.9],
    ],
    ["RC Organization"],
  ],
  [
    "Under Byzantian rule and Trumpian rhetoric, on the Caribbean coast, Sebastian made tea, Petrosian played chess, Tigran Sarian win, Sarian rule.",
    [
      ["Byzantian", "Person", 0.9],
      ["Trumpian", "Organization", 0.9],
      ["Caribbean", "Place", 0.9],
      ["Sebastian", "Person", 0.9],
      ["Petrosian", "Person", 0.9],
      ["Tigran Sarian", "Person", 0.9],
      ["Sarian", "Person", 0.9],
    ],
    ["Caribbean Place", "Sebastian Person", "Petrosian Person", "Tigran Sarian Person", "Sarian Person"],
  ],
  ["Duke Ellington played.", [["Duke Ellington", "Person", 0.9]], ["Duke Ellington Person"]],
  [
    "Orbel hired. Orbel fired. Orbel sold.",
    [
      ["Orbel", "Organization", 0.9],
      ["Orbel", "Person", 0.5],
      ["Orbel", "Organization", 0.7],
    ],
    ["Orbel Organization", "Orbel Organization", "Orbel Organization"],
  ],
];

function seenIn(text: string, seen: readonly Seen[]): ScoredName[] {
  let from = 0;
  return seen.map(([form, kind, score]) => {
    const start = text.indexOf(form, from);
    from = start + form.length;
    return { start, end: from, kind, score };
  });
}

describe("combineNames", () => {
  it.each(ROWS)("%s", (text, seen, expected) => {
    const names = combineNames(text, seenIn(text, seen), []);
    expect(names.map((name) => `${name.text} ${name.kind}`)).toEqual(expected);
    for (const { start, end, text: form } of names) expect(text.slice(start, end)).toBe(form);
  });

  it("adds what the rules are sure of, unless it overlaps", () => {
    const text = "Bank of Astana in Astana";
    const ruled = (start: number, end: number, strength: 2 | 3) => ({
      ...{ start, end, text: text.slice(start, end), strength },
      kind: "Place" as const,
      form: "name" as const,
    });
    const seen = seenIn(text, [["Bank of Astana", "Organization", 0.9]]);
    const names = combineNames(text, seen, [ruled(8, 14, 3), ruled(18, 24, 3)]);
    expect(names.map(({ text: form, start }) => `${form} ${start}`)).toEqual([
      "Bank of Astana 0",
      "Astana 18",
    ]);
    expect(combineNames(text, seen, [ruled(18, 24, 2)])).toHaveLength(1);
  });

  it("prefers a listed name to its pieces, and what was seen to a run of capitals", () => {
    const whole = (text: string): Mention[] => [
      { start: 0, end: text.length, text, kind: "Place", form: "name" },
    ];
    const texts = (text: string, pieces: readonly Seen[]): string[] =>
      combineNames(
        text,
        seenIn(text, pieces),
        whole(text).map((name) => ({ ...name, strength: 3 })),
      ).map(({ text: form }) => form);
    expect(
      texts("Kuala Lumpur", [
        ["Kuala", "Place", 0.6],
        ["Lumpur", "Place", 0.6],
      ]),
    ).toEqual(["Kuala Lumpur"]);
    expect(
      texts("Lisa Berg Anna Quinn", [
        ["Lisa Berg", "Person", 0.9],
        ["Anna Quinn", "Person", 0.9],
      ]),
    ).toEqual(["Lisa Berg", "Anna Quinn"]);
  });
});
