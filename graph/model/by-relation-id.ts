import { compareText } from "./order.ts";
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

/** Different texts as they compare where `|` ends both; null where one holds it there. */
function compareEnded(a: string, b: string): number | null {
  const [shorter, longer, sign] = a.length < b.length ? [a, b, 1] : [b, a, -1];
  if (!longer.startsWith(shorter)) return compareText(a, b);
  const rest = longer.slice(shorter.length);
  return rest.startsWith("|") ? null : sign * compareText("|", rest);
}
