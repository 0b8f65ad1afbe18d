import { askGraph } from "../api-client.ts";
import { commandMessages } from "../messages/command-messages.ts";
import { unitMessages } from "../messages/unit-messages.ts";
import { $article, $highlighted, $picture, $status, changePicture } from "../state/explorer.ts";
import { addGraph } from "../state/picture.ts";
import { draw } from "./change-picture.ts";

/** Brings these entities onto the canvas, with the relations among all that is there, and points at them. */
export async function showInGraph(ids: readonly string[]): Promise<void> {
  try {
    const graph = await askGraph({ entityIds: [...$picture.get().entities.keys(), ...ids] });
    changePicture((picture) => addGraph(picture, graph));
    $highlighted.set(new Set(ids));
    const entities = unitMessages.get().entities(ids.length);
    $status.set(commandMessages.get().drawn({ entities }));
  } catch (error) {
    $status.set((error as Error).message);
  }
}

/** Draws the entities of the open article and the relations among them in the place of the picture, and closes the article. */
export async function drawArticle(): Promise<void> {
  const article = $article.get();
  if (!article) return;
  try {
    draw(await askGraph({ entityIds: article.answer.entities.map(({ id }) => id) }), "replace");
    $article.set(null);
  } catch (error) {
    $status.set((error as Error).message);
  }
}
