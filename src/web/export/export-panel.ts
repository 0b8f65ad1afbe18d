import { html, nothing, type TemplateResult } from "lit-html";
import { QUOTE_LENGTHS } from "../../../graph/export/redaction/redaction.ts";
import { $answer } from "../console/console-state.ts";
import { exportMessages } from "../messages/export-messages.ts";
import { $picture, $selection, $summary, $visible } from "../state/explorer.ts";
import { selectedIds } from "../state/selection.ts";
import {
  $exportChoice,
  $exportFailure,
  $exporting,
  $formats,
  type ExportChoice,
  PICTURE,
} from "./export-state.ts";
import { type ExportTarget, exportTargets } from "./export-targets.ts";
import { inMegabytes, runExport } from "./run-export.ts";

const DEPTHS = [1, 2, 3];
/** Of a PNG, in pixels; 0 is as on the screen. */
const WIDTHS = [0, 2_000, 4_000, 8_000];

/** What to save, as what, and how far it is. `toPng` draws what is on the canvas, `close` ends the dialog. */
export function exportPanel(toPng: () => Promise<Blob>, close: () => void): TemplateResult {
  const words = exportMessages.get();
  const choice = $exportChoice.get();
  const targets = targetsNow();
  const target = targets.find(({ name }) => name === choice.target) ?? (targets[0] as ExportTarget);
  const isPicture = choice.format === PICTURE;
  const isCanvas = isPicture && choice.width === 0;
  const save = async (event: Event) => {
    event.preventDefault();
    if (await runExport(target, toPng)) close();
  };
  return html`
    <form method="dialog"><button aria-label=${words.close}>✕</button></form>
    <h2>${words.title}</h2>
    <form class="export-form" @submit=${save}>
      <p class="row"><label for="export-format">${words.format}</label>
        <select id="export-format" @change=${(event: Event) => choose({ format: chosenIn(event) })}>
          ${$formats.get().map(({ name, label, extension }) => option(name, `${label} (${extension})`, choice.format))}
        </select>
      </p>
      ${
        isPicture
          ? html`<p class="row"><label for="export-width">${words.width}</label>
              <select id="export-width" @change=${(event: Event) => choose({ width: Number(chosenIn(event)) })}>
                ${WIDTHS.map((width) => option(String(width), width === 0 ? words.asOnScreen : words.pixels({ width }), String(choice.width)))}
              </select></p>`
          : nothing
      }
      <fieldset ?disabled=${isCanvas}>
        <legend>${words.which}</legend>
        ${targets.map(
          (each) => html`<label><input type="radio" name="export-target" value=${each.name}
            .checked=${each === target} @change=${() => choose({ target: each.name })} />
            ${wordsFor(each)}</label>`,
        )}
        ${
          target.name === "around"
            ? html`<p class="row"><label for="export-depth">${words.depth}</label>
                <select id="export-depth" @change=${(event: Event) => choose({ depth: Number(chosenIn(event)) })}>
                  ${DEPTHS.map((depth) => option(String(depth), String(depth), String(choice.depth)))}
                </select></p>`
            : nothing
        }
      </fieldset>
      ${
        $summary.get()?.hasStatements
          ? html`<label><input type="checkbox" ?disabled=${isPicture} .checked=${choice.evidence}
              @change=${() => choose({ evidence: !choice.evidence })} /> ${words.evidence}</label>`
          : nothing
      }
      ${$summary.get()?.hasStatements && !isCanvas ? redaction(choice) : nothing}
      ${progress()}
      <p class="quiet">${isCanvas ? nothing : words.reproducible}</p>
      <p class="buttons">
        <button class="primary" ?disabled=${$exporting.get() !== null}>${words.save}</button>
        ${
          $exporting.get() === null
            ? nothing
            : html`<button type="button" @click=${() => $exporting.get()?.stop.abort()}>${words.cancel}</button>`
        }
      </p>
    </form>`;
}

/** How much is quoted, and who is not to be named. */
function redaction(choice: ExportChoice): TemplateResult {
  const words = exportMessages.get();
  const selected = selectedIds($selection.get()).map(nameOf);
  const quote = (event: Event) =>
    choose({ quote: QUOTE_LENGTHS.find((length) => length === chosenIn(event)) ?? null });
  return html`
    <p class="row"><label for="export-quote">${words.quote}</label>
      <select id="export-quote" ?disabled=${!choice.evidence} @change=${quote}>
        ${option("usual", words.usual, choice.quote ?? "usual")}
        ${QUOTE_LENGTHS.map((length) => option(length, words[length], choice.quote ?? "usual"))}
      </select></p>
    <label><input type="checkbox" ?disabled=${selected.length === 0} .checked=${choice.blackOut && selected.length > 0}
      @change=${() => choose({ blackOut: !choice.blackOut })} />
      ${selected.length === 0 ? words.blackOutNobody : words.blackOut({ names: selected.join(", ") })}</label>`;
}

function progress(): TemplateResult | typeof nothing {
  const words = exportMessages.get();
  const [exporting, failure] = [$exporting.get(), $exportFailure.get()];
  if (failure !== null) return html`<p role="alert">${failure}</p>`;
  if (exporting === null) return nothing;
  const told =
    exporting.bytes === 0 ? words.preparing : words.written({ megabytes: inMegabytes(exporting.bytes) });
  return html`<p role="status"><progress aria-label=${words.title}></progress> ${told}</p>`;
}

function targetsNow(): ExportTarget[] {
  const shown = $visible.get().entities.map(({ id }) => id);
  return exportTargets(shown, $selection.get(), $answer.get(), $summary.get()?.entities ?? 0);
}

function wordsFor({ name, count, about }: ExportTarget): string {
  const words = exportMessages.get();
  if (name === "around") return words.around({ name: nameOf(about[0]) });
  if (name === "path") return words.path({ from: nameOf(about[0]), to: nameOf(about[1]) });
  return words[name](count);
}

function nameOf(id = ""): string {
  return $picture.get().entities.get(id)?.name ?? id;
}

function option(value: string, words: string, chosen: string): TemplateResult {
  return html`<option value=${value} ?selected=${value === chosen}>${words}</option>`;
}

function choose(changed: Partial<ExportChoice>): void {
  $exportFailure.set(null);
  $exportChoice.set({ ...$exportChoice.get(), ...changed });
}

function chosenIn(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}
