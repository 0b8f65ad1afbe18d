import type { EntityKind } from "../model/entity.ts";

export interface RelationType {
  readonly name: string;
  /** Between subject and object, for people: "Tokayev — head of state of → Kazakhstan". */
  readonly label: string;
  readonly subjects: readonly EntityKind[];
  readonly objects: readonly EntityKind[];
  readonly directed: boolean;
  /** Its counterpart: Wikidata properties (P35) or a PLOVER event type (ACCUSE). */
  readonly reference: string;
}

const PERSON: readonly EntityKind[] = ["Person"];
const ORGANIZATION: readonly EntityKind[] = ["Organization"];
const COUNTRY: readonly EntityKind[] = ["Country"];
const PLACE: readonly EntityKind[] = ["Place"];
const PERSON_OR_ORGANIZATION: readonly EntityKind[] = ["Person", "Organization"];
const ORGANIZATION_OR_COUNTRY: readonly EntityKind[] = ["Organization", "Country"];
const PLACE_OR_COUNTRY: readonly EntityKind[] = ["Place", "Country"];
const PLACE_OR_ORGANIZATION: readonly EntityKind[] = ["Place", "Organization"];
const ACTOR: readonly EntityKind[] = ["Person", "Organization", "Country"];
const ANY: readonly EntityKind[] = ["Person", "Organization", "Country", "Place"];

const fact = (
  name: string,
  label: string,
  subjects: readonly EntityKind[],
  objects: readonly EntityKind[],
  reference: string,
  directed = true,
): RelationType => ({ name, label, subjects, objects, directed, reference });
const action = (name: string, label: string, reference: string, directed = true): RelationType => ({
  name,
  label,
  subjects: ACTOR,
  objects: ANY,
  directed,
  reference,
});

/** What joins two in another tool's file, where none of the other types says it. No reader finds it. */
export const UNTYPED = "RELATED_TO";

/** Facts follow Wikidata's properties; actions follow PLOVER, the event ontology that succeeded CAMEO. */
export const RELATION_TYPES: readonly RelationType[] = [
  fact("HEAD_OF_STATE_OF", "head of state of", PERSON, COUNTRY, "P35 (inverse)"),
  fact("HEAD_OF_GOVERNMENT_OF", "head of government of", PERSON, COUNTRY, "P6 (inverse)"),
  fact("HOLDS_POSITION_IN", "holds a position in", PERSON, ORGANIZATION_OR_COUNTRY, "P39"),
  fact("SPEAKS_FOR", "speaks for", PERSON, ACTOR, ""),
  fact("SUCCEEDED", "succeeded", PERSON, PERSON, "P1365"),
  fact("RELATIVE_OF", "relative of", PERSON, PERSON, "P1038, P26, P40", false),
  fact("CITIZEN_OF", "citizen of", PERSON, COUNTRY, "P27"),
  fact("MEMBER_OF", "member of", ACTOR, ORGANIZATION, "P463, P102"),
  fact("PART_OF", "part of", ORGANIZATION, ORGANIZATION_OR_COUNTRY, "P361, P749"),
  fact("FOUNDED_BY", "founded by", ORGANIZATION, PERSON_OR_ORGANIZATION, "P112"),
  fact("OWNED_BY", "owned by", ORGANIZATION, PERSON_OR_ORGANIZATION, "P127"),
  fact("HEADQUARTERED_IN", "headquartered in", ORGANIZATION, PLACE_OR_COUNTRY, "P159"),
  fact("LOCATED_IN", "located in", PLACE_OR_ORGANIZATION, PLACE_OR_COUNTRY, "P131, P17"),
  fact("CAPITAL_OF", "capital of", PLACE, COUNTRY, "P1376"),
  fact("REPORTED_ON", "reported on", PERSON_OR_ORGANIZATION, ANY, ""),
  action("AGREED_WITH", "agreed with", "AGREE", false),
  action("CONSULTED", "consulted", "CONSULT", false),
  action("SUPPORTED", "supported", "SUPPORT"),
  action("COOPERATED_WITH", "cooperated with", "COOPERATE", false),
  action("AIDED", "aided", "AID"),
  action("CONCEDED_TO", "conceded to", "CONCEDE"),
  action("MADE_REQUEST_TO", "made a request to", "REQUEST"),
  action("ACCUSED", "accused", "ACCUSE"),
  action("REJECTED", "rejected", "REJECT"),
  action("THREATENED", "threatened", "THREATEN"),
  action("PROTESTED_AGAINST", "protested against", "PROTEST"),
  action("SANCTIONED", "sanctioned", "SANCTION"),
  action("MOBILIZED_AGAINST", "mobilized against", "MOBILIZE"),
  action("COERCED", "coerced", "COERCE"),
  action("ASSAULTED", "assaulted", "ASSAULT"),
  { name: UNTYPED, label: "related to", subjects: ANY, objects: ANY, directed: true, reference: "" },
];

const BY_NAME = new Map(RELATION_TYPES.map((type) => [type.name, type]));

export function relationTypeOf(name: string): RelationType | undefined {
  return BY_NAME.get(name);
}

/** Whether a relation of this type may run between these kinds: one whose ends do not fit is never written. */
export function endsFit(name: string, subject: EntityKind, object: EntityKind): boolean {
  const type = BY_NAME.get(name);
  return type?.subjects.includes(subject) === true && type.objects.includes(object);
}
