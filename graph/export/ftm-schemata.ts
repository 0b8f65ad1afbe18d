import type { CountedEntity } from "../model/entity.ts";
import { isKnownCompany } from "../ontology/entity-nouns.ts";
import { KNOWN_ORGANIZATIONS } from "../ontology/organizations.ts";

/** Where the ends of a relation go in an entity of FollowTheMoney that joins two others. */
export interface LinkSchema {
  readonly schema: string;
  readonly subject: string;
  readonly object: string;
  /** Kinds that the schema takes; others are joined by an UnknownLink. */
  readonly subjects: readonly string[];
  readonly objects: readonly string[];
}

const LEGAL = ["Person", "Organization"];

/** What says more than UnknownLink does. A position in a country is an Occupancy of a Position: POSITIONS. */
export const LINK_SCHEMATA: Readonly<Record<string, LinkSchema>> = {
  MEMBER_OF: link("Membership", ["member", LEGAL], ["organization", ["Organization"]]),
  HOLDS_POSITION_IN: link("Employment", ["employee", ["Person"]], ["employer", ["Organization"]]),
  OWNED_BY: link("Ownership", ["asset", ["Organization"]], ["owner", LEGAL]),
  RELATIVE_OF: link("Family", ["person", ["Person"]], ["relative", ["Person"]]),
  SPEAKS_FOR: link("Representation", ["agent", LEGAL], ["client", LEGAL]),
  SUCCEEDED: link("Succession", ["successor", LEGAL], ["predecessor", LEGAL]),
};

export const UNKNOWN_LINK = link("UnknownLink", ["subject", []], ["object", []]);

/** Relations that say that a person holds an office of a country, with what it is called where the relation has no role. */
export const POSITIONS: Readonly<Record<string, string>> = {
  HEAD_OF_STATE_OF: "head of state",
  HEAD_OF_GOVERNMENT_OF: "head of government",
  HOLDS_POSITION_IN: "official",
};

function link(
  schema: string,
  [subject, subjects]: readonly [string, readonly string[]],
  [object, objects]: readonly [string, readonly string[]],
): LinkSchema {
  return { schema, subject, object, subjects, objects };
}

const OF_STATES = new Set(
  KNOWN_ORGANIZATIONS.flatMap(({ key, stateOf }) => (stateOf === null ? [] : `organization:${key}`)),
);
const PUBLIC_NAME =
  /\b(?:ministry|government|parliament|senate|police|army|navy|air force|court|prosecutor|embassy|central bank|intelligence|border guard|national guard|security (?:council|committee|service)|armed forces|presidential)\b/i;

/** The schema of an entity. What somebody owns is a Company, the only organization that can be owned there. */
export function schemaOf({ id, kind, name }: CountedEntity, isOwned: boolean): string {
  if (kind === "Person") return "Person";
  if (kind === "Country") return "Territory";
  if (kind === "Place") return "Address";
  if (isOwned || isKnownCompany(id)) return "Company";
  return OF_STATES.has(id) || PUBLIC_NAME.test(name) ? "PublicBody" : "Organization";
}

/** ISO 639-3, by the codes that documents have, where FollowTheMoney knows the language. */
export const LANGUAGES: Readonly<Record<string, string>> = Object.fromEntries(
  "ar ara,az aze,be bel,bg bul,bs bos,cs ces,da dan,de deu,el ell,en eng,es spa,et est,fa fas,fi fin,fr fra,he heb,hi hin,hr hrv,hu hun,hy hye,id ind,it ita,ja jpn,ka kat,kk kaz,ko kor,ky kir,lt lit,lv lav,mk mkd,mn mon,nl nld,no nor,pl pol,ps pus,pt por,ro ron,ru rus,sk slk,sl slv,sq sqi,sr srp,sv swe,tg tgk,th tha,tk tuk,tr tur,uk ukr,ur urd,uz uzb,vi vie,zh zho"
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);
