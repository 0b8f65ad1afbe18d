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
