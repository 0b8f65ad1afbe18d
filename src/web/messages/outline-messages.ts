import { counted, messages } from "../state/language.ts";

export const outlineMessages = messages("outline", {
  title: "Outline",
  label: "Outline of the graph",
  noted: "has a note",
  more: counted({ one: "{count} more entity", many: "{count} more entities" }),
});
