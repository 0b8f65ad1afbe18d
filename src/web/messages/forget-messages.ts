import { messages, worded } from "../state/language.ts";

/** Words of forgetting an article. */
export const forgetMessages = messages("forget", {
  begin: "Forget this article …",
  region: "Forget this article?",
  goes: "It goes out of the graph with all that it says. The file that it was read from stays. This cannot be undone: reading the file again brings it back.",
  nobodyGoes: "Other articles mention everybody in it.",
  go: worded("No other article mentions {names}: they go with it."),
  forget: "Forget it",
  keep: "Keep it",
  forgotten: worded(
    "“{title}” is forgotten, with {statements}, {relations} and {entities} that nobody else told of.",
  ),
});
