/** A node of this kind about (x, y), `r` from its middle to its farthest point, as an SVG element without looks: a person is a circle, an organization a square, a country a diamond, a place a triangle. */
export function drawShape(kind: string, x: number, y: number, r: number): string {
  if (kind === "Organization") {
    const half = round(r * 0.86);
    return `<rect x="${round(x - half)}" y="${round(y - half)}" width="${2 * half}" height="${2 * half}"/>`;
  }
  const corners = CORNERS[kind];
  if (!corners) return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}"/>`;
  return `<path d="M${corners.map(([dx, dy]) => `${round(x + dx * r)} ${round(y + dy * r)}`).join("L")}Z"/>`;
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
