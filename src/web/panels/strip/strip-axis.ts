import { svg, type TemplateResult } from "lit-html";
import { fromDayNumber } from "../../state/day-number.ts";
import { dayInWords } from "../../state/day-words.ts";
import type { TimeBins } from "../../state/time-bins.ts";
import { type TimeTick, timeTicksOf } from "../../state/time-ticks.ts";
import { BARS_HEIGHT, leftOfDay } from "./strip-bars.ts";

/** Room for a label, and for one that tells day and year, in pixels. */
const LABEL = 52;
const LONG_LABEL = 78;

const PARTS: Readonly<Record<TimeTick["tells"], Intl.DateTimeFormatOptions>> = {
  day: { day: "numeric", month: "short" },
  "day and year": { day: "numeric", month: "short", year: "numeric" },
  month: { month: "short" },
  "month and year": { month: "short", year: "numeric" },
  year: { year: "numeric" },
};

/** The line on which the bars stand, with days, months or years below it. */
export function stripAxis(bins: TimeBins, width: number): TemplateResult {
  const [first, end] = [bins.edges[0] as number, bins.edges.at(-1) as number];
  const ticks = timeTicksOf(first, end, width, LABEL);
  const [one, two] = ticks.map(({ day }) => leftOfDay(bins, width, day));
  const isTight = one !== undefined && two !== undefined && two - one < LONG_LABEL;
  return svg`
    <path class="axis" d="M0 ${BARS_HEIGHT + 0.5}H${width}" />
    ${ticks.map(({ day, tells }, at) => {
      const left = Math.round(leftOfDay(bins, width, day)) + 0.5;
      const label =
        at === 0 || left + LABEL <= width
          ? dayInWords(fromDayNumber(day), PARTS[isTight && tells === "day and year" ? "day" : tells])
          : "";
      return svg`
        <path class="axis" d="M${left} ${BARS_HEIGHT + 0.5}v5" />
        <text class=${tells === "year" ? "year" : ""} x=${left + 4} y=${BARS_HEIGHT + 14}>${label}</text>`;
    })}`;
}
