/** A place on the canvas, in the graph's own units. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where entities stand, by id. */
export type Places = ReadonlyMap<string, Place>;
