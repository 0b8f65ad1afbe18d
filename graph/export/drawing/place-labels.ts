/** A name that wants to stand beside its node, in the picture's units. */
export interface WantedLabel {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

/** Where a name stands: its left end, and the middle of its height. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CELL = 64;
const GAP = 3;

/**
 * Puts each name right, left, below or above its node, where it covers no other name and no node; those that come first
 * choose first; a drawing is `width` wide. Null for a name for which there is no room. (A greedy form of map labelling: Christensen, Marks and
 * Shieber 1995.)
 */
export function placeLabels(wanted: readonly WantedLabel[], width: number): (PlacedLabel | null)[] {
  const taken = new Map<string, { readonly box: Box; readonly owner: number }[]>();
  const cellsOf = ({ left, top, right, bottom }: Box): string[] => {
    const cells: string[] = [];
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1)
      for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1)
        cells.push(`${column} ${row}`);
    return cells;
  };
  const take = (box: Box, owner: number) => {
    for (const cell of cellsOf(box)) {
      const others = taken.get(cell);
      if (others) others.push({ box, owner });
      else taken.set(cell, [{ box, owner }]);
    }
  };
  const isFree = (box: Box, owner: number) =>
    box.left >= 0 &&
    box.right <= width &&
    cellsOf(box).every((cell) =>
      (taken.get(cell) ?? []).every((other) => other.owner === owner || !overlap(other.box, box)),
    );

  for (const [k, { x, y, radius }] of wanted.entries())
    take({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }, k);
  return wanted.map((label, k) => {
    const place = candidates(label).find((candidate) => isFree(boxOf(candidate, label), k));
    if (!place) return null;
    take(boxOf(place, label), -1);
    return place;
  });
}

function candidates({ x, y, radius, width, height }: WantedLabel): PlacedLabel[] {
  const away = radius + GAP;
  return [
    { x: x + away, y },
    { x: x - away - width, y },
    { x: x - width / 2, y: y + away + height / 2 },
    { x: x - width / 2, y: y - away - height / 2 },
  ];
}

function boxOf({ x, y }: PlacedLabel, { width, height }: WantedLabel): Box {
  return { left: x, right: x + width, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
