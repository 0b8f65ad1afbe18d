import { html, type TemplateResult } from "lit-html";
import { isCypherTemporal } from "../../../graph/cypher/cypher-temporal.ts";
import type { CypherValue } from "../../../graph/cypher/cypher-value.ts";
import type { QueryAnswer } from "../../api/contract.ts";
import { draw, runQuery } from "../commands.ts";
import { $answer, $cypher, $drawerOpen } from "../state/explorer.ts";
import { count } from "../state/wording.ts";
import { QUERY_EXAMPLES } from "./query-examples.ts";

/** Rows that the table shows; the rest is counted. */
const MOST_ROWS = 500;

export function drawerPanel(): TemplateResult {
  return html`
    <div class="editor">
      <label for="cypher">Cypher</label>
      <select aria-label="Examples" @change=${chooseExample}>
        <option value="">Examples …</option>
        ${QUERY_EXAMPLES.map(({ question, cypher }) => html`<option value=${cypher}>${question}</option>`)}
      </select>
      <button type="button" class="primary" title="Run (Ctrl-Enter)" @click=${runQuery}>Run</button>
      <button type="button" aria-label="Close the console" @click=${() => $drawerOpen.set(false)}>✕</button>
      <textarea id="cypher" spellcheck="false" rows="5" placeholder="MATCH (p:Person)-[r]->(c:Country) RETURN p, r, c"
        .value=${$cypher.get()} @input=${(event: Event) => $cypher.set((event.target as HTMLTextAreaElement).value)}
        @keydown=${onKey}></textarea>
    </div>
    <div class="answer" tabindex="0" role="region" aria-label="Answer">${answerView()}</div>`;
}

function answerView(): TemplateResult {
  const answer = $answer.get();
  switch (answer.state) {
    case "none":
      return html`<p class="quiet">Ctrl-Enter runs the query. It can only read.</p>`;
    case "running":
      return html`<p class="quiet" aria-busy="true">Running …</p>`;
    case "failed":
      return html`<p class="failed" role="alert">${answer.message}</p>`;
    case "answered":
      return table(answer.answer);
  }
}

function table({ columns, rows, milliseconds, graph }: QueryAnswer): TemplateResult {
  const drawable = graph.entities.length > 0;
  return html`
    <p class="quiet">
      ${count(rows.length, "row")} in ${milliseconds} ms${rows.length > MOST_ROWS ? `, the first ${MOST_ROWS} shown` : ""}
      ${
        drawable
          ? html`<button type="button" @click=${() => draw(graph, "replace")}>Draw ${count(graph.entities.length, "entity", "entities")}</button>
            <button type="button" @click=${() => draw(graph, "add")}>Add to the picture</button>`
          : ""
      }
    </p>
    <table>
      <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>
        ${rows.slice(0, MOST_ROWS).map((row) => html`<tr>${row.map((value) => html`<td>${cell(value)}</td>`)}</tr>`)}
      </tbody>
    </table>`;
}

function cell(value: CypherValue): TemplateResult | string {
  if (value === null) return html`<span class="aside">null</span>`;
  if (typeof value !== "object") return String(value);
  if (isCypherTemporal(value)) return value.iso;
  if (!Array.isArray(value) && value.kind === "node" && "labels" in value) {
    const { name, title, quote } = value.properties as Record<string, CypherValue>;
    const text = String(name ?? title ?? quote ?? value.id);
    return (value.labels as readonly string[]).includes("Entity")
      ? html`<a href="#/e/${encodeURIComponent(String(value.id))}">${text}</a>`
      : text;
  }
  if (!Array.isArray(value) && value.kind === "relationship") return `[${String(value.type)}]`;
  return JSON.stringify(value, (_key, inner) => (isCypherTemporal(inner) ? inner.iso : inner));
}

function chooseExample(event: Event): void {
  const select = event.target as HTMLSelectElement;
  if (select.value === "") return;
  $cypher.set(select.value);
  select.value = "";
  runQuery();
}

function onKey(event: KeyboardEvent): void {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    runQuery();
  } else if (event.key === "Escape") $drawerOpen.set(false);
}
