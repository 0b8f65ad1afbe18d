/** Letters that Unicode does not decompose, as people type them on another keyboard. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ħ: "h",
  ı: "i",
  þ: "th",
  ŧ: "t",
  ŋ: "n",
};

/** The words of a name or a search, without accents and in lower case: "Łódź-Górna" → ["lodz", "gorna"]. */
export function nameWords(text: string): string[] {
  if (isAscii(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const folded = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return (
    folded.replace(/[ßæœøđðłħıþŧŋ]/g, (letter) => FOLDED[letter] as string).match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function isAscii(text: string): boolean {
  for (let k = 0; k < text.length; k += 1) if (text.charCodeAt(k) > 127) return false;
  return true;
}
