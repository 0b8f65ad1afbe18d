import {
  DateTime,
  Date as DriverDate,
  Duration,
  isDate,
  isDateTime,
  isDuration,
  isLocalDateTime,
  isLocalTime,
  isTime,
  LocalDateTime,
  LocalTime,
  Time,
} from "neo4j-driver";
import { CypherTemporal, type CypherTemporalKind } from "../cypher/cypher-temporal.ts";
import { canonicalTemporal } from "../cypher/values/temporal/canonical-temporal.ts";
import { durationOf } from "../cypher/values/temporal/duration.ts";
import { temporalText } from "../cypher/values/temporal/temporal-text.ts";

interface DriverType {
  readonly is: (value: object) => boolean;
  readonly fromString: (iso: string) => object;
}

const driverTypes: Readonly<Record<CypherTemporalKind, DriverType>> = {
  date: { is: isDate, fromString: DriverDate.fromString },
  localtime: { is: isLocalTime, fromString: LocalTime.fromString },
  time: { is: isTime, fromString: Time.fromString },
  localdatetime: { is: isLocalDateTime, fromString: LocalDateTime.fromString },
  datetime: { is: isDateTime, fromString: DateTime.fromString },
  duration: { is: isDuration, fromString: Duration.fromString },
};

/** A temporal value of the driver as the port's, written as our own Cypher writes it; null for any other value. */
export function toCypherTemporal(value: object): CypherTemporal | null {
  if (isDuration(value)) return durationOfParts(value as Duration);
  for (const [kind, { is }] of Object.entries(driverTypes) as [CypherTemporalKind, DriverType][])
    if (is(value)) return canonicalTemporal(kind, String(value));
  return null;
}

/** The driver writes a duration of days as P1DT, which is not ISO 8601. */
function durationOfParts({ months, days, seconds, nanoseconds }: Duration): CypherTemporal {
  const [m, d, s, n] = [months, days, seconds, nanoseconds].map((amount) => BigInt(String(amount)));
  return new CypherTemporal("duration", temporalText(durationOf(m ?? 0n, d ?? 0n, s ?? 0n, n ?? 0n)));
}

/** What `toCypherTemporal` turns back. Throws CypherError for text that is not of its kind. */
export function toDriverTemporal({ kind, iso }: CypherTemporal): object {
  return driverTypes[kind].fromString(canonicalTemporal(kind, iso).iso);
}
