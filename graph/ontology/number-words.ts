const SMALL =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Words that say one number, in lower case. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, i) => [word, i + 1] as const),
  ...TENS.flatMap((tens, i) => [
    [tens, 10 * (i + 2)] as const,
    ...SMALL.slice(0, 9).map((unit, k) => [`${tens}-${unit}`, 10 * (i + 2) + k + 1] as const),
  ]),
  ["a dozen", 12],
  ["half a dozen", 6],
  ["two dozen", 24],
  ["three dozen", 36],
]);

/** Words behind a number that multiply it. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1_000],
  ["million", 1_000_000],
  ["billion", 1_000_000_000],
]);

/** Words that tell of no number but the least that it can be. */
export const VAGUE_NUMBERS: ReadonlyMap<string, number> = new Map([
  ["dozens", 24],
  ["scores", 40],
  ["hundreds", 200],
  ["thousands", 2_000],
  ["millions", 2_000_000],
  ["dozens of", 24],
  ["scores of", 40],
  ["hundreds of", 200],
  ["thousands of", 2_000],
  ["tens of thousands of", 20_000],
  ["hundreds of thousands of", 200_000],
  ["millions of", 2_000_000],
  ["several dozen", 24],
  ["several hundred", 200],
  ["several thousand", 2_000],
  ["a few dozen", 24],
  ["a few hundred", 200],
  ["a few thousand", 2_000],
]);
