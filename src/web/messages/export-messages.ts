import { counted, messages, worded } from "../state/language.ts";

/** The dialog that saves a part of the graph as a file. */
export const exportMessages = messages("export", {
  title: "Export",
  close: "Close",
  which: "What",
  shown: counted({ one: "What is shown: {count} entity", many: "What is shown: {count} entities" }),
  selected: counted({ one: "The selection: {count} entity", many: "The selection: {count} entities" }),
  around: worded("{name} and what is around it"),
  depth: "Relations away",
  path: worded("The ways from {from} to {to}"),
  answer: counted({
    one: "What the query returned: {count} entity",
    many: "What the query returned: {count} entities",
  }),
  all: counted({ one: "Everything: {count} entity", many: "Everything: {count} entities" }),
  format: "As",
  picture: "Picture (.png)",
  width: "Size",
  asOnScreen: "What is on the canvas, as it is",
  pixels: worded("{width} pixels wide"),
  evidence: "With sentences, documents and who says so",
  save: "Save",
  cancel: "Cancel",
  preparing: "Reading the graph …",
  written: worded("{megabytes} MB written"),
  saved: worded("Saved {file}, {megabytes} MB."),
  stopped: "Stopped: nothing was saved.",
  cutOff: "The file was cut off: the server's terminal tells why. Export again.",
  reproducible:
    "The file says in its head what it is made of: newsgraph export --verify FILE makes it again and compares.",
});
