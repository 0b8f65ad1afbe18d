import { register } from "tsx/esm/api";

register();
export const { readInWorker } = await import("./read-in-worker.ts");
