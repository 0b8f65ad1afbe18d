import type {
  ImportViewsAnswer,
  NotedAnswer,
  NotesAnswer,
  RemoveKeepsakeQuestion,
  SaveNoteAnswer,
  SaveNoteQuestion,
  SaveViewAnswer,
  SaveViewQuestion,
  ViewsAnswer,
} from "../../api/contract.ts";
import { ask, get, post } from "../api-client.ts";

export const askViews = () => get<ViewsAnswer>("views");
/** Of everything where it is about nothing in particular. */
export const askNotes = (about: readonly string[]) => get<NotesAnswer>("notes", { about });
export const askNoted = () => get<NotedAnswer>("noted");
export const askSaveView = async (question: SaveViewQuestion): Promise<SaveViewAnswer> =>
  (await post("save-view", question)).json();
export const askSaveNote = async (question: SaveNoteQuestion): Promise<SaveNoteAnswer> =>
  (await post("save-note", question)).json();
export const askRemoveKeepsake = async ({ id, changedAt }: RemoveKeepsakeQuestion): Promise<void> => {
  await post("remove-keepsake", { id, changedAt });
};
export const askExportViews = async (): Promise<Blob> => (await ask("/api/export-views")).blob();
/** `file` is what export-views gave. */
export const askImportViews = async (file: unknown): Promise<ImportViewsAnswer> =>
  (await post("import-views", file)).json();
