import { existsSync, readFileSync } from "node:fs";

const NAUGHTY = new URL("../../../shared/data/blns/blns.json", import.meta.url);

const OWN = [
  "a\u0000b",
  "lone \ud800 half",
  "tab\tline\r\nend",
  "<a b=\"c\" d='e'>&]]>",
  "\ufffe",
  "😀",
  "=1+1",
  "+cmd|' /C calc'!A0",
  "@SUM(A1)",
  "back\\slash \\u0027 \\",
  "'; MATCH (n) DETACH DELETE n; //",
  "`quoted`",
  '"];evil [label="',
  '"""\\"""',
  "<urn:x> . <urn:y>",
  "&lt;b&gt; &#60;",
  "\\N \\G \\l",
  "  spaces  ",
  "\u202eright to left",
  "{}[]|<>\\",
  "#comment",
  "",
  "</script><script>window.hacked = 1</script><!--",
  "{0} {{x}} {1|y}",
];

/** Texts that break files; with ../shared beside the checkout also the Big List of Naughty Strings. */
export function hostileTexts(): string[] {
  return existsSync(NAUGHTY) ? [...OWN, ...JSON.parse(readFileSync(NAUGHTY, "utf8"))] : OWN;
}
