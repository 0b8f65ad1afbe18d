import type { Mention } from "../../model/mention.ts";
import { type Country, countryOfDemonym, countryOfName } from "../../ontology/countries.ts";
import { KNOWN_NAMES } from "../../ontology/known-names.ts";
import { slugOf } from "../../ontology/slug.ts";
import { acronymsIn } from "./acronyms.ts";
import { bareName, isShortFor, withoutForm } from "./organization-name.ts";
import { shorterNames } from "./shorter-names.ts";
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
  const fullNames = new Map<string, string>();
  const written = new Set(organizations.map((mention) => bareName(mention.text)));
  for (const mention of organizations) {
    const bare = bareName(mention.text);
    const long = acronyms.get(mention.text) ?? acronyms.get(bare) ?? pluralOf(bare, written);
    fullNames.set(mention.text, withoutForm(bareName(long), written));
  }
  const longer = shorterNames(new Set(fullNames.values()), isShortFor);
  const surelyKnown = namedTwice(written);
  const places = new Map(mentions.map((mention, i) => [mention, i]));
  const ids = new Map<Mention, string>();
  const names = new Map<string, string>();
  const countries = new Map<string, Country>();
  for (const mention of organizations) {
    const short = fullNames.get(mention.text) ?? mention.text;
    const name = surelyKnown.has(short) ? short : (longer.get(short) ?? short);
    const known = bodies.get(mention) ? undefined : KNOWN_NAMES.get(name);
    const body = known ? undefined : stateBodyOf(bodies.get(mention) ? short : name);
    if (known?.kind === "Organization") ids.set(mention, known.id);
    else if (body) {
      const country =
        body.country ??
        bodies.get(mention) ??
        only(bodies, body.key) ??
        (isOfMain(text, mentions, places.get(mention) ?? 0, main) ? main : undefined);
      const id = `organization:${country ? `${country.isoCode.toLowerCase()}-` : ""}${body.key}`;
      ids.set(mention, id);
      if (country) {
        names.set(
          id,
          `${body.title} of ${/^(?:United|Netherlands|Philippines)/.test(country.name) ? "the " : ""}${country.name}`,
        );
        countries.set(id, country);
      }
    } else ids.set(mention, `organization:${slugOf(name)}`);
  }
  return { ids, names, countries };
}

/** How much around a bare "Parliament", in UTF-16 units and in mentions, may tell whose it is. */
const NEAR = 300;
const MOST_NEAR = 12;

/** "told Parliament that Britain would" in a report on Sudan: where the sentence names other countries only, none is known. */
function isOfMain(text: string, mentions: readonly Mention[], i: number, main: Country | null): boolean {
  const { start = 0, end = 0 } = mentions[i] ?? {};
  const before = text.slice(Math.max(0, start - NEAR), start);
  const from = start - before.length + before.lastIndexOf(". ") + 1;
  const behind = text.slice(end, end + NEAR);
  const to = behind.includes(". ") ? end + behind.indexOf(". ") : end + NEAR;
  const near = mentions
    .slice(Math.max(0, i - MOST_NEAR), i + MOST_NEAR)
    .filter(({ kind, start: at }) => kind === "Country" && at >= from && at < to);
  return near.length === 0 || near.some(({ text: name }) => countryOfName(name)?.isoCode === main?.isoCode);
}

/** Known organizations that the document calls by several names: "Congress" is the American one beside "U.S. Congress". */
function namedTwice(written: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Map<string, string[]>();
  for (const name of written) {
    const id = KNOWN_NAMES.get(name)?.id;
    if (id) names.set(id, [...(names.get(id) ?? []), name]);
  }
  return new Set([...names.values()].flatMap((same) => (same.length > 1 ? same : [])));
}

/** "Mamluk" of a document that speaks of the Mamluks. */
function pluralOf(name: string, written: ReadonlySet<string>): string {
  return /^\p{Lu}\p{Ll}{3,}$/u.test(name) && written.has(`${name}s`) ? `${name}s` : name;
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
    const country = body.country ?? (owned ? countryOfName(owner.text) : demonymBefore(text, mention.start));
    if (!country) continue;
    found.set(mention, country);
    const same = found.get(body.key);
    found.set(body.key, same === undefined || same?.isoCode === country.isoCode ? country : null);
  }
  return found;
}

/** "Russian" right before the name. */
function demonymBefore(text: string, at: number): Country | undefined {
  const words = text.slice(Math.max(0, at - 40), at).split(/[^\p{L}-]+/u);
  if (words.pop() !== "") return undefined;
  return countryOfDemonym(words.slice(-2).join(" ")) ?? countryOfDemonym(words.at(-1) ?? "");
}

function only(bodies: Bodies, key: string): Country | undefined {
  return bodies.get(key) ?? undefined;
}
