/** A rectangle on the canvas, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface LabelBoard {
  /** Before a picture is drawn: forgets where the labels of the last one stood. */
  begin(): void;
  /** The first of `places` that is free, now taken; null where none is. Who asks again gets the same. */
  take(key: string, places: readonly Box[], width: number): Box | null;
  /** Which of its places a label took. */
  choiceOf(key: string): number | undefined;
}

/** Squares of this many pixels list what lies in them, so that a label is held against its neighbours alone. */
const SQUARE = 128;

/** Where the labels of one picture stand: none over another, nor over the `obstacles`. */
export function createLabelBoard(obstacles: () => Iterable<Box>): LabelBoard {
  let squares: Map<number, Box[]> | null = null;
  let taken = new Map<string, { readonly choice: number; readonly box: Box } | null>();

  const put = (into: Map<number, Box[]>, box: Box) => {
    for (const square of squaresOf(box)) {
      const boxes = into.get(square);
      if (boxes) boxes.push(box);
      else into.set(square, [box]);
    }
  };
  const filled = () => {
    const fresh = new Map<number, Box[]>();
    for (const box of obstacles()) put(fresh, box);
    return fresh;
  };

  return {
    begin() {
      squares = null;
      taken = new Map();
    },
    take(key, places, width) {
      const before = taken.get(key);
      if (before !== undefined) return before?.box ?? null;
      squares ??= filled();
      const all = squares;
      const isFree = (place: Box) =>
        place.left >= 0 &&
        place.right <= width &&
        !squaresOf(place).some((square) => all.get(square)?.some((box) => overlap(box, place)));
      const choice = places.findIndex(isFree);
      const box = places[choice];
      taken.set(key, box ? { choice, box } : null);
      if (box) put(all, box);
      return box ?? null;
    },
    choiceOf: (key) => taken.get(key)?.choice,
  };
}

function squaresOf({ left, right, top, bottom }: Box): number[] {
  const squares: number[] = [];
  for (let column = Math.floor(left / SQUARE); column <= Math.floor(right / SQUARE); column += 1)
    for (let row = Math.floor(top / SQUARE); row <= Math.floor(bottom / SQUARE); row += 1)
      squares.push(column * 100_003 + row);
  return squares;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
