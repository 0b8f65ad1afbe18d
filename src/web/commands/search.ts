import { askSearch } from "../api-client.ts";
import { commandMessages } from "../messages/command-messages.ts";
import { $search, $status } from "../state/explorer.ts";

let searches = 0;

/** Finds as one types; an answer that a later question overtook is dropped. */
export async function search(text: string): Promise<void> {
  searches += 1;
  const mine = searches;
  if (text.trim() === "") {
    $search.set({ text, entities: [], documents: [], active: 0 });
    return;
  }
  $search.set({ ...$search.get(), text });
  const found = await askSearch(text).catch((error: Error) => {
    $status.set(error.message);
    return { entities: [], documents: [] };
  });
  if (mine !== searches) return;
  $search.set({ text, ...found, active: 0 });
  const results = found.entities.length + found.documents.length;
  const words = commandMessages.get();
  $status.set(results === 0 ? words.nothingFound({ text }) : words.found(results));
}
