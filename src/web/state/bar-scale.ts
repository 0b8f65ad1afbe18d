/** How the heights of bars follow their numbers. */
export type BarScale = "linear" | "square root" | "logarithm";

/** The greatest number may be so many times the median of those that are not 0 before small bars would vanish. */
const MOST_LINEAR = 15;
const MOST_ROOT = 300;

export function barScaleOf(numbers: readonly number[]): BarScale {
  const some = numbers.filter((number) => number > 0).sort((a, b) => a - b);
  const [median, most] = [some[some.length >> 1] ?? 1, some.at(-1) ?? 1];
  if (most <= MOST_LINEAR * median) return "linear";
  return most <= MOST_ROOT * median ? "square root" : "logarithm";
}

/** The share of the full height, 0 to 1, that a number of at most `most` has. */
export function barShare(number: number, most: number, scale: BarScale): number {
  if (number <= 0 || most <= 0) return 0;
  switch (scale) {
    case "linear":
      return number / most;
    case "square root":
      return Math.sqrt(number / most);
    case "logarithm":
      return Math.log1p(number) / Math.log1p(most);
  }
}
