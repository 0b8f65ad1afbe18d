import { html, nothing, type TemplateResult } from "lit-html";
import { readFiles } from "../commands/read-files.ts";
import { incomingMessages } from "../messages/incoming-messages.ts";
import { $summary } from "../state/explorer.ts";

/** The button that has files read, where the server reads any. */
export function addFiles(): TemplateResult | typeof nothing {
  const words = incomingMessages.get();
  const reads = $summary.get()?.reads;
  if (!reads) return nothing;
  const which = words.whichFiles({
    endings: reads.endings.join(", "),
    graphs: reads.graphs.join(", "),
    megabytes: reads.bytes / 1_000_000,
  });
  return html`
    <input id="files" type="file" multiple hidden accept=${[...reads.endings, ...reads.graphs].join(",")} @change=${readChosen} />
    <button type="button" title="${which} (A)" @click=${chooseFiles}>${words.addFiles}</button>`;
}

/** Opens the browser's choice of files. */
export function chooseFiles(): void {
  document.querySelector<HTMLInputElement>("#files")?.click();
}

function readChosen(event: Event): void {
  const input = event.target as HTMLInputElement;
  void readFiles([...(input.files ?? [])].map((file) => ({ name: file.name, file })));
  input.value = "";
}
