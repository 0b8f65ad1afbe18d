import { existsSync, readFileSync } from "node:fs";

const NAUGHTY = new URL("../../../shared/data/blns/blns.json", import.meta.url);

const OWN = [
  "a\u0000b",
  "lone \ud800 half",
  "tab\tline\r\nend",
  "<a b=\"c\" d='e'>&]]>",
  "</script><script>window.hacked = 1</script><!--",
  "{0} {{x}} {1|y}",
  "\ufffe",
  "😀",
];

/** Texts that break files; with ../shared beside the checkout also the Big List of Naughty Strings. */
export function hostileTexts(): string[] {
  return existsSync(NAUGHTY) ? [...OWN, ...JSON.parse(readFileSync(NAUGHTY, "utf8"))] : OWN;
}
