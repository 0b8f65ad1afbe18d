import { failure, wrongType } from "../../evaluation/failure.ts";
import {
  durationBetween,
  durationInDays,
  durationInMonths,
  durationInSeconds,
} from "../../values/temporal/duration-between.ts";
import type { DurationValue, InstantValue } from "../../values/temporal/temporal-value.ts";
import { currentInstant, dateTimeAt, zoneOf } from "../../values/temporal/time-zone.ts";
import { isDuration, isMap, isTemporal, type Value } from "../../values/value.ts";
import type { CypherFunction, FunctionFamily } from "../cypher-function.ts";
import { createDuration } from "./create-duration.ts";
import { convert, createInstant, type InstantKind } from "./create-instant.ts";
import { truncate } from "./truncate.ts";

const instantKinds: readonly InstantKind[] = ["date", "localtime", "time", "localdatetime", "datetime"];

function instant(what: string, value: Value | undefined): InstantValue {
  if (value === undefined || !isTemporal(value) || isDuration(value))
    throw wrongType(what, "a date, a time or both", value ?? null);
  return value;
}

function integer(what: string, value: Value | undefined): bigint {
  if (typeof value !== "bigint") throw wrongType(what, "an integer", value ?? null);
  return value;
}

/** The clock: of the query's beginning, or of each call. */
function clock(kind: InstantKind, name: string, each: boolean): CypherFunction {
  return {
    least: 0,
    most: 1,
    call: ([zone = "Z"], { began }) => {
      if (typeof zone !== "string") throw wrongType(name, "the name of a time zone", zone);
      return convert(kind, dateTimeAt(each ? currentInstant() : began, zoneOf(zone)));
    },
  };
}

function between(name: string, of: (from: InstantValue, to: InstantValue) => DurationValue): CypherFunction {
  return {
    least: 2,
    most: 2,
    call: ([from, to]) => of(instant(name, from), instant(name, to)),
  };
}

function functionsOf(kind: InstantKind): FunctionFamily {
  return {
    [kind]: {
      least: 0,
      most: 1,
      call: ([from], { began }) =>
        from === undefined ? convert(kind, dateTimeAt(began, 0)) : createInstant(kind, from, began),
    },
    [`${kind}.transaction`]: clock(kind, `${kind}.transaction()`, false),
    [`${kind}.statement`]: clock(kind, `${kind}.statement()`, false),
    [`${kind}.realtime`]: clock(kind, `${kind}.realtime()`, true),
    [`${kind}.truncate`]: {
      least: 1,
      most: 3,
      nullIn: "seen",
      call: ([unit = null, value, given = null], { began }) => {
        const name = `${kind}.truncate()`;
        if (typeof unit !== "string") throw wrongType(name, "the name of a unit", unit);
        const map = given ?? new Map<string, Value>();
        if (!isMap(map)) throw wrongType(name, "a map", map);
        return truncate(
          kind,
          unit,
          value === undefined ? dateTimeAt(began, 0) : instant(name, value),
          map,
          began,
        );
      },
    },
  };
}

/** Functions of dates, times and durations. */
export const temporalFunctions: FunctionFamily = {
  ...Object.assign({}, ...instantKinds.map(functionsOf)),
  "datetime.fromepoch": {
    least: 2,
    most: 2,
    call: ([seconds, nanoseconds]) => {
      const name = "datetime.fromepoch()";
      const rest = integer(name, nanoseconds);
      if (rest < 0n || rest >= 1_000_000_000n)
        throw failure(`${name} takes nanoseconds of one second, 0 to 999999999, but found ${rest}`);
      return dateTimeAt(integer(name, seconds) * 1_000_000_000n + rest, 0);
    },
  },
  "datetime.fromepochmillis": {
    least: 1,
    most: 1,
    call: ([milliseconds]) => dateTimeAt(integer("datetime.fromepochmillis()", milliseconds) * 1_000_000n, 0),
  },
  duration: { least: 1, most: 1, call: ([from = null]) => createDuration(from) },
  "duration.between": between("duration.between()", durationBetween),
  "duration.inmonths": between("duration.inMonths()", durationInMonths),
  "duration.indays": between("duration.inDays()", durationInDays),
  "duration.inseconds": between("duration.inSeconds()", durationInSeconds),
};
