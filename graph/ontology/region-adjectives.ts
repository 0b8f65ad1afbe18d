/** Regions by the adjectives and names of people that lead to them: they are no names of the region. */
const LINES: Readonly<Record<string, string>> = {
  Africa: "African,Africans",
  Asia: "Asian,Asians",
  Europe: "European,Europeans",
  England: "English,Englishman",
  Scotland: "Scottish,Scots,Scot",
  Wales: "Welsh,Welshman",
  "Soviet Union": "Soviet,Soviets",
  Yugoslavia: "Yugoslav,Yugoslavian,Yugoslavs",
  Czechoslovakia: "Czechoslovak,Czechoslovakian",
  Catalonia: "Catalan,Catalans",
  Bavaria: "Bavarian,Bavarians",
  Sicily: "Sicilian,Sicilians",
  Chechnya: "Chechen,Chechens",
  Tibet: "Tibetan,Tibetans",
  Kashmir: "Kashmiri,Kashmiris",
  Flanders: "Flemish",
  Quebec: "Québécois,Quebecer,Quebecers",
  Texas: "Texan,Texans",
  California: "Californian,Californians",
  Crimea: "Crimean,Crimeans",
  Caribbean: "West Indian",
  Korea: "Korean,Koreans",
  "Central Asia": "Central Asian,Central Asians",
  "South Asia": "South Asian,South Asians",
  "East Asia": "East Asian,East Asians",
  "Southeast Asia": "Southeast Asian,Southeast Asians",
  "Middle East": "Middle Eastern",
  "Eastern Europe": "Eastern European,Eastern Europeans",
  "Central Europe": "Central European,Central Europeans",
  "Western Europe": "Western European,Western Europeans",
  "North America": "North American,North Americans",
  "South America": "South American,South Americans",
  "Latin America": "Latin American,Latin Americans",
  "West Africa": "West African,West Africans",
  "East Africa": "East African,East Africans",
  "North Africa": "North African,North Africans",
  Scandinavia: "Scandinavian,Scandinavians",
  "the Balkans": "Balkan",
};

const REGIONS = new Map(
  Object.entries(LINES).flatMap(([region, words]) => words.split(",").map((word) => [word, region] as const)),
);

/** "Soviet", "Europeans", … */
export const REGION_ADJECTIVES: readonly string[] = [...REGIONS.keys()];

/** The region that "Soviet" or "Europeans" leads to. */
export function regionOfAdjective(word: string): string | undefined {
  return REGIONS.get(word);
}
