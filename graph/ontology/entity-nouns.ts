import type { EntityKind } from "../model/entity.ts";
import { COMPANIES } from "./companies.ts";

/** A noun that stands for something named before: "the church". */
export interface EntityNoun {
  readonly kind: EntityKind;
  /** Nouns of one sense share it: "firm" and "company". */
  readonly sense: string;
}

/** Sense: nouns in lower case. A name with one of them in it has that sense ("Church of Scientology"). */
const ORGANIZATIONS: Readonly<Record<string, string>> = {
  company:
    "company, firm, corporation, carmaker, automaker, airline, carrier, retailer, manufacturer, startup, start-up, conglomerate, drugmaker, chipmaker, supplier, maker",
  bank: "bank, lender",
  party: "party",
  movement: "movement",
  ministry: "ministry",
  department: "department",
  agency: "agency",
  "news agency": "news agency, newswire",
  newspaper: "newspaper, magazine, tabloid",
  broadcaster: "broadcaster",
  alliance: "alliance, bloc, coalition",
  organization: "organization, organisation, nonprofit",
  association: "association",
  federation: "federation",
  club: "club",
  university: "university",
  college: "college",
  institute: "institute",
  academy: "academy",
  church: "church",
  court: "court, tribunal",
  commission: "commission",
  committee: "committee",
  council: "council",
  foundation: "foundation, charity",
  militia: "militia",
  regulator: "regulator, watchdog",
  group: "group",
  orchestra: "orchestra",
  band: "band",
};

const PLACES: Readonly<Record<string, string>> = {
  city: "city, town, metropolis",
  village: "village",
  capital: "capital",
  island: "island",
  islands: "islands, archipelago",
  region: "region",
  province: "province",
  county: "county",
  district: "district",
  river: "river",
  lake: "lake",
  peninsula: "peninsula",
  valley: "valley",
  square: "square",
  bridge: "bridge",
  airport: "airport",
  port: "port, harbour, harbor",
  mosque: "mosque",
  cathedral: "cathedral",
  palace: "palace",
  castle: "castle",
  stadium: "stadium",
  museum: "museum",
  gallery: "gallery",
  prison: "prison, jail",
  hospital: "hospital",
  canal: "canal",
};

/** What people are; titles that a position gives are in titles.ts. */
const PERSONS =
  "activist journalist reporter author writer novelist poet actor actress singer rapper musician composer artist painter " +
  "photographer comedian filmmaker director producer economist historian philosopher scientist physicist chemist biologist " +
  "mathematician professor academic scholar teacher doctor surgeon nurse lawyer attorney prosecutor judge coach striker " +
  "midfielder goalkeeper defender footballer player athlete boxer driver swimmer oligarch businessman businesswoman " +
  "billionaire millionaire tycoon banker trader entrepreneur investor blogger politician lawmaker dissident whistleblower " +
  "hacker suspect defendant gunman pilot astronaut cosmonaut general colonel admiral commander soldier priest cleric " +
  "bishop archbishop cardinal pope pontiff imam ayatollah rabbi prince princess monarch duke emperor student researcher " +
  "engineer architect designer chef model diplomat strongman autocrat dictator";

const nounsOf = (lines: Readonly<Record<string, string>>, kind: EntityKind): [string, EntityNoun][] =>
  Object.entries(lines).flatMap(([sense, nouns]) =>
    nouns.split(", ").map((noun): [string, EntityNoun] => [noun, { kind, sense }]),
  );

const NOUNS: ReadonlyMap<string, EntityNoun> = new Map([
  ...nounsOf(ORGANIZATIONS, "Organization"),
  ...nounsOf(PLACES, "Place"),
  ...PERSONS.split(" ").map((noun): [string, EntityNoun] => [noun, { kind: "Person", sense: noun }]),
  ["country", { kind: "Country", sense: "country" }],
  ["nation", { kind: "Country", sense: "country" }],
]);

/** In lower case; of one word or two. */
export function entityNounOf(phrase: string): EntityNoun | undefined {
  return NOUNS.get(phrase);
}

/** What known organizations are, where their names do not say so: senses by the end of their ids. */
const KNOWN_SENSES: Readonly<Record<string, string>> = {
  alliance: "nato csto eu asean opec arab-league african-union ecowas sco cis g7 g20",
  agency: "who iaea unhcr unicef unesco unrwa nasa cia fbi nsa fsb frontex europol cdc fda",
  bank: "ecb fed",
  group:
    "taliban hamas hezbollah islamic-state al-qaeda al-shabaab boko-haram houthis pkk wagner amnesty hrw freedom-house rsf msf greenpeace oxfam",
  movement: "taliban hamas hezbollah houthis",
  militia: "hezbollah houthis wagner",
  organization: "who osce oecd wto nato csto amnesty hrw un",
};

const SENSES_OF = new Map<string, string[]>();
for (const [sense, keys] of Object.entries(KNOWN_SENSES))
  for (const key of keys.split(" ")) {
    const id = `organization:${key}`;
    SENSES_OF.set(id, [...(SENSES_OF.get(id) ?? []), sense]);
  }

/** Senses of nouns that a known organization has. */
export function knownSensesOf(entityId: string): readonly string[] {
  return SENSES_OF.get(entityId) ?? [];
}

/** Known organizations that are companies; of others that are known, none is. */
const COMPANY_IDS: ReadonlySet<string> = new Set(COMPANIES.map(([key]) => `organization:${key}`));

export function isKnownCompany(entityId: string): boolean {
  return COMPANY_IDS.has(entityId);
}
