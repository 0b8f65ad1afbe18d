import { compareText, compareUnits } from "./order.ts";
import type { Relation } from "./relation.ts";

type Identified = Pick<Relation, "id" | "subject" | "type" | "object">;

/** As byId. By parts: ids begin alike for long, and are put together only when they are read. */
export function byRelationId(a: Identified, b: Identified): number {
  if (a.subject !== b.subject) return compareEnded(a.subject, b.subject) ?? compareText(a.id, b.id);
  if (a.type !== b.type) return compareEnded(a.type, b.type) ?? compareText(a.id, b.id);
  return compareText(a.object, b.object);
}

/** Subjects, or types, in the order of the ids that they begin. */
export function byBeginning(a: string, b: string): number {
  return compareEnded(a, b) ?? compareText(a, b);
}

const BAR = "|".charCodeAt(0);

/** Different texts as they compare where `|` ends both; null where one holds it there. */
function compareEnded(a: string, b: string): number | null {
  const length = Math.min(a.length, b.length);
  for (let k = 0; k < length; k += 1) {
    const [unit, other] = [a.charCodeAt(k), b.charCodeAt(k)];
    if (unit !== other) return compareUnits(unit, other);
  }
  const unit = a.length > length ? a.charCodeAt(length) : BAR;
  const other = b.length > length ? b.charCodeAt(length) : BAR;
  return unit === other ? null : compareUnits(unit, other);
}
