import { register } from "tsx/esm/api";

register();
export const { parsePdfForThread } = await import("./parse-pdf-for-thread.ts");
