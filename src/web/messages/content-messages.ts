import { counted, messages } from "../state/language.ts";

/** Words for what the nodes and relationships of another database hold. */
export const contentMessages = messages("content", {
  properties: "Properties",
  labels: "Labels",
  noProperties: "It holds no properties.",
  notJoined: "No relationship joins these directly.",
  nodes: counted({ one: "{count} node", many: "{count} nodes" }),
  relationships: counted({ one: "{count} relationship", many: "{count} relationships" }),
});
