import type { Mention } from "../../model/mention.ts";
import { type Country, countryOfName } from "../../ontology/countries.ts";
import { KNOWN_NAMES } from "../../ontology/known-names.ts";
import { slugOf } from "../../ontology/slug.ts";
import { stateBodyOf } from "./state-body.ts";

/** What organization names of a document lead to. */
export interface OrganizationNames {
  readonly ids: ReadonlyMap<Mention, string>;
  /** The names of state bodies, by id: "Interior Ministry of Kazakhstan". */
  readonly names: ReadonlyMap<string, string>;
  /** The countries of state bodies, by id. */
  readonly countries: ReadonlyMap<string, Country>;
}

export function organizationNames(
  text: string,
  mentions: readonly Mention[],
  main: Country | null,
): OrganizationNames {
  const organizations = mentions.filter(
    (mention) => mention.kind === "Organization" && mention.form === "name",
  );
  const acronyms = acronymsIn(text, organizations);
  const bodies = bodyCountries(text, mentions);
  const longer = longerNames(organizations);
  const ids = new Map<Mention, string>();
  const names = new Map<string, string>();
  const countries = new Map<string, Country>();
  for (const mention of organizations) {
    const name = withoutForm(acronyms.get(mention.text) ?? mention.text);
    const known = KNOWN_NAMES.get(name);
    const body = known ? undefined : stateBodyOf(name);
    if (known?.kind === "Organization") ids.set(mention, known.id);
    else if (body) {
      const country = body.country ?? bodies.get(mention) ?? only(bodies, body.key) ?? main;
      const id = `organization:${country ? `${country.isoCode.toLowerCase()}-` : ""}${body.key}`;
      ids.set(mention, id);
      if (country) {
        names.set(
          id,
          `${body.title} of ${/^(?:United|Netherlands|Philippines)/.test(country.name) ? "the " : ""}${country.name}`,
        );
        countries.set(id, country);
      }
    } else ids.set(mention, `organization:${slugOf(longer.get(name) ?? name)}`);
  }
  return { ids, names, countries };
}

/** "Apple Inc" is Apple, where that is known. */
function withoutForm(name: string): string {
  const bare = name.replace(/,? (?:Inc|Corp|Corporation|Ltd|Limited|LLC|PLC|plc|Group|Company)$/, "");
  return KNOWN_NAMES.get(bare)?.kind === "Organization" ? bare : name;
}

/** "Collective Security Treaty Organization (CSTO)": acronym → name, where the initials agree. */
function acronymsIn(text: string, organizations: readonly Mention[]): ReadonlyMap<string, string> {
  const acronyms = new Map<string, string>();
  for (const [i, mention] of organizations.entries()) {
    const next = organizations[i + 1];
    if (!next || !/^['’]?s? \($/.test(text.slice(mention.end, next.start)) || text.charAt(next.end) !== ")")
      continue;
    const initials = mention.text.replace(/[^\p{Lu}]/gu, "");
    if (
      next.text.length >= 2 &&
      initials.includes(next.text.charAt(0)) &&
      next.text === next.text.toUpperCase()
    ) {
      acronyms.set(next.text, mention.text);
    }
  }
  return acronyms;
}

type Bodies = ReadonlyMap<Mention | string, Country | null>;

/** Countries of state bodies by mention ("Kazakhstan's Interior Ministry") and by key (null: several countries). */
function bodyCountries(text: string, mentions: readonly Mention[]): Bodies {
  const found = new Map<Mention | string, Country | null>();
  for (const [i, mention] of mentions.entries()) {
    const body =
      mention.kind === "Organization" && mention.form === "name" ? stateBodyOf(mention.text) : undefined;
    if (!body) continue;
    const owner = mentions[i - 1];
    const owned = owner?.kind === "Country" && /^['’]s? $/.test(text.slice(owner.end, mention.start));
    const country = body.country ?? (owned ? countryOfName(owner.text) : undefined);
    if (!country) continue;
    found.set(mention, country);
    const same = found.get(body.key);
    found.set(body.key, same === undefined || same?.isoCode === country.isoCode ? country : null);
  }
  return found;
}

function only(bodies: Bodies, key: string): Country | undefined {
  return bodies.get(key) ?? undefined;
}

/** "Pluribus" → "Pluribus Ventures", where one longer name begins so. */
function longerNames(organizations: readonly Mention[]): ReadonlyMap<string, string> {
  const byFirst = new Map<string, Set<string>>();
  for (const { text } of organizations) {
    const first = text.split(" ")[0] ?? "";
    if (first !== text) byFirst.set(first, (byFirst.get(first) ?? new Set()).add(text));
  }
  const longer = new Map<string, string>();
  for (const [first, names] of byFirst) {
    const [name] = names;
    if (names.size === 1 && name && !KNOWN_NAMES.has(name)) longer.set(first, name);
  }
  return longer;
}
