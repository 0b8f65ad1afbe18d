import { z } from "zod/mini";
import { jsonLines } from "./json-lines.ts";
import { GraphFileError, type RawEdge, type RawGraph, type RawNode } from "./raw-graph.ts";

const Entity = z.object({
  id: z.string(),
  schema: z.string(),
  properties: z.record(z.string(), z.array(z.union([z.string(), z.number()]))),
});
type Properties = Readonly<Record<string, readonly (string | number)[]>>;

/** The schemata that are people, organizations, countries and places, as kind-words.ts knows their kinds. */
const THINGS: Readonly<Record<string, string>> = {
  Person: "Person",
  Organization: "Organization",
  Company: "Organization",
  PublicBody: "Organization",
  LegalEntity: "Organization",
  Territory: "Country",
  Address: "Place",
};

/** The properties of a joining schema that name its subject and object, and what it says in our words. */
const LINKS: Readonly<Record<string, readonly [subject: string, object: string, label: string]>> = {
  Ownership: ["asset", "owner", "OWNED_BY"],
  Directorship: ["director", "organization", "HOLDS_POSITION_IN"],
  Employment: ["employee", "employer", "HOLDS_POSITION_IN"],
  Membership: ["member", "organization", "MEMBER_OF"],
  Family: ["person", "relative", "RELATIVE_OF"],
  Associate: ["person", "associate", "associate of"],
  Representation: ["agent", "client", "SPEAKS_FOR"],
  Succession: ["successor", "predecessor", "SUCCEEDED"],
  Occupancy: ["holder", "post", "HOLDS_POSITION_IN"],
  Payment: ["payer", "beneficiary", "paid"],
  Debt: ["debtor", "creditor", "owes"],
  UnknownLink: ["subject", "object", "related to"],
};
const RECORD = /^([^|]+)\|([A-Z_]+)\|([^|]+)$/;
/** What is told elsewhere. */
const TOLD = new Set(["name", "alias", "wikidataId", "recordId", "proof", "summary", "status"]);

/**
 * FollowTheMoney (https://followthemoney.tech), an entity a line: people, companies, public bodies, territories and addresses,
 * and what joins them; an office in a country joins its holder with the country. Articles, mentions and assets are passed
 * over. Throws GraphFileError.
 */
export function readFtm(text: string): RawGraph {
  const nodes: RawNode[] = [];
  const links: { readonly schema: string; readonly properties: Properties }[] = [];
  const posts = new Map<string, Properties>();
  for (const [number, value] of jsonLines(text)) {
    const entity = Entity.safeParse(value);
    if (!entity.success) throw new GraphFileError(`line ${number} is no entity of FollowTheMoney`);
    const { id, schema, properties } = entity.data;
    const kind = THINGS[schema];
    if (kind) nodes.push(nodeOf(id, kind, properties));
    else if (schema === "Position") posts.set(id, properties);
    else if (LINKS[schema]) links.push({ schema, properties });
  }
  const countries = new Map(
    nodes.flatMap(({ id, attributes }) =>
      attributes.has("isoCode") ? [[String(attributes.get("isoCode")).toLowerCase(), id] as const] : [],
    ),
  );
  const edges = links.flatMap(({ schema, properties }) => {
    const [subject, object, label] = LINKS[schema] as (typeof LINKS)[string];
    return allOf(properties, subject).flatMap((source) =>
      allOf(properties, object).flatMap((end) => {
        const post = posts.get(end);
        const target = post ? countries.get(textOf(post, "country") ?? "") : end;
        return target === undefined ? [] : edgeOf(source, target, label, properties, post);
      }),
    );
  });
  return { title: null, nodes: withOwnIds(nodes, edges), edges };
}

/** The ids that Newsgraph gave them stand in the records of what joins them. */
function withOwnIds(nodes: readonly RawNode[], edges: readonly RawEdge[]): RawNode[] {
  const own = new Map<string, string>();
  for (const { source, target, attributes } of edges) {
    const [, subject, , object] = RECORD.exec(String(attributes.get("recordId") ?? "")) ?? [];
    if (subject !== undefined && object !== undefined) own.set(source, subject).set(target, object);
  }
  return nodes.map((node) => {
    const entityId = own.get(node.id);
    return entityId === undefined
      ? node
      : { ...node, attributes: new Map([...node.attributes, ["entityId", entityId]]) };
  });
}

function nodeOf(id: string, kind: string, properties: Properties): RawNode {
  const names = allOf(properties, "name");
  const country = textOf(properties, "country");
  const own = {
    kind,
    aliases: [...names.slice(1), ...allOf(properties, "alias")].join("\n"),
    wikidataId: textOf(properties, "wikidataId"),
    ...(kind === "Country" && country ? { isoCode: country.toUpperCase() } : {}),
  };
  const rest = Object.entries(properties).filter(
    ([name]) => !TOLD.has(name) && !(name === "country" && kind === "Country") && name !== "full",
  );
  return {
    id,
    label: names[0] ?? textOf(properties, "full") ?? null,
    attributes: new Map<string, unknown>([
      ...Object.entries(own).filter(([, value]) => value !== null && value !== ""),
      ...rest.map(([name, values]) => [name, values.join("; ")] as const),
    ]),
  };
}

function edgeOf(
  source: string,
  target: string,
  label: string,
  properties: Properties,
  post: Properties | undefined,
): RawEdge {
  const recordId = textOf(properties, "recordId");
  const own = RECORD.exec(recordId ?? "")?.[2];
  const role = textOf(properties, "role") ?? textOf(properties, "relationship");
  const office = post && textOf(post, "name")?.replace(/ \([^()]*\)$/, "");
  const isFormer = allOf(properties, "status").includes("former");
  const days = ["date", "startDate"].flatMap((name) => allOf(properties, name));
  const evidence = allOf(properties, "summary").join("\n");
  return {
    source,
    target,
    label: own ?? (label === "related to" ? (role ?? label) : label),
    directed: true,
    days: days.filter((day) => /^\d{4}-\d{2}-\d{2}/.test(day)).sort(),
    attributes: new Map<string, unknown>([
      ["role", office ?? role],
      ["former", isFormer],
      ["evidence", evidence],
      ["recordId", recordId],
    ]),
  };
}

function allOf(properties: Properties, name: string): string[] {
  return (properties[name] ?? []).map(String);
}

function textOf(properties: Properties, name: string): string | null {
  return allOf(properties, name)[0] ?? null;
}
