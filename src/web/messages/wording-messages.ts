import { RELATION_TYPES } from "../../../graph/ontology/relation-types.ts";
import { messages, worded } from "../state/language.ts";

/** Relation types, by their names. */
export const relationMessages = messages(
  "relations",
  Object.fromEntries(RELATION_TYPES.map(({ name, label }) => [name, label])),
);

export const kindMessages = messages("kinds", {
  Person: "People",
  Organization: "Organizations",
  Country: "Countries",
  Place: "Places",
});

/** One of a kind. */
export const kindMessage = messages("kind", {
  Person: "Person",
  Organization: "Organization",
  Country: "Country",
  Place: "Place",
});

export const wordingMessages = messages("wording", {
  roleIn: worded("{role} in"),
  former: worded("former {relation}"),
  sure: worded("Sure, {percent} %"),
  likely: worded("Likely, {percent} %"),
  unsure: worded("Unsure, {percent} %"),
  denied: "denied",
  asserted: "asserted",
  reported: "reported",
  claimed: "claimed",
  possible: "possible",
  planned: "planned",
  undated: "undated",
  unknownOutlet: "Unknown outlet",
});
