import { messages } from "../state/language.ts";

export const helpMessages = messages("help", {
  title: "Keyboard and mouse",
  close: "Close",
  click: "Click a node or an edge",
  clickDoes: "read its evidence",
  add: "Ctrl-click a node",
  addDoes: "add it to the selection",
  doubleClick: "Double click a node",
  doubleClickDoes: "expand its neighbours",
  drag: "Drag a node",
  dragDoes: "move it and pin it",
  pan: "Drag the ground, turn the wheel",
  panDoes: "pan, zoom",
  menu: "Right click, Shift-F10",
  menuDoes: "what can be done with it",
  outline: "Tab to the outline, arrow keys, Enter",
  outlineDoes: "the same without a mouse",
});
