/** Of graph-model.md: goes up with every change of it. */
export const MODEL_VERSION = 2;
