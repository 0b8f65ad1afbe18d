import { html, type TemplateResult } from "lit-html";
import { stripMessages } from "../../messages/strip-messages.ts";
import { unitMessages } from "../../messages/unit-messages.ts";
import { fromDayNumber } from "../../state/day-number.ts";
import { spanInWords } from "../../state/day-words.ts";
import { $picture } from "../../state/explorer.ts";
import { formatNumber } from "../../state/language.ts";
import type { TimeBins } from "../../state/time-bins.ts";
import { $pointedBin, $seenInBins } from "../../state/time-strip.ts";
import { clearDays } from "./brush.ts";
import { scaleOfBins } from "./strip-bars.ts";

/** What the bars count and what they leave out; beside it the bin that the pointer is over, or the days in view. */
export function stripCaption(bins: TimeBins): TemplateResult {
  const words = stripMessages.get();
  const { from, to } = $picture.get().filters;
  const isBound = from !== null || to !== null;
  const scale = scaleOfBins(bins);
  const notes = [
    scale === "linear" ? "" : scale === "logarithm" ? words.logarithm : words.squareRoot,
    bins.undated > 0 ? (isBound ? words.undatedHidden : words.undated)(bins.undated) : "",
  ].filter((note) => note !== "");
  return html`
    <p class="caption">
      <span><b>${words[bins.unit]}</b>, <i class="swatch" aria-hidden="true"></i> ${words.inView}${notes.map((note) => html`<span class="note"> · ${note}</span>`)}${
        bins.farOff > 0
          ? html`<span class="note" title=${words.farOffMeans}> · ${words.farOff(bins.farOff)}</span>`
          : ""
      }</span>
      <span class="days">${daysInWords(bins)}</span>
      ${isBound ? html`<button type="button" class="link" @click=${clearDays}>${words.clear}</button>` : ""}
    </p>`;
}

function daysInWords(bins: TimeBins): string {
  const { from, to } = $picture.get().filters;
  const pointed = $pointedBin.get();
  const [start, end] = [bins.edges[0] as number, bins.edges.at(-1) as number];
  if (pointed === null || pointed >= bins.statements.length)
    return spanInWords(from ?? fromDayNumber(start), to ?? fromDayNumber(end - 1));
  const [first, after] = [bins.edges[pointed] as number, bins.edges[pointed + 1] as number];
  return stripMessages.get().bin({
    days: spanInWords(fromDayNumber(first), fromDayNumber(after - 1)),
    statements: unitMessages.get().statements(bins.statements[pointed] ?? 0),
    seen: formatNumber($seenInBins.get()[pointed] ?? 0),
  });
}
