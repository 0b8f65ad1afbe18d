import { html, nothing, type TemplateResult } from "lit-html";
import { showDocuments, showNewDocuments } from "../commands/keep-up.ts";
import { forgetFiles, stopReading } from "../commands/read-files.ts";
import { incomingMessages } from "../messages/incoming-messages.ts";
import { $summary } from "../state/explorer.ts";
import { $filesToRead, tallyOf } from "../state/files-to-read.ts";
import { $joinsByItself, $newDocuments, $progress, fileName } from "../state/incoming.ts";

type Words = ReturnType<typeof incomingMessages.get>;

/** What comes in: how far a build is, what is new, and files that were given to the page. */
export function progressPanel(): TemplateResult {
  const words = incomingMessages.get();
  return html`${buildLine(words)} ${arrivals(words)} ${filesLine(words)}`;
}

function buildLine(words: Words): TemplateResult | typeof nothing {
  const build = $progress.get()?.build;
  return build ? progressLine(words, build) : nothing;
}

interface Line {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  readonly current: string | null;
}

function progressLine(words: Words, { done, total, failed, current }: Line): TemplateResult {
  const isLinking = current === null && done === total;
  return html`<p class="incoming-line">
    <progress max=${Math.max(1, total)} .value=${done} aria-label=${words.region}></progress>
    <span>${isLinking ? words.linking : words.progress({ done, total })}</span>
    ${current === null ? nothing : html`<span class="incoming-file" title=${current}><bdi>${fileName(current)}</bdi></span>`}
    ${failed > 0 ? html`<span>${words.failedFiles(failed)}</span>` : nothing}
  </p>`;
}

function arrivals(words: Words): TemplateResult | typeof nothing {
  const documents = $newDocuments.get();
  const isReading = ["reading", "linking"].includes($filesToRead.get().phase);
  if (documents === 0 || isReading || $joinsByItself.get() || $summary.get() === null) return nothing;
  return html`<button type="button" @click=${showNewDocuments}>${words.newDocuments(documents)}</button>`;
}

function filesLine(words: Words): TemplateResult | typeof nothing {
  const reading = $filesToRead.get();
  if (reading.phase === "nothing") return nothing;
  const tally = tallyOf(reading);
  const { settled, read, known, failed, documentIds } = tally;
  const { total } = tally;
  if (reading.phase === "reading" || reading.phase === "linking") {
    const current = reading.phase === "linking" ? null : tally.current;
    const done = reading.phase === "linking" ? total : settled;
    return html`<div class="incoming-files">
      ${progressLine(words, { done, total, failed: failed.length, current })}
      <button type="button" @click=${stopReading}>${words.stop}</button></div>`;
  }
  return html`<div class="incoming-files">
    ${reading.phase === "stopped" ? html`<p>${words.stopped({ done: read + known, total })}</p>` : nothing}
    ${
      documentIds.length > 0
        ? html`<button type="button" class="primary" @click=${() => show(documentIds, failed.length)}>
            ${read > 0 ? words.articlesRead(read) : `${words.known(known)}: ${words.showKnown}`}</button>`
        : nothing
    }
    ${read > 0 && known > 0 ? html`<span class="aside">${words.known(known)}</span>` : nothing}
    <button type="button" aria-label=${words.close} @click=${forgetFiles}>×</button>
    ${
      failed.length > 0
        ? html`<details open><summary>${words.couldNotRead(failed.length)}</summary>
            <ul>${failed.map(({ name, reason }) => html`<li><bdi class="incoming-file" title=${name}>${name}</bdi>: ${reason}</li>`)}</ul>
          </details>`
        : nothing
    }</div>`;
}

async function show(documentIds: readonly string[], failed: number): Promise<void> {
  await showDocuments(documentIds);
  if (failed === 0) forgetFiles();
}
