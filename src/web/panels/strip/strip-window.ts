import { html, type TemplateResult } from "lit-html";
import { stripMessages } from "../../messages/strip-messages.ts";
import { fromDayNumber, toDayNumber } from "../../state/day-number.ts";
import { dayInWords } from "../../state/day-words.ts";
import { $picture } from "../../state/explorer.ts";
import type { TimeBins } from "../../state/time-bins.ts";
import { moveEnd } from "./brush.ts";
import { leftOfDay } from "./strip-bars.ts";

/** The days in view, with an end to hold on either side. */
export function stripWindow(bins: TimeBins, width: number): TemplateResult {
  const { from, to } = $picture.get().filters;
  const [start, end] = [bins.edges[0] as number, bins.edges.at(-1) as number];
  const day = (bound: string | null) => (bound === null ? null : toDayNumber(bound));
  const within = (number: number) => Math.max(start, Math.min(end, number));
  const first = within(day(from) ?? start);
  const after = within((day(to) ?? end - 1) + 1);
  const [left, right] = [first, after].map((number) => Math.round(leftOfDay(bins, width, number)));
  const isOpen = from === null && to === null;
  return html`
    <div class="window" data-hold=${isOpen ? "new" : "window"} ?data-open=${isOpen} .style=${`left:${left}px;width:${(right as number) - (left as number)}px`}></div>
    ${handle("from", first, left as number, from === null, bins)} ${handle("to", after - 1, right as number, to === null, bins)}`;
}

function handle(
  which: "from" | "to",
  day: number,
  left: number,
  isUnbound: boolean,
  { edges }: TimeBins,
): TemplateResult {
  const words = stripMessages.get();
  return html`
    <div class="end ${which}" data-hold=${which} role="slider" tabindex="0" aria-label=${words[which]}
      aria-valuemin=${edges[0] as number} aria-valuemax=${(edges.at(-1) as number) - 1} aria-valuenow=${day}
      aria-valuetext=${isUnbound ? words.unbound({ day: dayInWords(fromDayNumber(day)) }) : dayInWords(fromDayNumber(day))}
      .style=${`left:${left}px`} @keydown=${(event: KeyboardEvent) => moveEnd(which, event)}></div>`;
}
