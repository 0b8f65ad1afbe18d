import { describe, expect, it } from "vitest";
import { findStatements } from "../../graph/reading/find-statements.ts";
import { resolveMentions } from "../../graph/reading/resolve-mentions.ts";
import { splitSentences } from "../../graph/reading/split-sentences.ts";
import { documentOf } from "./document-of.ts";
import { markedNames } from "./marked-names.ts";

/** Names marked, and which is said to be a part of which, by which rule. */
const ROWS: readonly (readonly [string, readonly string[]])[] = [
  [
    "The [O:United Nations] met. The [O:United Nations Human Rights Council] voted.",
    ["UN Human Rights Council < United Nations (whole in the name)"],
  ],
  ["The [O:United Nations] met. The [O:United Nations Association] voted.", []],
  [
    "[O:Microsoft] grew. [O:Microsoft Studios] shrank, [O:Microsoft Foundation] and [O:Microsoft Watch] did not.",
    ["Microsoft Studios < Microsoft (whole in the name)"],
  ],
  ["[O:Orbel Canada] was sold by [O:Orbel].", ["Orbel Canada < Orbel (whole in the name)"]],
  [
    "[O:Bluewater] is a subsidiary of [C:Panama]-based [O:Northstar Group].",
    ["Bluewater < Northstar Group (phrase)"],
  ],
  ["[O:BBC] runs [O:BBC Two].", ["BBC Two < BBC (whole in the name)"]],
  ["[O:ASEAN] met [O:ASEAN Plus Three]. [O:Commerce] and the [O:Commerce Department] left.", []],
  ["[P:Orbel] sold [O:Orbel Pictures].", []],
  [
    "[O:Orbel]'s [O:Divinity School] and [O:Sega]'s [O:Sonic Team] division won.",
    ["Divinity School < Orbel (possessive)", "Sonic Team < Sega (possessive)"],
  ],
  ["[O:Orbel]'s [O:Reuters] interview and [P:Anna Berg]'s [O:Divinity School]", []],
  ["[C:Egypt]'s [O:Health Ministry] waited.", ["Health Ministry of Egypt < Egypt (possessive)"]],
  [
    "They served in the [O:Armed Forces of Orbel] (including the [O:Orbel Guard] and the [O:Royal Fleet]).",
    [
      "Orbel Guard < Armed Forces of Orbel (list of parts)",
      "Royal Fleet < Armed Forces of Orbel (list of parts)",
    ],
  ],
  [
    "The [O:National Executive Committee] of the [O:Orbel Congress] met.",
    ["National Executive Committee < Orbel Congress (unit of)"],
  ],
  [
    "The [O:Faculty of Law] at the [O:University of Orbel] and the [O:24th Infantry Division] of [O:Orbel Guard] met.",
    ["Faculty of Law < University of Orbel (unit of)", "24th Infantry Division < Orbel Guard (unit of)"],
  ],
  ["[O:Reuters] of [O:Orbel] and the [O:Press Council] at [O:Orbel] met.", []],
  ["The [O:Press Council] of [C:Egypt] met.", []],
  ["The [O:UN]'s [O:World Food Programme] warned.", ["World Food Programme < United Nations (possessive)"]],
  [
    "[O:Orbel] and its subsidiaries [O:Blue Air] and [O:Red Air] were sold.",
    ["Blue Air < Orbel (list of parts)", "Red Air < Orbel (list of parts)"],
  ],
  [
    "[O:Orbel]'s German units [O:Blue Air] and [O:Red Air] were sold.",
    ["Blue Air < Orbel (list of parts)", "Red Air < Orbel (list of parts)"],
  ],
  [
    "[O:Orbel] agreed to sell its Russian unit [O:Blue Air] to local managers.",
    ["Blue Air < Orbel (phrase)"],
  ],
  ["[O:Orbel] said that [P:Anna Berg] and its unit [O:Blue Air] closed.", []],
  ["[O:Orbel] lost to [O:Northstar] and its unit [O:Blue Air].", ["Blue Air < Northstar (phrase)"]],
  ["[C:Ukraine]'s [O:Security Service] waited.", ["Security Service of Ukraine < Ukraine (possessive)"]],
  [
    "The [O:Security Service of Ukraine] waited.",
    ["Security Service of Ukraine < Ukraine (country in the name)"],
  ],
  ["The [O:Armed Forces of Ukraine] waited.", ["Armed Forces of Ukraine < Ukraine (country in the name)"]],
  ["[O:Orbel] and its rivals [O:Blue Air] and [O:Red Air] were sold.", []],
  ["[O:Hamas]' armed wing, the [O:Orbel Brigades], denied it.", ["Orbel Brigades < Hamas (phrase)"]],
  ["The [O:Orbel Guard] was a command of the [O:Royal Fleet].", ["Orbel Guard < Royal Fleet (phrase)"]],
  ["[O:Bluewater] became part of [O:Northstar] in 2012.", ["Bluewater < Northstar (phrase)"]],
  ["Three of the [O:Armed Forces], including [P:Anna Berg], left.", []],
];

describe("what is said to be a part of what", () => {
  it.each(ROWS)("%s", (marked, expected) => {
    const { text, mentions } = markedNames(marked);
    const document = documentOf(text);
    const sentences = splitSentences(document);
    const resolved = resolveMentions(document, sentences, mentions);
    const name = (id: string) => resolved.entities.find((entity) => entity.id === id)?.name;
    const parts = findStatements(document, sentences, resolved).filter(({ type }) => type === "PART_OF");
    expect(
      parts.map(({ subject, object, method }) => `${name(subject)} < ${name(object)} (${method})`),
    ).toEqual(expected);
  });
});
