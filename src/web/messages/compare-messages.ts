import { counted, messages, worded } from "../state/language.ts";

/** What two bodies of news have in common. */
export const compareMessages = messages("compare", {
  title: "Who tells what",
  about: "Relations that one of two bodies of news states, and those that both do.",
  first: "First",
  second: "Second",
  outlets: "Outlets",
  days: "Span of days",
  articles: "Articles",
  from: "From",
  to: "To",
  swap: "Swap",
  drawAll: "Draw all of it",
  only: worded("Only {source}"),
  both: "Both",
  show: "Light",
  showPart: worded("Light on the canvas: {part}"),
  draw: "Draw only this",
  drawPart: worded("Draw only this: {part}"),
  nothing: "Nothing.",
  same: "Both sides are the same: choose another for one of them.",
  more: counted({ one: "{count} more", many: "{count} more" }),
  unlisted: worded("The {listed} best evidenced are listed, of {count}."),
  newest: worded("the newest {count}"),
  tooFew: "There is nothing to compare yet: fewer than two documents have been read.",
});
