import { countFrames, openCanvas, openSigma } from "./bench-canvas.ts";
import { benchLayout } from "./bench-layout.ts";
import { layoutRate } from "./bench-live-layout.ts";
import { benchOurWire, benchPeerWire } from "./bench-wire.ts";

const BENCH = { benchLayout, benchOurWire, benchPeerWire, countFrames, layoutRate, openCanvas, openSigma };

Object.assign(globalThis, { BENCH });

/** What bench-web.ts asks of the page. */
export type Bench = typeof BENCH;
