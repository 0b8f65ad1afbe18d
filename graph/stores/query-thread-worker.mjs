import { register } from "tsx/esm/api";

register();
await import("./answer-in-thread.ts");
