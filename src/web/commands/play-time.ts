import { stripMessages } from "../messages/strip-messages.ts";
import { dayInWords } from "../state/day-words.ts";
import { $picture, $status, previewFilters, settlePicture } from "../state/explorer.ts";
import { playStopsOf } from "../state/play-stops.ts";
import { binsOfDays, daysOfBins } from "../state/time-bins.ts";
import { $playing, $playSpeed, $timeBins } from "../state/time-strip.ts";

/** Stops of one play, and how long it takes at the usual speed, in milliseconds; where reduced motion is asked for, it goes in few and slow steps. */
const MOVING = { most: 240, whole: 24_000, longestStop: 700 };
const STEPPING = { most: 24, whole: 36_000, longestStop: 1500 };

/** A frame counts for no more than this: a page that was hidden goes on where it was. In milliseconds. */
const LONGEST_FRAME = 500;

export function togglePlay(): void {
  if ($playing.get()) pausePlay();
  else play();
}

/** Moves the last day in view from the first day on, or from where it is, to the end. All of it is one step to undo. */
function play(): void {
  const bins = $timeBins.get();
  if (!bins) return;
  const { filters } = $picture.get();
  const { first, last } = binsOfDays(bins, filters);
  const pace = matchMedia("(prefers-reduced-motion: reduce)").matches ? STEPPING : MOVING;
  const all = playStopsOf(bins.statements, first, pace.most);
  const ahead = filters.to === null ? [] : all.filter((bin) => bin > last);
  const stops = ahead.length > 0 ? ahead : all;
  const stay = Math.min(pace.longestStop, pace.whole / all.length);
  let shown = filters.to;
  let [at, due, before] = [-1, 0, performance.now()];
  $playing.set(true);
  $status.set(stripMessages.get().playing);
  const frame = (now: number) => {
    if (!$playing.get()) return;
    if ($picture.get().filters.to !== shown) {
      pausePlay();
      return;
    }
    due += (Math.min(now - before, LONGEST_FRAME) * $playSpeed.get()) / stay;
    before = now;
    const next = Math.min(stops.length - 1, Math.floor(due));
    if (next > at) {
      at = next;
      const { to } = daysOfBins(bins, first, stops[at] as number);
      shown = to;
      previewFilters((filters) => ({ ...filters, to }));
    }
    if (at < stops.length - 1) requestAnimationFrame(frame);
    else pausePlay();
  };
  requestAnimationFrame(frame);
}

function pausePlay(): void {
  $playing.set(false);
  settlePicture();
  const { to } = $picture.get().filters;
  const words = stripMessages.get();
  $status.set(to === null ? words.playedToEnd : words.pausedAt({ day: dayInWords(to) }));
}
