import { addMonths, checkedDay } from "./calendar.ts";
import { durationOf, nanosecondsIn } from "./duration.ts";
import { type DurationValue, type InstantValue, nanosecondsOfDay, secondsOfDay } from "./temporal-value.ts";
import { dateTimeAt, dateTimeOf, dayAndTime, epochNanoseconds, instantOf } from "./time-zone.ts";

/**
 * A temporal value, so much later: first the months, then the days, then the seconds. A date takes whole days of the
 * seconds; a time of day goes round the clock.
 */
export function addDuration(value: InstantValue, duration: DurationValue): InstantValue {
  switch (value.kind) {
    case "date": {
      const days = Number(duration.seconds / BigInt(secondsOfDay));
      return { ...value, epochDay: checkedDay(laterDay(value.epochDay, duration) + days) };
    }
    case "localtime":
    case "time": {
      const day = BigInt(nanosecondsOfDay);
      const sum = (BigInt(value.nanosecondOfDay) + nanosecondsIn(duration)) % day;
      return { ...value, nanosecondOfDay: Number((sum + day) % day) };
    }
    case "localdatetime": {
      const local = epochNanoseconds(laterDay(value.epochDay, duration), value.nanosecondOfDay);
      const { epochDay, nanosecondOfDay } = dayAndTime(local + nanosecondsIn(duration));
      return { ...value, epochDay: checkedDay(epochDay), nanosecondOfDay };
    }
    case "datetime": {
      const { nanosecondOfDay, offsetSeconds, zone } = value;
      const day = laterDay(value.epochDay, duration);
      const moved = day === value.epochDay ? value : dateTimeOf(day, nanosecondOfDay, zone, offsetSeconds);
      const later = dateTimeAt(instantOf(moved) + nanosecondsIn(duration), zone);
      checkedDay(later.epochDay);
      return later;
    }
  }
}

export function negate({ months, days, seconds, nanoseconds }: DurationValue): DurationValue {
  return durationOf(-months, -days, -seconds, -nanoseconds);
}

function laterDay(epochDay: number, { months, days }: DurationValue): number {
  const moved = months === 0n ? epochDay : addMonths(epochDay, Number(months));
  return checkedDay(moved + Number(days));
}
