import { html, type TemplateResult } from "lit-html";
import { $answer, $cypher, $drawerOpen, $parameters, $schema, $shelf } from "../console/console-state.ts";
import { withoutSaved, withSaved } from "../console/query-shelf.ts";
import { profileQuery, runQuery, runThis, stopQuery } from "../console/run-query.ts";
import { consoleMessages, exampleMessages } from "../messages/console-messages.ts";
import { $visible } from "../state/explorer.ts";
import { answerPanel } from "./answer-panel.ts";
import { fittingExamples } from "./query-examples.ts";

/** The Cypher console: editor, parameters and shelf on the left, the answer on the right. */
export function drawerPanel(): TemplateResult {
  const running = $answer.get().state === "running";
  const words = consoleMessages.get();
  return html`
    <div class="editor">
      <div class="tools">
        <button type="button" popovertarget="queries" aria-haspopup="true">${words.queries}</button>
        <button type="button" popovertarget="parameters" aria-haspopup="true">${words.parameters}${$parameters.get().trim() === "" ? "" : " •"}</button>
        <span class="space"></span>
        ${
          running
            ? html`<button type="button" class="primary" @click=${stopQuery}>${words.stop}</button>`
            : html`<button type="button" title=${words.planDoes} @click=${profileQuery}>${words.plan}</button>
              <button type="button" class="primary" title="${words.run} (Ctrl-Enter)" @click=${runQuery}>${words.run}</button>`
        }
        <button type="button" aria-label=${words.close} @click=${() => $drawerOpen.set(false)}>✕</button>
      </div>
      <div id="cypher-editor" class="cypher-editor"></div>
    </div>
    ${shelf()} ${parameters()} ${answerPanel()}`;
}

function shelf(): TemplateResult {
  const { saved, recent } = $shelf.get();
  const examples = fittingExamples($schema.get(), $visible.get().entities);
  const words = consoleMessages.get();
  return html`
    <div id="queries" popover role="group" aria-label=${words.queries}>
      <form @submit=${save}>
        <label>${words.saveAs} <input name="name" required maxlength="80" autocomplete="off" /></label>
        <button type="submit">${words.save}</button>
      </form>
      <h3>${words.saved}</h3>
      ${saved.length === 0 ? html`<p class="quiet">${words.noneSaved}</p>` : ""}
      ${saved.map(
        ({ name, cypher }) => html`<div class="line">
          <button type="button" title=${cypher} @click=${() => choose(cypher)}>${name}</button>
          <button type="button" aria-label=${words.forget({ name })} @click=${() => $shelf.set(withoutSaved($shelf.get(), name))}>✕</button>
        </div>`,
      )}
      <h3>${words.examples}</h3>
      ${examples.map(({ name, cypher }) => html`<button type="button" title=${cypher} @click=${() => choose(cypher)}>${exampleMessages.get()[name]}</button>`)}
      ${recent.length > 0 ? html`<h3>${words.recent}</h3>` : ""}
      ${recent.map((cypher) => html`<button type="button" class="code" title=${cypher} @click=${() => choose(cypher)}>${cypher.replace(/\s+/g, " ").slice(0, 90)}</button>`)}
    </div>`;
}

function parameters(): TemplateResult {
  const words = consoleMessages.get();
  return html`
    <div id="parameters" popover role="group" aria-label=${words.parameters}>
      <label for="parameters-text">${words.parametersAre({ example: '{"name": "Reuters"}', name: "$name" })}</label>
      <textarea id="parameters-text" rows="6" spellcheck="false" .value=${$parameters.get()}
        @input=${(event: Event) => $parameters.set((event.target as HTMLTextAreaElement).value)}></textarea>
    </div>`;
}

function choose(cypher: string): void {
  document.getElementById("queries")?.hidePopover();
  void runThis(cypher);
}

function save(event: SubmitEvent): void {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const name = String(new FormData(form).get("name")).trim();
  if (name === "" || $cypher.get().trim() === "") return;
  $shelf.set(withSaved($shelf.get(), name, $cypher.get()));
  form.reset();
}
