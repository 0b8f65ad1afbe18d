import { svg, type TemplateResult } from "lit-html";
import { type BarScale, barScaleOf, barShare } from "../../state/bar-scale.ts";
import type { TimeBins } from "../../state/time-bins.ts";

/** Where bars and axis stand, in pixels. */
export const BARS_HEIGHT = 36;
/** The widest bar, and the least height of one that is not nothing. */
const WIDEST = 28;
const LOWEST = 2;

/** Pixels from the left of the plot at which a day begins. */
export function leftOfDay({ edges }: Pick<TimeBins, "edges">, width: number, day: number): number {
  const [first, end] = [edges[0] as number, edges.at(-1) as number];
  return ((day - first) / (end - first)) * width;
}

export function scaleOfBins({ statements }: TimeBins): BarScale {
  return barScaleOf(statements);
}

/** All statements as light bars, and those in view, from bin `first` to `last`, dark before them. */
export function stripBars(
  bins: TimeBins,
  seen: readonly number[],
  { first, last }: { readonly first: number; readonly last: number },
  width: number,
): TemplateResult {
  const inView = seen.map((number, bin) => (bin >= first && bin <= last ? number : 0));
  return svg`
    <path class="told" d=${outline(bins, bins.statements, width)} />
    <path class="seen" d=${outline(bins, inView, width)} />`;
}

function outline(bins: TimeBins, numbers: readonly number[], width: number): string {
  const scale = scaleOfBins(bins);
  const most = Math.max(...bins.statements);
  return numbers
    .map((number, bin) => {
      if (number <= 0) return "";
      const [left, right] = barSides(bins, bin, width);
      const height = Math.max(LOWEST, Math.round(barShare(number, most, scale) * BARS_HEIGHT));
      return `M${left} ${BARS_HEIGHT}V${BARS_HEIGHT - height}H${right}V${BARS_HEIGHT}Z`;
    })
    .join("");
}

function barSides(bins: TimeBins, bin: number, width: number): readonly [number, number] {
  const left = Math.round(leftOfDay(bins, width, bins.edges[bin] as number));
  const right = Math.round(leftOfDay(bins, width, bins.edges[bin + 1] as number)) - 1;
  const spare = Math.max(0, right - left - WIDEST) / 2;
  return [Math.round(left + spare), Math.max(left + 1, Math.round(right - spare))];
}
