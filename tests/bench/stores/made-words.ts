const SYLLABLES =
  "ka le mi so ru ta ne vo bi da shi ga ha lo pe zu ya ri no me to ba li su de va chu jo ke na".split(" ");
const SCRAMBLE = 0x9e3779b1;

/** A number in [0, 1) that two numbers fix. */
export function chance(number: number, salt: number): number {
  let mixed = Math.imul(number + 1, SCRAMBLE) ^ Math.imul(salt + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
}

/** A word for a number: the frequent ones (small numbers) begin with any letter, as those of languages do. */
function madeWord(number: number): string {
  const syllables = 2 + Math.floor(3 * chance(number, 7));
  let word = "";
  let rest = Math.imul(number + 1, SCRAMBLE) >>> 0;
  for (let k = 0; k < syllables; k += 1) {
    word += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A word out of so many, the first far more often than the last. */
export function frequentWord(number: number, salt: number, words: number): string {
  return madeWord(Math.floor(words * chance(number, salt) ** 3) + salt * 1_000_003);
}
