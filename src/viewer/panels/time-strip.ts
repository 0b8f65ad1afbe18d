import { html, svg, type TemplateResult } from "lit-html";
import { atom, computed } from "nanostores";
import { fromDayNumber } from "../../web/state/day-number.ts";
import {
  binsOfDays,
  countDaysInBins,
  daysOfBins,
  type TimeBins,
  timeBinsOf,
} from "../../web/state/time-bins.ts";
import { $filters, $graph, $statementsPerDay } from "../state/viewer-state.ts";
import { counted, dayInWords } from "../viewer-words.ts";

/** Of the bars: their height, and the narrowest of them, in pixels. */
const HEIGHT = 30;
const NARROWEST = 4;

/** Pixels that the bars have. */
export const $stripWidth = atom(0);

/** The statements of the whole file over time; null where none is dated. */
const $bins = computed([$graph, $stripWidth], (graph, width) => {
  if (!graph || width <= 0) return null;
  const days = new Map<string, number>();
  let undated = 0;
  for (const claims of graph.claims.values())
    for (const { day } of claims) {
      if (day === null) undated += 1;
      else days.set(day, (days.get(day) ?? 0) + 1);
    }
  const rising = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  const timeline = {
    days: rising.map(([day]) => day),
    statements: rising.map(([, count]) => count),
    undated,
  };
  return timeBinsOf(timeline, Math.max(1, Math.floor(width / NARROWEST)));
});

/** Statements over time, dark where they are in sight, with a first and a last day to choose. */
export function timeStrip(): TemplateResult {
  const bins = $bins.get();
  if (!bins) return html``;
  const filters = $filters.get();
  const { first, last } = binsOfDays(bins, filters);
  const seen = countDaysInBins(bins.edges, $statementsPerDay.get());
  const most = Math.max(1, ...bins.statements);
  const ends = bins.edges.length - 2;
  const inWindow = seen.slice(first, last + 1).reduce((sum, count) => sum + count, 0);
  const isOpen = filters.from !== null || filters.to !== null;
  const choose = (from: number, to: number) =>
    $filters.set({ ...$filters.get(), ...daysOfBins(bins, from, to) });
  const input = (which: "from" | "to", value: number) => html`
    <input type="range" class="end ${which} ${which === "from" && value > ends / 2 ? "upper" : ""}" min="0" max=${ends} .value=${String(value)}
      aria-label=${which === "from" ? "First day" : "Last day"} aria-valuetext=${dayOf(bins, value, which)}
      @input=${(event: Event) => {
        const chosen = Number((event.target as HTMLInputElement).value);
        if (which === "from") choose(Math.min(chosen, last), last);
        else choose(first, Math.max(chosen, first));
        (event.target as HTMLInputElement).value = String(
          which === "from" ? Math.min(chosen, last) : Math.max(chosen, first),
        );
      }} />`;
  return html`
    <p class="caption"><b>${counted(inWindow, "statement")}</b>
      <span>${dayOf(bins, first, "from")} – ${dayOf(bins, last, "to")}</span>
      ${bins.undated > 0 ? html`<span class="note">${bins.undated} undated${isOpen ? ", left out" : ""}</span>` : ""}
      ${isOpen ? html`<button type="button" class="link" @click=${() => choose(0, ends)}>All days</button>` : ""}</p>
    <div class="plot">
      <svg width="100%" height=${HEIGHT} viewBox="0 0 ${bins.statements.length} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
        ${bins.statements.map((count, k) => bar(k, count, most, "told"))}
        ${seen.map((count, k) => (k >= first && k <= last ? bar(k, count, most, "seen") : ""))}
      </svg>
      ${input("from", first)}${input("to", last)}
    </div>`;
}

function bar(k: number, count: number, most: number, name: string): TemplateResult | string {
  if (count === 0) return "";
  const height = Math.max(1.5, (count / most) * HEIGHT);
  return svg`<rect class=${name} x=${k + 0.08} width="0.84" y=${HEIGHT - height} height=${height} />`;
}

function dayOf({ edges }: TimeBins, bin: number, end: "from" | "to"): string {
  return dayInWords(fromDayNumber(end === "from" ? (edges[bin] as number) : (edges[bin + 1] as number) - 1));
}
