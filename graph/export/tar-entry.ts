/** Bytes of a header, and of the steps in which contents are padded. */
const BLOCK = 512;
/** What eleven octal digits hold. */
const MOST_BYTES = 8 ** 11 - 1;

/** What ends an archive. */
export const TAR_END = "\0".repeat(2 * BLOCK);

/**
 * What stands before the contents of a file of `size` bytes in a POSIX ustar archive (IEEE Std 1003.1, pax): ASCII. Without
 * owner and time: the same files give the same archive. The name is ASCII of at most 100 letters. Throws for a file of 8 GB or more.
 */
export function tarHeader(name: string, size: number): string {
  if (size > MOST_BYTES)
    throw new Error(`${name} has ${size} bytes; a tar archive holds files of less than 8 GB`);
  const octal = (number: number, digits: number) => `${number.toString(8).padStart(digits, "0")}\0`;
  const before =
    name.padEnd(100, "\0") + octal(0o644, 7) + octal(0, 7) + octal(0, 7) + octal(size, 11) + octal(0, 11);
  const after = `0${"\0".repeat(100)}ustar\u000000`;
  const sum = [...before, ...after].reduce((all, letter) => all + letter.charCodeAt(0), 8 * 32);
  return `${before}${octal(sum, 6)} ${after}`.padEnd(BLOCK, "\0");
}

/** What stands behind them. */
export function tarPadding(size: number): string {
  return "\0".repeat((BLOCK - (size % BLOCK)) % BLOCK);
}
