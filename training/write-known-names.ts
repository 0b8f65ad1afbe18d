import { KNOWN_NAMES } from "../graph/ontology/known-names.ts";

/** Prints the names that are known before reading, for `augment.py`: {"ORG": […], "LOC": […]}. */
const names: Record<string, string[]> = { ORG: [], LOC: [] };
for (const [name, { kind }] of KNOWN_NAMES) {
  if (name !== name.toUpperCase() || kind === "Organization") names[kind === "Organization" ? "ORG" : "LOC"]?.push(name);
}
console.log(JSON.stringify(names));
