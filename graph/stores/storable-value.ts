const UNSTORABLE = /\p{Surrogate}|\0/gu;

/** The value as every store can hold it: in its texts lone surrogates and NUL become U+FFFD, of the same length. What can be held as it is comes back itself. */
export function storableValue(value: unknown): unknown {
  if (typeof value === "string") return value.replace(UNSTORABLE, "\uFFFD");
  if (value === null || typeof value !== "object") return value;
  const items = Object.values(value);
  const storable = items.map(storableValue);
  if (storable.every((item, k) => item === items[k])) return value;
  if (Array.isArray(value)) return storable;
  return Object.fromEntries(Object.keys(value).map((key, k) => [key, storable[k]]));
}
