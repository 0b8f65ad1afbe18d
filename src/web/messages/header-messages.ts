import { messages } from "../state/language.ts";

export const headerMessages = messages("header", {
  search: "Search",
  placeholder: "Search people, organizations, articles, commands   /",
  found: "Found",
  entities: "In the graph",
  documents: "Articles",
  commands: "Commands",
  query: "Query",
  views: "Views",
  share: "Share",
  copyLink: "Copy a link",
  export: "Export",
  darkTheme: "Dark theme",
  lightTheme: "Light theme",
});
