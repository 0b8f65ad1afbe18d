import type { GraphShape } from "../state/analytics.ts";
import { measureGraph } from "./measure-graph.ts";

addEventListener("message", ({ data }: MessageEvent<GraphShape>) => postMessage(measureGraph(data)));
