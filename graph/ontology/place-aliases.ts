/** Other names of known cities and regions: former, foreign, abbreviated, fuller. */
const LINES: Readonly<Record<string, string>> = {
  Almaty: "Alma-Ata",
  Astana: "Nur-Sultan",
  Beijing: "Peking",
  Bengaluru: "Bangalore",
  Chattogram: "Chittagong",
  Chennai: "Madras",
  Chernobyl: "Chornobyl",
  Donbas: "Donbass",
  Guangzhou: "Canton",
  "Ho Chi Minh City": "Saigon",
  Istanbul: "Constantinople",
  Kharkiv: "Kharkov",
  Kolkata: "Calcutta",
  Kyiv: "Kiev",
  "Los Angeles": "L.A.|LA",
  Luhansk: "Lugansk",
  Lviv: "Lvov",
  Marrakesh: "Marrakech",
  Mumbai: "Bombay",
  "New York": "New York City|NYC",
  Odesa: "Odessa",
  Oslo: "Kristiania",
  "Rio de Janeiro": "Rio",
  "Soviet Union": "USSR|U.S.S.R",
  "St Petersburg": "St. Petersburg|Saint Petersburg|Leningrad|Petrograd",
  Volgograd: "Stalingrad",
  Washington: "Washington D.C.|Washington DC|Washington, D.C.|Washington, DC|D.C.|D.C",
  Yangon: "Rangoon",
};

const CURRENT = new Map(
  Object.entries(LINES).flatMap(([name, others]) => others.split("|").map((other) => [other, name] as const)),
);

/** The name that we use of a place, and the others that it has. */
export function namesOfPlace(written: string): { name: string; aliases: readonly string[] } {
  const name = CURRENT.get(written) ?? written;
  return { name, aliases: LINES[name]?.split("|") ?? [] };
}
