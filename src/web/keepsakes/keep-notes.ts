import { notesPanel } from "../panels/reader/notes-panel.ts";
import { $notesPanel } from "../panels/reader/notes-slot.ts";
import { $about, $noted, $writing } from "../state/keepsakes.ts";
import { $notes, $notesFailure, $undoable, refreshNotes } from "./notes.ts";

/** Loads the notes about what the reader shows, whenever that is something else or the page is looked at again. */
export function keepNotes(): void {
  const redraw = () => $notesPanel.set(() => notesPanel());
  for (const store of [$notes, $notesFailure, $undoable, $noted, $writing]) store.listen(redraw);
  $about.listen(() => {
    $notes.set([]);
    $notesFailure.set(null);
    $undoable.set(null);
    void refreshNotes();
  });
  addEventListener("focus", () => void refreshNotes());
  redraw();
  void refreshNotes();
}
