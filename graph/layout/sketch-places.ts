import type { Places } from "./multilevel-places.ts";

/** The golden angle, see multilevel-places.ts. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Where all nodes of a graph stand while the first of its components is laid out: this one where `first` says, the nodes
 * of the others in the order of their components about it, as close to each other as its nodes are.
 */
export function sketchPlaces(order: number, components: readonly Uint32Array[], first: Places): Places {
  const [x, y] = [new Float64Array(order), new Float64Array(order)];
  const [inner = new Uint32Array(), ...others] = components;
  let radius = 0;
  inner.forEach((node, k) => {
    const [px, py] = [first.x[k] as number, first.y[k] as number];
    [x[node], y[node]] = [px, py];
    radius = Math.max(radius, Math.hypot(px, py));
  });
  let rank = inner.length;
  for (const nodes of others) {
    for (const node of nodes) {
      const away = radius * Math.sqrt((rank + 1) / Math.max(1, inner.length));
      [x[node], y[node]] = [away * Math.cos(rank * GOLDEN_ANGLE), away * Math.sin(rank * GOLDEN_ANGLE)];
      rank += 1;
    }
  }
  return { x, y };
}
