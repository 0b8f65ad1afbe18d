type Random = () => number;
/** What a mutation takes pieces from. */
interface Material {
  readonly texts: readonly string[];
  readonly naughty: readonly string[];
}
type Mutation = (text: string, random: Random, material: Material) => string;

const SIGNS =
  "\u0000 \u0007 \u0008 \u001b[31m \u0085 \u00a0 \u00ad \u200b \u200e \u200f \u202e \u2028 \u2066 \ufeff \ufffd \ud800 \udc00 \u0301 \r \n \t".split(
    " ",
  );
const MARKUP = [
  "<p>",
  "</div>",
  "&nbsp;",
  "&#x27;",
  "<script>",
  "[[",
  "]]",
  "{{cite|",
  "**",
  "](http://a.b/",
  "<![CDATA[",
  "<!--",
];
/** What patterns over names and sentences could go back and forth over. */
const REPEATED = [
  "a",
  "A",
  " ",
  ".",
  "A. ",
  "a-",
  "'",
  "’s ",
  "“",
  "(",
  "A & ",
  ", ",
  "of the ",
  "Mr. ",
  "\n",
  "0",
  "the president ",
  "said ",
  "\u0301",
  "😀",
];

const at = <Item>(items: readonly Item[], random: Random): Item =>
  items[Math.floor(random() * items.length)] as Item;
const place = (text: string, random: Random): number => Math.floor(random() * (text.length + 1));
/** A part of the text, at most 200 long. */
function part(text: string, random: Random): [number, number] {
  const start = place(text, random);
  return [start, Math.min(text.length, start + Math.floor(random() * 200))];
}
const inserted = (text: string, random: Random, piece: string): string => {
  const where = place(text, random);
  return text.slice(0, where) + piece + text.slice(where);
};
const changed = (text: string, random: Random, change: (part: string) => string): string => {
  const [start, end] = part(text, random);
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
};

const MUTATIONS: readonly Mutation[] = [
  (text, random, { texts }) => {
    const other = at(texts, random);
    return inserted(text, random, other.slice(...part(other, random)));
  },
  (text, random) => changed(text, random, (piece) => piece.repeat(2 + Math.floor(random() * 6))),
  (text, random) => changed(text, random, () => ""),
  (text, random) => changed(text, random, (piece) => piece.toUpperCase()),
  (text, random) => changed(text, random, (piece) => piece.toLowerCase()),
  (text, random) => changed(text, random, (piece) => [...piece].reverse().join("")),
  (text, random) => changed(text, random, (piece) => piece.replace(/[.,;:!?“”"'’()-]/g, "")),
  (text, random) =>
    changed(text, random, (piece) => piece.replace(/\s/g, at(["", "\n", " \n ", "\t", "\u00a0"], random))),
  (text, random, { naughty }) => inserted(text, random, at(naughty, random)),
  (text, random) => inserted(text, random, at(SIGNS, random)),
  (text, random) => inserted(text, random, at(MARKUP, random)),
  (text, random) => changed(text, random, (piece) => [...piece].join(at(SIGNS, random))),
  (text, random) => inserted(text, random, at(REPEATED, random).repeat(Math.floor(random() ** 6 * 3000))),
];

/** 300 to 1,000 characters of one of the texts, changed one to six times. */
export function mutatedText(random: Random, material: Material): string {
  const source = at(material.texts, random);
  const start = Math.floor(random() * Math.max(1, source.length - 300));
  let text = source.slice(start, start + 300 + Math.floor(random() * 700));
  for (let left = 1 + Math.floor(random() * 6); left > 0; left--)
    text = at(MUTATIONS, random)(text, random, material);
  return text;
}
