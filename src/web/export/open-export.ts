import { render } from "lit-html";
import { askFormats } from "../api-client.ts";
import { $answer } from "../console/console-state.ts";
import { $selection, $summary, $visible } from "../state/explorer.ts";
import { $language, $languageLoading } from "../state/language.ts";
import { exportPanel } from "./export-panel.ts";
import { $exportChoice, $exportFailure, $exporting, $formats } from "./export-state.ts";

let isListening = false;

/** Opens the dialog that saves a part of the graph; closing it stops a file that is under way. */
export async function openExport(dialog: HTMLDialogElement, toPng: () => Promise<Blob>): Promise<void> {
  const draw = () =>
    render(
      exportPanel(toPng, () => dialog.close()),
      dialog,
    );
  if (!isListening) {
    isListening = true;
    dialog.addEventListener("close", () => $exporting.get()?.stop.abort());
    const stores = [$exportChoice, $exportFailure, $exporting, $formats, $selection, $visible, $answer];
    for (const store of [...stores, $summary, $language, $languageLoading]) store.listen(draw);
  }
  $exportFailure.set(null);
  $formats.set((await askFormats()).formats);
  draw();
  dialog.showModal();
}
