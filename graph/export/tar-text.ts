/** Bytes of a header, and of the steps in which contents are padded. */
const BLOCK = 512;
/** What eleven octal digits hold. */
const MOST_BYTES = 8 ** 11 - 1;

export interface TarFile {
  /** ASCII, at most 100 letters. */
  readonly name: string;
  readonly text: string;
}

/**
 * An archive of text files in POSIX ustar (IEEE Std 1003.1, pax), which is text itself: written as UTF-8 it is the
 * archive. Without owner and time: the same files give the same archive. Throws for a file of 8 GB or more.
 */
export function tarText(files: readonly TarFile[]): string {
  return [...files.flatMap(entry), "\0".repeat(2 * BLOCK)].join("");
}

function entry({ name, text }: TarFile): string[] {
  const size = Buffer.byteLength(text);
  if (size > MOST_BYTES)
    throw new Error(`${name} has ${size} bytes; a tar archive holds files of less than 8 GB`);
  return [header(name, size), text, "\0".repeat((BLOCK - (size % BLOCK)) % BLOCK)];
}

function header(name: string, size: number): string {
  const octal = (number: number, digits: number) => `${number.toString(8).padStart(digits, "0")}\0`;
  const before =
    name.padEnd(100, "\0") + octal(0o644, 7) + octal(0, 7) + octal(0, 7) + octal(size, 11) + octal(0, 11);
  const after = `0${"\0".repeat(100)}ustar\u000000`;
  const sum = [...before, ...after].reduce((all, letter) => all + letter.charCodeAt(0), 8 * 32);
  return `${before}${octal(sum, 6)} ${after}`.padEnd(BLOCK, "\0");
}
