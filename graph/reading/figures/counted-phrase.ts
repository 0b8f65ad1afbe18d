import { countedGroupOf } from "../../ontology/counted-groups.ts";

/** Whom a number counts. */
export interface CountedPhrase {
  /** From counted-groups.ts; null where no noun says it ("12 killed"). */
  readonly group: string | null;
  /** Where the phrase ends: behind its last noun, 0 where there is none. */
  readonly end: number;
}

/** As many words as the phrase may have. */
const LONGEST = 9;
const ENDS =
  /^(?:in|at|on|for|from|by|to|with|after|before|during|since|as|who|that|which|whom|was|were|are|is|be|been|have|has|had|will|would|could|may|might|when|while|where|including|according|near|across|among|amid|under|over|into|against|than|then|said|says|so|but|or|if|not|also|out|up|still)$/;
/** Nouns that only introduce those who are counted: "18 members of the security forces". */
const INTRODUCES = /^(?:members?|representatives?|employees|officers|servicemen|others)$/;
const WORD = /^ ?([\p{L}\p{N}’'-]{1,40})/u;

/** Reads `behind`, what follows a number, as adjectives and nouns up to a verb, a preposition or a mark. */
export function countedPhrase(behind: string, quantity: number): CountedPhrase {
  const groups: string[] = [];
  let [at, end, previous, ofIt] = [0, 0, "", false];
  for (let k = 0; k < LONGEST; k++) {
    const match = WORD.exec(behind.slice(at, at + 48));
    const word = match?.[1]?.toLowerCase() ?? "";
    if (!match || ENDS.test(word)) break;
    if (word === "of" && !INTRODUCES.test(previous) && previous !== "") break;
    at += match[0].length;
    const group =
      countedGroupOf(`${previous} ${word}`, quantity) ??
      countedGroupOf(word, ofIt ? Number.POSITIVE_INFINITY : quantity);
    if (group) {
      if (ofIt || (end > 0 && end === at - match[0].length)) groups.pop();
      groups.push(group);
      end = at;
    } else if (end > 0 && end === at - match[0].length && word !== "and" && word !== "of") break;
    if (word === "of") ofIt = true;
    else if (group || word === "and") ofIt = false;
    previous = word;
  }
  const [first] = groups;
  return {
    group: first === undefined || groups.every((group) => group === first) ? (first ?? null) : "people",
    end,
  };
}
