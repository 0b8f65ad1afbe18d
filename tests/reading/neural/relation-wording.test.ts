import { describe, expect, it } from "vitest";
import type { ResolvedMention } from "../../../graph/model/mention.ts";
import { isWordedSo } from "../../../graph/reading/neural/relation-wording.ts";

/** Names in brackets: `[P:Anna]` a person, `[O:…]` an organization, `[L:…]` a place. */
function readMarked(marked: string): { text: string; mentions: ResolvedMention[] } {
  const kinds = { P: "Person", O: "Organization", L: "Place" } as const;
  const mentions: ResolvedMention[] = [];
  let text = "";
  let at = 0;
  for (const match of marked.matchAll(/\[([POL]):([^\]]+)\]/g)) {
    const [whole, kind, name = ""] = match;
    text += marked.slice(at, match.index);
    mentions.push({
      start: text.length,
      end: text.length + name.length,
      text: name,
      kind: kinds[kind as keyof typeof kinds],
      form: "name",
      entityId: name,
    });
    text += name;
    at = match.index + whole.length;
  }
  return { text: text + marked.slice(at), mentions };
}

describe("isWordedSo", () => {
  it.each([
    ["He died in [L:Cambridge], [L:Massachusetts].", "LOCATED_IN", "Cambridge", "Massachusetts", true],
    ["the [L:Al Wakrah Stadium] in [L:Qatar]", "LOCATED_IN", "Al Wakrah Stadium", "Qatar", true],
    ["[L:London]'s [O:King's College]", "LOCATED_IN", "King's College", "London", true],
    [
      "from [L:Bartlesville], [L:Ohio], or south from [L:Coffeyville]",
      "LOCATED_IN",
      "Bartlesville",
      "Coffeyville",
      false,
    ],
    ["from [L:Herat], their home, to the capital in [L:Kabul]", "LOCATED_IN", "Herat", "Kabul", false],
    ["north of [L:Novato] in western [L:Marin]", "LOCATED_IN", "Novato", "Marin", false],
    ["[L:Inari Park] lies on the shore of [L:Lake Inari]", "LOCATED_IN", "Inari Park", "Lake Inari", false],
    [
      "[P:Quesada] (1782 [L:Havana] – 1836) was a [L:Spanish] soldier",
      "LOCATED_IN",
      "Havana",
      "Spanish",
      false,
    ],
    [
      "[P:Quesada] (1782 [L:Havana] – 1836) was a [L:Spanish] soldier",
      "CITIZEN_OF",
      "Quesada",
      "Spanish",
      true,
    ],
    ["enter the [L:U.S.] and criticism for [P:his] ban", "CITIZEN_OF", "his", "U.S.", false],
    ["the [L:American] wrestler and singer [P:Fatu]", "CITIZEN_OF", "Fatu", "American", true],
    ["[P:Valeska Paris], an [L:Australian] woman", "CITIZEN_OF", "Valeska Paris", "Australian", true],
    ["[L:Panama] conceded to [P:Kim]", "CITIZEN_OF", "Kim", "Panama", false],
    ["[P:Kane] joined [O:Bayern]", "MEMBER_OF", "Kane", "Bayern", true],
    ["[P:Kane] beat [O:Bayern]", "MEMBER_OF", "Kane", "Bayern", false],
    ["[P:Daniel] was a son of [P:Johann]", "RELATIVE_OF", "Johann", "Daniel", true],
    ["[P:Goode] played [P:Peter], the brother of [P:Lynley]", "RELATIVE_OF", "Lynley", "Goode", false],
    ["[P:Brin] met with [P:Ahmed]", "RELATIVE_OF", "Ahmed", "Brin", false],
  ])("%s — %s", (marked, type, subject, object, expected) => {
    const { text, mentions } = readMarked(marked);
    expect(isWordedSo(text, mentions, { type, subject, object })).toBe(expected);
  });
});
