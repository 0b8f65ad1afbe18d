import type { Document } from "../../model/document.ts";
import type { Entity } from "../../model/entity.ts";
import type { Mention, ResolvedMention } from "../../model/mention.ts";
import { type Country, countryId, countryOfDemonym } from "../../ontology/countries.ts";
import { knownEntityOf } from "../../ontology/known-names.ts";
import { regionOfAdjective } from "../../ontology/region-adjectives.ts";
import { shownText } from "../shown-text.ts";
import { organizationNames } from "./organization-entities.ts";
import { personIds } from "./person-entities.ts";
import { placeIds } from "./place-entities.ts";
import { stateBodyOf } from "./state-body.ts";
import { aliasIds, statedAliases } from "./stated-aliases.ts";

export interface NamedEntities {
  readonly mentions: readonly ResolvedMention[];
  readonly entities: ReadonlyMap<string, Entity>;
}

/** Names → entities of the document. */
export function nameEntities(
  document: Document,
  mentions: readonly Mention[],
  main: Country | null,
): NamedEntities {
  const named = mentions
    .filter(({ form }) => form === "name")
    .map((mention) => ({ ...mention, text: shownText(mention.text) }));
  const persons = personIds(document.text, named);
  const organizations = organizationNames(document.text, named, main);
  const ids = new Map([...persons, ...organizations.ids, ...placeIds(document.text, named)]);
  const aliases = aliasIds(statedAliases(document.text, named), ids);
  const resolved = named.flatMap((mention) => {
    const own = ids.get(mention);
    const entityId = own && aliases(own);
    return entityId ? [{ ...mention, kind: knownEntityOf(entityId)?.kind ?? mention.kind, entityId }] : [];
  });
  const byId = new Map<string, ResolvedMention[]>();
  for (const mention of resolved) {
    const same = byId.get(mention.entityId);
    if (same) same.push(mention);
    else byId.set(mention.entityId, [mention]);
  }
  const entities = new Map<string, Entity>();
  for (const [id, same] of byId) entities.set(id, entityOf(id, same, organizations.names.get(id)));
  for (const country of organizations.countries.values()) addCountry(entities, country);
  const written = resolved.map((name) => ({ ...name, text: document.text.slice(name.start, name.end) }));
  return { mentions: written, entities };
}

/** Adds a country that the document names by a demonym only. */
export function addCountry(entities: Map<string, Entity>, country: Country): string {
  const id = countryId(country.isoCode);
  if (!entities.has(id)) entities.set(id, entityOf(id, [], undefined));
  return id;
}

function entityOf(id: string, mentions: readonly ResolvedMention[], bodyName: string | undefined): Entity {
  const known = knownEntityOf(id);
  const forms = new Map<string, number>();
  for (const { text } of mentions) forms.set(text, (forms.get(text) ?? 0) + 1);
  const kind = known?.kind ?? mentions[0]?.kind ?? "Country";
  const name = known?.name ?? bodyName ?? bestForm(forms);
  const written = [...forms.keys()].filter(
    (form) =>
      (bodyName === undefined || stateBodyOf(form)?.country !== undefined) &&
      !countryOfDemonym(form) &&
      !regionOfAdjective(form),
  );
  const byLowerCase = new Map(
    [...written, ...(known?.aliases ?? [])].map((form) => [form.toLowerCase(), form]),
  );
  byLowerCase.delete(name.toLowerCase());
  const aliases = [...byLowerCase.values()].sort();
  return { id, kind, name, aliases, wikidataId: known?.wikidataId ?? null, isoCode: known?.isoCode ?? null };
}

/** The form with the most words; of these the most frequent, then the first in order. */
function bestForm(forms: ReadonlyMap<string, number>): string {
  const rank = ([form, count]: readonly [string, number]): number => form.split(" ").length * 1e6 + count;
  return [...forms].sort((a, b) => rank(b) - rank(a) || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "";
}
