/** What a node looks like, in the drawing's units. */
export type Shape =
  | { readonly form: "circle"; readonly x: number; readonly y: number; readonly radius: number }
  | { readonly form: "square"; readonly x: number; readonly y: number; readonly side: number }
  | { readonly form: "polygon"; readonly corners: readonly (readonly [x: number, y: number])[] };

/** A node of this kind about (x, y), `r` from its middle to its farthest point: a person is a circle, an organization a square, a country a diamond, a place a triangle. */
export function shapeOfKind(kind: string, x: number, y: number, r: number): Shape {
  if (kind === "Organization") {
    const half = round(r * 0.86);
    return { form: "square", x: round(x - half), y: round(y - half), side: 2 * half };
  }
  const corners = CORNERS[kind];
  if (!corners) return { form: "circle", x: round(x), y: round(y), radius: round(r) };
  return {
    form: "polygon",
    corners: corners.map(([dx, dy]) => [round(x + dx * r), round(y + dy * r)] as const),
  };
}

const CORNERS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  Country: [
    [0, -1.1],
    [1.1, 0],
    [0, 1.1],
    [-1.1, 0],
  ],
  Place: [
    [0, -1.1],
    [1, 0.75],
    [-1, 0.75],
  ],
};

/** To hundredths: the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
