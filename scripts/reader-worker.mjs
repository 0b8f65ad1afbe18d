import { register } from "tsx/esm/api";

register();
export const { openInWorker, readInWorker } = await import("./read-in-worker.ts");
