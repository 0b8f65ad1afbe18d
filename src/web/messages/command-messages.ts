import { counted, messages, worded } from "../state/language.ts";

export const commandMessages = messages("commands", {
  allNeighboursShown: "All its neighbours are shown already.",
  neighboursAdded: counted({ one: "{count} neighbour added.", many: "{count} neighbours added." }),
  entitiesAdded: counted({ one: "{count} entity added.", many: "{count} entities added." }),
  drawn: worded("{entities} drawn."),
  linkOfAnotherGraph: "The link is of another graph: nobody in it is here. This is the first sight instead.",
  viewOpened: worded("The view “{name}” is open."),
  viewNotOpened: worded("The saved view could not be opened: {why} This is the first sight instead."),
  nothingFound: worded("Nothing is called “{text}”."),
  linkCopied: "The link is copied.",
  linkNotCopied: "The browser did not let the link be copied: copy it from the address bar.",
  chooseOtherEnd: worded("Path from {name}: choose the other end, on the canvas or by the search."),
  found: counted({ one: "{count} result", many: "{count} results" }),
});
