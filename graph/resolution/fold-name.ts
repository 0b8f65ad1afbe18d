/** How one sound is written in Latin letters by different hands, as replacements in order. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/['’ʼ`]/g, ""],
  [/zh|dzh|dj/g, "j"],
  [/kh/g, "h"],
  [/x/g, "ks"],
  [/y/g, "i"],
  [/(.)\1{1,20}/gu, "$1"],
  [/(?<=[aeou])i(?=[aeou])/g, ""],
  [/^i(?=[aeou])/g, ""],
];

/** The words of a name, equal for spellings of one foreign name: "Tokayev" and "Tokaev" → ["tokaev"]; hyphens part words. */
export function foldName(name: string): string[] {
  const words = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return (words.match(/[\p{L}\p{N}'’ʼ`]{1,200}/gu) ?? [])
    .map((word) => SPELLINGS.reduce((folded, [written, read]) => folded.replace(written, read), word))
    .filter(Boolean);
}
