/** Of graph-model.md: goes up with every change of it. */
export const MODEL_VERSION = 2;

/** Of what a Neo4j keeps beside the graph to search it: older Newsgraphs refuse its number. */
export const NEO4J_VERSION = 3;

/** Neo4j's full-text index over the words that entities are searched by. It is made when all have theirs: that it is there says so. */
export const WORDS_INDEX = `newsgraph_v${NEO4J_VERSION}_words`;
