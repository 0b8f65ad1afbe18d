/** The longest slug, in characters. */
const LONGEST = 80;

/** Letters that NFKD does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ħ: "h",
  ə: "e",
};

/** The part of an id that says the name: lower-case ASCII words joined by "-"; a hash where none is left. */
export function slugOf(name: string): string {
  const ascii = name
    .toLowerCase()
    .replace(/[ßæœøđðþłıħə]/g, (letter) => LETTERS[letter] ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
  const slug = ascii
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]{1,200}/g, "-")
    .replace(/^-|-$/g, "");
  const foreign = /[^\p{ASCII}]/u.test(ascii.replace(/[\p{P}\p{Z}]/gu, "")) || slug === "";
  const tail = foreign ? `x${hashOf(name)}` : "";
  const room = LONGEST - (tail ? tail.length + 1 : 0);
  const short = slug.slice(0, room).replace(/-$/, "");
  return [short, tail].filter(Boolean).join("-");
}

/** FNV-1a over UTF-16 units, 32 bits, base 36: <http://www.isthe.com/chongo/tech/comp/fnv/>. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
