/** Aliases are separated by `|`; Wikidata ids stand only where they are sure. */
export type OrganizationLine = readonly [
  key: string,
  name: string,
  aliases: string,
  wikidataId?: string | undefined,
  stateOf?: string,
];
