/** Of these values those that are days or moments in ISO 8601, rising. */
export function daysIn(values: readonly unknown[]): string[] {
  return values.filter((value): value is string => typeof value === "string" && DAY.test(value)).sort();
}

const DAY = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?$/;
