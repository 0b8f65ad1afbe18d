import { MODEL_VERSION } from "../model/model-version.ts";

/** The full-text index over names and aliases, under which both stores can be searched by Cypher. */
export const NAMES_INDEX = `newsgraph_v${MODEL_VERSION}_names`;

/** Neo4j's full-text index over titles and texts. */
export const TEXTS_INDEX = `newsgraph_v${MODEL_VERSION}_texts`;
