import { atom, computed } from "nanostores";
import { $evidence, $picture, $timeline } from "./explorer.ts";
import { sameFilters, withoutPart } from "./filters.ts";
import type { Picture } from "./picture.ts";
import { countDaysInBins, timeBinsOf } from "./time-bins.ts";
import { statementsPerDay } from "./visible.ts";

/** The narrowest bar, with the gap beside it, in pixels. */
const NARROWEST = 3;

/** Pixels that the bars of the time strip have; 0 before it is drawn. */
export const $plotWidth = atom(0);
/** The bin that the pointer is over. */
export const $pointedBin = atom<number | null>(null);
export const $playing = atom(false);
export const $playSpeed = atom(1);

/** The statements of the whole store over time; null while they are not known, or none is dated. */
export const $timeBins = computed([$timeline, $plotWidth], (timeline, width) =>
  timeline && width > 0 ? timeBinsOf(timeline, Math.max(1, Math.floor(width / NARROWEST))) : null,
);

let lastOfAllDays: Picture | null = null;
/** The picture under all filters but those of days: while these alone change, it stays the same. */
const $pictureOfAllDays = computed($picture, (picture) => {
  const filters = withoutPart(picture.filters, "days");
  const isSame =
    lastOfAllDays !== null &&
    lastOfAllDays.entities === picture.entities &&
    lastOfAllDays.relations === picture.relations &&
    sameFilters(lastOfAllDays.filters, filters);
  if (!isSame) lastOfAllDays = { ...picture, filters };
  return lastOfAllDays as Picture;
});

/** The statements of the relations on the canvas in the same bins, whatever days are chosen. */
export const $seenInBins = computed([$pictureOfAllDays, $evidence, $timeBins], (picture, evidence, bins) =>
  bins ? countDaysInBins(bins.edges, statementsPerDay(picture, evidence)) : [],
);
