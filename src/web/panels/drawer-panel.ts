import { html, type TemplateResult } from "lit-html";
import { $answer, $cypher, $drawerOpen, $parameters, $schema, $shelf } from "../console/console-state.ts";
import { withoutSaved, withSaved } from "../console/query-shelf.ts";
import { profileQuery, runQuery, runThis, stopQuery } from "../console/run-query.ts";
import { $visible } from "../state/explorer.ts";
import { answerPanel } from "./answer-panel.ts";
import { fittingExamples } from "./query-examples.ts";

/** The Cypher console: editor, parameters and shelf on the left, the answer on the right. */
export function drawerPanel(): TemplateResult {
  const running = $answer.get().state === "running";
  return html`
    <div class="editor">
      <div class="tools">
        <button type="button" popovertarget="queries" aria-haspopup="true">Queries</button>
        <button type="button" popovertarget="parameters" aria-haspopup="true">Parameters${$parameters.get().trim() === "" ? "" : " •"}</button>
        <span class="space"></span>
        ${
          running
            ? html`<button type="button" class="primary" @click=${stopQuery}>Stop</button>`
            : html`<button type="button" title="Run, and show how it is answered" @click=${profileQuery}>Plan</button>
              <button type="button" class="primary" title="Run (Ctrl-Enter)" @click=${runQuery}>Run</button>`
        }
        <button type="button" aria-label="Close the console" @click=${() => $drawerOpen.set(false)}>✕</button>
      </div>
      <div id="cypher-editor" class="cypher-editor"></div>
    </div>
    ${shelf()} ${parameters()} ${answerPanel()}`;
}

function shelf(): TemplateResult {
  const { saved, recent } = $shelf.get();
  const examples = fittingExamples($schema.get(), $visible.get().entities);
  return html`
    <div id="queries" popover role="group" aria-label="Queries">
      <form @submit=${save}>
        <label>Save this query as <input name="name" required maxlength="80" autocomplete="off" /></label>
        <button type="submit">Save</button>
      </form>
      <h3>Saved</h3>
      ${saved.length === 0 ? html`<p class="quiet">None yet. They stay in this browser.</p>` : ""}
      ${saved.map(
        ({ name, cypher }) => html`<div class="line">
          <button type="button" title=${cypher} @click=${() => choose(cypher)}>${name}</button>
          <button type="button" aria-label="Forget ${name}" @click=${() => $shelf.set(withoutSaved($shelf.get(), name))}>✕</button>
        </div>`,
      )}
      <h3>Examples</h3>
      ${examples.map(({ question, cypher }) => html`<button type="button" title=${cypher} @click=${() => choose(cypher)}>${question}</button>`)}
      ${recent.length > 0 ? html`<h3>Recent</h3>` : ""}
      ${recent.map((cypher) => html`<button type="button" class="code" title=${cypher} @click=${() => choose(cypher)}>${cypher.replace(/\s+/g, " ").slice(0, 90)}</button>`)}
    </div>`;
}

function parameters(): TemplateResult {
  return html`
    <div id="parameters" popover role="group" aria-label="Parameters">
      <label for="parameters-text">Parameters, as JSON: <code>{"name": "Reuters"}</code> is <code>$name</code> in the query</label>
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
