import { askForget } from "../api-client.ts";
import { forgetMessages } from "../messages/forget-messages.ts";
import { unitMessages } from "../messages/unit-messages.ts";
import { $article, $status } from "../state/explorer.ts";
import { $forgetting } from "../state/forgetting.ts";
import { takeOutGone } from "./take-out-gone.ts";

/** Asks whether the open article is to be forgotten. */
export function beginForgetting(): void {
  const documentId = $article.get()?.answer.document.id;
  if (documentId) $forgetting.set({ documentId, isBusy: false });
}

export function keepArticle(): void {
  $forgetting.set(null);
}

/** Has the open article forgotten, closes it and takes out of the picture what has gone with it. */
export async function forgetArticle(): Promise<void> {
  const asked = $forgetting.get();
  const title = $article.get()?.answer.document.title ?? "";
  if (!asked || asked.isBusy) return;
  $forgetting.set({ ...asked, isBusy: true });
  try {
    const { statements, relations, entities } = await askForget(asked.documentId);
    $article.set(null);
    await takeOutGone();
    const units = unitMessages.get();
    $status.set(
      forgetMessages.get().forgotten({
        title,
        statements: units.statements(statements),
        relations: units.relations(relations),
        entities: units.entities(entities),
      }),
    );
  } catch (error) {
    $status.set((error as Error).message);
  }
  $forgetting.set(null);
}
