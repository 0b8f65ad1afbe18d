/** What a file was made of: enough to make it again from the same graph. */
export interface Recipe {
  /** A name from formats.ts. */
  readonly format: string;
  /** Of Newsgraph. */
  readonly version: string;
  /** Of the part of the graph that the file tells (hash-part.ts). */
  readonly content: string;
  /** Which part, and how it is told: the options of `newsgraph export`, by their names. */
  readonly choices: Choices;
}

export type Choices = Readonly<Record<string, readonly string[]>>;

/** A recipe as it stands in a file's head. */
export interface Provenance {
  /** For machines: letters, digits and `-._%:;=` alone, so that XML, JSON, comments and tables hold it as it is. */
  readonly line: string;
  /** For people. */
  readonly words: readonly string[];
}

const BEGINNING = "newsgraph-export:";
const LINE = /newsgraph-export:([\w.%;=-]+)/;
const FIXED = ["format", "version", "content"] as const;

export function provenanceOf(recipe: Recipe): Provenance {
  const fixed = FIXED.map((name) => [name, recipe[name]] as const);
  const choices = Object.entries(recipe.choices)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, values]) => values.map((value) => [name, value] as const));
  const pairs = [...fixed, ...choices].map((pair) => pair.map(encode).join("="));
  return { line: BEGINNING + pairs.join(";"), words: inWords(recipe) };
}

/** The recipe of a file whose head holds one; null for any other. */
export function readProvenance(head: string): Recipe | null {
  const pairs = LINE.exec(head)?.[1]
    ?.split(";")
    .map((pair) => pair.split("=").map(decode));
  if (!pairs) return null;
  const values = new Map<string, string[]>();
  for (const [name = "", value = ""] of pairs) values.set(name, [...(values.get(name) ?? []), value]);
  const [format, version, content] = FIXED.map((name) => values.get(name)?.[0]);
  if (format === undefined || version === undefined || content === undefined) return null;
  for (const name of FIXED) values.delete(name);
  return { format, version, content, choices: Object.fromEntries(values) };
}

function inWords({ version, content, choices }: Recipe): string[] {
  const chosen = Object.entries(choices).map(([name, [value = "", ...others]]) => {
    const told = others.length === 0 ? value : `${value} and ${others.length} more`;
    return told === "" ? `--${name}` : `--${name} ${told}`;
  });
  return [
    `Made by Newsgraph ${version} of ${chosen.length === 0 ? "the whole graph" : `the part ${chosen.sort().join(" ")}`}.`,
    `SHA-256 of its content: ${content}.`,
    "newsgraph export --verify FILE makes the file again and compares.",
  ];
}

/** As encodeURIComponent does, and of what that leaves also `!'()*~`; lone surrogates become U+FFFD. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd")).replace(
    /[!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
