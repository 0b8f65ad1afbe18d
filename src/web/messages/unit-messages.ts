import { counted, messages } from "../state/language.ts";

/** Things that are counted. */
export const unitMessages = messages("units", {
  documents: counted({ one: "{count} document", many: "{count} documents" }),
  articles: counted({ one: "{count} article", many: "{count} articles" }),
  entities: counted({ one: "{count} entity", many: "{count} entities" }),
  relations: counted({ one: "{count} relation", many: "{count} relations" }),
  statements: counted({ one: "{count} statement", many: "{count} statements" }),
  mentions: counted({ one: "{count} mention", many: "{count} mentions" }),
  outlets: counted({ one: "{count} outlet", many: "{count} outlets" }),
});
