import { html, type TemplateResult } from "lit-html";
import { readerMessages } from "../../messages/reader-messages.ts";
import { DEPTHS } from "../../state/reader/excerpt.ts";
import { GROUPINGS } from "../../state/reader/group-claims.ts";
import { $depth, $grouping } from "../../state/reader/reader-choices.ts";

/** How deep and in which order the quotations are read. */
export function readerTools(): TemplateResult {
  const words = readerMessages.get();
  return html`
    <div class="reader-tools">
      ${choice("depth", words.depth, DEPTHS, words, $depth)}
      ${choice("grouping", words.grouping, GROUPINGS, words, $grouping)}
    </div>`;
}

/** One of several, as a row of native radio buttons. */
function choice<Name extends string>(
  name: string,
  legend: string,
  names: readonly Name[],
  words: Readonly<Record<Name, string>>,
  store: { get(): Name; set(name: Name): void },
): TemplateResult {
  return html`
    <fieldset class="tabs">
      <legend class="unseen">${legend}</legend>
      ${names.map(
        (one) => html`
          <label><input type="radio" name=${name} .checked=${store.get() === one} @change=${() => store.set(one)} /><span>${words[one]}</span></label>`,
      )}
    </fieldset>`;
}
