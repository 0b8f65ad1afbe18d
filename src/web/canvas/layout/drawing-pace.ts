/** Of the time, drawing takes one part in so many: the layout computes on the same processors. */
const SHARE = 4;
/** Milliseconds until the next picture at which drawing may take more of the time, up to half. */
const LONG = 250;

export interface DrawingPace {
  /** Draws what is there, or a little later what is there then. */
  ask(): void;
  /** Draws at once; what was asked for before is done with it. */
  now(): void;
}

/**
 * Leaves the machine to whoever computes what is drawn: pictures come as often as drawing one is quick, in one
 * frame of four on fast machines, four times a second on slow ones. `draw` asks for a frame and does not wait for it.
 */
export function createDrawingPace(draw: () => void): DrawingPace {
  let isWaiting = false;
  let isAsked = false;
  const begin = () => {
    isWaiting = true;
    isAsked = false;
    // Frames go on only once the one before is drawn, by the graphics processor too.
    requestAnimationFrame((start) => {
      requestAnimationFrame(() => {
        const taken = performance.now() - start;
        const wait = Math.min((SHARE - 1) * taken, Math.max(taken, LONG - taken));
        setTimeout(() => {
          isWaiting = false;
          if (isAsked) begin();
        }, wait);
      });
    });
    draw();
  };
  return {
    ask() {
      if (isWaiting) isAsked = true;
      else begin();
    },
    now() {
      isAsked = false;
      draw();
    },
  };
}
