/** Which part of the plane is in sight, and how near. */
export interface Look {
  /** The part of the plane that the canvas shows whole at ratio 1, in the graph's own units. */
  readonly box: {
    readonly left: number;
    readonly right: number;
    readonly bottom: number;
    readonly top: number;
  };
  /** What stands in the middle, in shares of the box, 0–1. */
  readonly x: number;
  readonly y: number;
  /** Less than 1 is nearer. */
  readonly ratio: number;
}
