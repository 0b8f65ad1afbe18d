/** Pixels of a side of a picture, at least and at most. */
export const SMALLEST_PICTURE = 100;
export const LARGEST_PICTURE = 10_000;
