import { COUNTRIES } from "../graph/ontology/countries.ts";
import { KNOWN_NAMES } from "../graph/ontology/known-names.ts";
import { REGION_ADJECTIVES } from "../graph/ontology/region-adjectives.ts";

/** Prints what training takes from the ontology: {"ORG": names, "LOC": names, "adjectives": ["Kazakh", "European", …]}. */
const names = [...KNOWN_NAMES].filter(
  ([name, { kind }]) => kind === "Organization" || name !== name.toUpperCase(),
);
process.stdout.write(
  JSON.stringify({
    ORG: names.flatMap(([name, { kind }]) => (kind === "Organization" ? [name] : [])),
    LOC: names.flatMap(([name, { kind }]) => (kind === "Organization" ? [] : [name])),
    adjectives: [...COUNTRIES.flatMap(({ demonyms }) => demonyms), ...REGION_ADJECTIVES],
  }),
);
