const UNSTORABLE = /\p{Surrogate}|\0/gu;

/** The value as every store can hold it: in its texts lone surrogates and NUL become U+FFFD, of the same length. */
export function storableValue(value: unknown): unknown {
  if (typeof value === "string") return value.replace(UNSTORABLE, "\uFFFD");
  if (Array.isArray(value)) return value.map(storableValue);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, storableValue(item)]));
}
