import { ENTITY_KINDS, type EntityKind } from "../model/entity.ts";

/** What other tools call them: Wikidata, FollowTheMoney, schema.org, spaCy's labels, and plain words. */
const WORDS: Readonly<Record<EntityKind, readonly string[]>> = {
  Person: [
    "person",
    "people",
    "per",
    "human",
    "individual",
    "politician",
    "character",
    "author",
    "actor",
    "user",
  ],
  Organization: [
    ...["organization", "organisation", "org", "company", "business", "publicbody", "legalentity", "agency"],
    ...[
      "corporation",
      "institution",
      "party",
      "political party",
      "media",
      "outlet",
      "newspaper",
      "ngo",
      "bank",
    ],
    ...["ministry", "government", "university", "military", "team", "club", "alliance", "group"],
  ],
  Country: ["country", "state", "nation", "sovereign state"],
  Place: [
    "place",
    "location",
    "loc",
    "gpe",
    "city",
    "town",
    "region",
    "address",
    "village",
    "building",
    "realestate",
  ],
};

const BY_WORD = new Map(ENTITY_KINDS.flatMap((kind) => WORDS[kind].map((word) => [word, kind] as const)));

/** The kind that a word of another tool means, whatever its case: "PER", "Company"; undefined for one that is not known. */
export function kindOfWord(word: string): EntityKind | undefined {
  const bare = word.trim().toLowerCase().replace(/[_-]/g, " ");
  return BY_WORD.get(bare) ?? BY_WORD.get(bare.replace(/ies$/, "y").replace(/s$/, ""));
}
