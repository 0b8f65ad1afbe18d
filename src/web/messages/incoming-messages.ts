import { counted, messages, worded } from "../state/language.ts";

/** What comes in, and files that are dropped on the page. */
export const incomingMessages = messages("incoming", {
  region: "What comes in",
  progress: worded("Reading {done} of {total}"),
  linking: "Joining names across documents",
  failedFiles: counted({ one: "{count} failed", many: "{count} failed" }),
  newDocuments: counted({
    one: "{count} new document · show what is new",
    many: "{count} new documents · show what is new",
  }),
  joined: counted({
    one: "{count} entity joined the picture.",
    many: "{count} entities joined the picture.",
  }),
  addFiles: "Add files",
  dropHere: "Drop articles here to read them",
  readsNoFiles: "This server reads no files: newsgraph build FOLDER does.",
  whichFiles: worded("Articles as {endings}, other tools' graphs as {graphs}, at most {megabytes} MB each"),
  stop: "Stop",
  close: "Close",
  stopped: worded("Stopped: {done} of {total} files were read."),
  articlesRead: counted({
    one: "{count} article read: show its graph",
    many: "{count} articles read: show their graph",
  }),
  known: counted({
    one: "{count} article was there already",
    many: "{count} articles were there already",
  }),
  showKnown: "show their graph",
  couldNotRead: counted({ one: "{count} file could not be read", many: "{count} files could not be read" }),
  nothingToRead: worded("Nothing to read there: articles are {endings} files."),
  tooLarge: worded(
    "it is {megabytes} MB long, more than the {most} MB that are read: split it into articles",
  ),
  browserCannotRead: "the browser cannot read it: is it still there?",
  serverStopped: "the server stopped before it was read: try again",
});
