import { html, render, type TemplateResult } from "lit-html";
import { togglePlay } from "../../commands/play-time.ts";
import { stripMessages } from "../../messages/strip-messages.ts";
import { $picture, $summary, $timeline } from "../../state/explorer.ts";
import { $language, $languageLoading } from "../../state/language.ts";
import { binsOfDays, type TimeBins } from "../../state/time-bins.ts";
import {
  $playing,
  $playSpeed,
  $plotWidth,
  $pointedBin,
  $seenInBins,
  $timeBins,
} from "../../state/time-strip.ts";
import { beginDrag, clearDays, endDrag, escapeBrush, leavePlot, moveDrag } from "./brush.ts";
import { stripAxis } from "./strip-axis.ts";
import { BARS_HEIGHT, stripBars } from "./strip-bars.ts";
import { stripCaption } from "./strip-caption.ts";
import { stripWindow } from "./strip-window.ts";

const AXIS_HEIGHT = 18;
const SPEEDS = [1, 2, 4] as const;

/** Keeps the time strip in `element` drawn, at most once a frame. */
export function keepTimeStrip(element: HTMLElement): void {
  let frame = 0;
  const draw = () => {
    frame = 0;
    element.hidden = !($summary.get()?.hasStatements ?? false) || $summary.get()?.documents === 0;
    render(strip(), element);
  };
  const drawSoon = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const stores = [$language, $languageLoading, $picture, $playing, $playSpeed, $pointedBin, $seenInBins];
  for (const store of [...stores, $summary, $timeBins, $timeline]) store.listen(drawSoon);
  draw();
  const plot = element.querySelector(".plot") as HTMLElement;
  new ResizeObserver(() => $plotWidth.set(plot.clientWidth)).observe(plot);
}

function strip(): TemplateResult {
  const bins = $timeBins.get();
  const isKnown = $timeline.get() !== null && $plotWidth.get() > 0;
  return html`
    ${bins ? controls() : ""}
    <div class="graphic" @keydown=${escapeBrush}>
      ${bins ? stripCaption(bins) : html`<p class="caption">${isKnown ? stripMessages.get().noneDated : ""}</p>`}
      <div class="plot" @pointerdown=${beginDrag} @pointermove=${moveDrag} @pointerup=${endDrag} @pointercancel=${endDrag}
        @pointerleave=${leavePlot} @dblclick=${clearDays}>${bins ? graphic(bins) : ""}</div>
    </div>`;
}

function graphic(bins: TimeBins): TemplateResult {
  const width = $plotWidth.get();
  return html`
    ${stripWindow(bins, width)}
    <svg width=${width} height=${BARS_HEIGHT + AXIS_HEIGHT} aria-hidden="true">
      ${stripBars(bins, $seenInBins.get(), binsOfDays(bins, $picture.get().filters), width)}
      ${stripAxis(bins, width)}
    </svg>`;
}

function controls(): TemplateResult {
  const words = stripMessages.get();
  const isPlaying = $playing.get();
  const label = isPlaying ? words.pause : words.play;
  return html`
    <div class="play">
      <button type="button" id="play" aria-label=${label} title=${label} @click=${togglePlay}>${isPlaying ? "❚❚" : "▷"}</button>
      <select aria-label=${words.speed} @change=${(event: Event) => $playSpeed.set(Number((event.currentTarget as HTMLSelectElement).value))}>
        ${SPEEDS.map((speed) => html`<option value=${speed} .selected=${speed === $playSpeed.get()}>${speed} ×</option>`)}
      </select>
    </div>`;
}
