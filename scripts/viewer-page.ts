import { fileURLToPath } from "node:url";

/** Where `npm run build:web` puts the page of the viewer. */
export const VIEWER_PAGE = fileURLToPath(new URL("../dist/viewer/viewer.html", import.meta.url));
