import { addDurations, divideDuration, multiplyDuration } from "../values/temporal/duration.ts";
import { addDuration, negate } from "../values/temporal/temporal-arithmetic.ts";
import { isDuration, isNumber, isTemporal, type Value } from "../values/value.ts";

/** `left + right` where one of them is a duration and the other a temporal value; else undefined. */
export function addTemporals(left: Value, right: Value): Value | undefined {
  if (isDuration(left) && isDuration(right)) return addDurations(left, right, 1n);
  if (isTemporal(left) && !isDuration(left) && isDuration(right)) return addDuration(left, right);
  if (isDuration(left) && isTemporal(right) && !isDuration(right)) return addDuration(right, left);
  return undefined;
}

/** `left - right` where right is a duration and left a temporal value; else undefined. */
export function subtractTemporals(left: Value, right: Value): Value | undefined {
  if (!isDuration(right)) return undefined;
  if (isDuration(left)) return addDurations(left, right, -1n);
  return isTemporal(left) ? addDuration(left, negate(right)) : undefined;
}

/** `left * right` of a duration and a number, in either order; else undefined. */
export function multiplyTemporals(left: Value, right: Value): Value | undefined {
  if (isDuration(left) && isNumber(right)) return multiplyDuration(left, right);
  return isDuration(right) && isNumber(left) ? multiplyDuration(right, left) : undefined;
}

/** `left / right` of a duration and a number; else undefined. */
export function divideTemporals(left: Value, right: Value): Value | undefined {
  return isDuration(left) && isNumber(right) ? divideDuration(left, right) : undefined;
}
