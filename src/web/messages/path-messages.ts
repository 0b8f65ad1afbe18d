import { counted, messages, worded } from "../state/language.ts";

/** How two are connected. */
export const pathMessages = messages("path", {
  from: "Path from",
  chooseOtherEnd: "Choose the other end: on the canvas, in the outline or by the search.",
  cancel: "Cancel",
  found: counted({ one: "{count} way", many: "{count} ways" }),
  order:
    "The shortest and best evidenced come first; those through entities that everybody is related to, last.",
  steps: counted({ one: "{count} step", many: "{count} steps" }),
  direct: "directly",
  noSentence: "No sentence is kept for this step.",
  copy: "Copy with footnotes",
  copied: "The path is copied, with its footnotes.",
  notCopied: "The browser did not let the path be copied: mark it and copy it by hand.",
  notThrough: "Not through",
  allowAgain: worded("{name}: let ways lead through it again"),
  none: worded("Within four steps nothing that was read connects {from} with {to}."),
  noneWithout: worded(
    "Within four steps nothing connects {from} with {to} that does not lead through {names}.",
  ),
  same: "Both ends are the same: choose another one.",
  onward: "See what is said of each of them:",
});
