import { calendarFields } from "./calendar.ts";
import { nanosecondsIn } from "./duration.ts";
import { type DurationValue, nanosecondsOfSecond, type TemporalValue } from "./temporal-value.ts";

/** The value in ISO 8601, as Neo4j writes it: always with seconds. Its function reads it again. */
export function temporalText(value: TemporalValue): string {
  switch (value.kind) {
    case "date":
      return dateText(value.epochDay);
    case "localtime":
      return timeText(value.nanosecondOfDay);
    case "time":
      return timeText(value.nanosecondOfDay) + offsetText(value.offsetSeconds);
    case "localdatetime":
      return `${dateText(value.epochDay)}T${timeText(value.nanosecondOfDay)}`;
    case "datetime": {
      const zone = typeof value.zone === "string" ? `[${value.zone}]` : "";
      return `${dateText(value.epochDay)}T${timeText(value.nanosecondOfDay)}${offsetText(value.offsetSeconds)}${zone}`;
    }
    case "duration":
      return durationText(value);
  }
}

/** `Z`, `+01:00`, `-02:05:59`. */
export function offsetText(seconds: number): string {
  if (seconds === 0) return "Z";
  const size = Math.abs(seconds);
  const rest = size % 60 === 0 ? "" : `:${padded(size % 60)}`;
  return `${seconds < 0 ? "-" : "+"}${padded(Math.floor(size / 3600))}:${padded(Math.floor(size / 60) % 60)}${rest}`;
}

function dateText(epochDay: number): string {
  const { year, month, day } = calendarFields(epochDay);
  const sign = year < 0 ? "-" : year > 9999 ? "+" : "";
  return `${sign}${padded(Math.abs(year), 4)}-${padded(month)}-${padded(day)}`;
}

function timeText(nanosecondOfDay: number): string {
  const seconds = Math.floor(nanosecondOfDay / nanosecondsOfSecond);
  const nanoseconds = nanosecondOfDay % nanosecondsOfSecond;
  const fraction = nanoseconds === 0 ? "" : `.${padded(nanoseconds, 9).replace(/0{1,9}$/, "")}`;
  return `${padded(Math.floor(seconds / 3600))}:${padded(Math.floor(seconds / 60) % 60)}:${padded(seconds % 60)}${fraction}`;
}

function durationText(duration: DurationValue): string {
  const { months, days } = duration;
  const total = nanosecondsIn(duration);
  const second = BigInt(nanosecondsOfSecond);
  const part = (amount: bigint, unit: string) => (amount === 0n ? "" : `${amount}${unit}`);
  const date = part(months / 12n, "Y") + part(months % 12n, "M") + part(days, "D");
  const seconds = total % (60n * second);
  const size = seconds < 0n ? -seconds : seconds;
  const fraction = `${size % second}`.padStart(9, "0").replace(/0{1,9}$/, "");
  const exact = `${seconds < 0n ? "-" : ""}${size / second}${fraction === "" ? "" : `.${fraction}`}`;
  const time =
    part(total / (3600n * second), "H") +
    part((total / (60n * second)) % 60n, "M") +
    (seconds === 0n ? "" : `${exact}S`);
  if (date === "" && time === "") return "PT0S";
  return `P${date}${time === "" ? "" : `T${time}`}`;
}

function padded(number: number, width = 2): string {
  return String(number).padStart(width, "0");
}
