import { messages } from "../state/language.ts";

/** The borders between panels, and the parts of the page. */
export const layoutMessages = messages("layout", {
  sidebar: "Width of the filters",
  reader: "Width of the reader",
  drawer: "Height of the console",
});
