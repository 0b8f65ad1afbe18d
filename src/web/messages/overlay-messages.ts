import { messages, worded } from "../state/language.ts";

/** What lies over the canvas. */
export const overlayMessages = messages("overlay", {
  cannotShow: "The graph cannot be shown",
  tryAgain: "Try again",
  loading: "Loading the graph …",
  empty: "Nothing has been read yet",
  howToFill: "Read a folder of articles:",
  howToFillHere: "Drop articles on this page, or read a folder of them:",
  nothingPasses: "Nothing passes the filters",
  whatToDo: worded("Clear the filters, or search for somebody with {key}."),
  canvas: "Canvas",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Fit",
  layout: "Layout",
  pauseLayout: "Pause layout",
});
