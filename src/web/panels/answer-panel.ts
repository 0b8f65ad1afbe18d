import { html, type TemplateResult } from "lit-html";
import type { CypherPlan, CypherValue } from "../../../graph/cypher/cypher-value.ts";
import type { QueryAnswer } from "../../api/contract.ts";
import { draw } from "../commands/change-picture.ts";
import {
  cellText,
  orderedRows,
  rowsAsCsv,
  rowsAsJson,
  rowsAsTabs,
  shortened,
} from "../console/answer-rows.ts";
import { $answer, $order, $schema, $view } from "../console/console-state.ts";
import { entitiesIn } from "../console/entities-in.ts";
import { runThis } from "../console/run-query.ts";
import { consoleMessages, exampleMessages } from "../messages/console-messages.ts";
import { unitMessages } from "../messages/unit-messages.ts";
import { saveFile } from "../save-file.ts";
import { $status, $summary, $visible } from "../state/explorer.ts";
import { fittingExamples } from "./query-examples.ts";

/** Rows that are shown; the rest is counted, copied and saved. */
const MOST_ROWS = 500;

/** Characters of a cell, and of the whole JSON, that are shown; all are copied and saved. */
const MOST_IN_CELL = 2_000;
const MOST_IN_JSON = 200_000;

/** A cell with no more characters stays on one line. */
const SHORT = 22;

/** What the console answers: rows in order, as a table or as JSON, to copy, to save and to draw. */
export function answerPanel(): TemplateResult {
  return html`<div class="answer" tabindex="0" role="region" aria-label=${consoleMessages.get().answer}>${content()}</div>`;
}

function content(): TemplateResult {
  const answer = $answer.get();
  switch (answer.state) {
    case "none":
      return nothingAsked();
    case "running":
      return html`<p class="quiet" aria-busy="true">${consoleMessages.get().running}</p>`;
    case "failed":
      return html`<p class="failed" role="alert">${answer.message}</p>`;
    case "answered":
      return answered(answer.answer);
  }
}

/** Examples are shown once it is known which of them the graph can answer. */
function nothingAsked(): TemplateResult {
  const schema = $schema.get();
  const examples = schema.labels.length > 0 ? fittingExamples(schema, $visible.get().entities) : [];
  const words = consoleMessages.get();
  return html`
    <p class="quiet">${words.toRun} ${examples.length > 0 ? words.toBegin : ""}</p>
    ${examples.map(({ name, cypher }) => html`<button type="button" class="example" title=${cypher} @click=${() => runThis(cypher)}>${exampleMessages.get()[name]}</button>`)}`;
}

function answered(answer: QueryAnswer): TemplateResult {
  const { rows, milliseconds, graph } = answer;
  const places = orderedRows(rows, $order.get());
  const inOrder = { ...answer, rows: places.map((k) => rows[k] ?? []) };
  const view = $view.get();
  const words = consoleMessages.get();
  const cut = rows.length > MOST_ROWS ? `, ${words.firstShown({ count: MOST_ROWS })}` : "";
  return html`
    <div class="tools">
      <span class="quiet">${words.inTime({ rows: words.rows(rows.length), milliseconds })}${cut}</span>
      <span role="group" aria-label=${words.shownAs}>
        ${(["table", "json", "plan"] as const)
          .filter((one) => one !== "plan" || answer.plan)
          .map(
            (one) =>
              html`<button type="button" aria-pressed=${view === one} @click=${() => $view.set(one)}>${words[one]}</button>`,
          )}
      </span>
      ${
        graph.entities.length > 0
          ? html`<button type="button" @click=${() => draw(graph, "replace")}>${words.draw({ entities: unitMessages.get().entities(graph.entities.length) })}</button>
            <button type="button" @click=${() => draw(graph, "add")}>${words.add}</button>`
          : ""
      }
      <button type="button" @click=${() => copy(view === "json" ? rowsAsJson(inOrder) : rowsAsTabs(inOrder))}>${words.copy}</button>
      <button type="button" @click=${() => saveFile(new Blob([rowsAsCsv(inOrder)], { type: "text/csv" }), "newsgraph.csv")}>CSV</button>
    </div>
    ${
      view === "plan" && answer.plan
        ? html`<ul class="plan">${planTree(answer.plan)}</ul>`
        : view === "json"
          ? html`<pre>${shortened(rowsAsJson({ ...inOrder, rows: inOrder.rows.slice(0, MOST_ROWS) }), MOST_IN_JSON)}</pre>`
          : table(inOrder, answer)
    }`;
}

function table(
  { columns, rows }: Pick<QueryAnswer, "columns" | "rows">,
  answer: QueryAnswer,
): TemplateResult {
  const order = $order.get();
  const sorted = (k: number) =>
    order?.column !== k ? "none" : order.descending ? "descending" : "ascending";
  const mark = { none: "", ascending: " ↑", descending: " ↓" };
  return html`
    <table>
      <thead><tr>
        ${columns.map((column, k) => html`<th scope="col" aria-sort=${sorted(k)}><button type="button" @click=${() => sortBy(k)}>${column}${mark[sorted(k)]}</button></th>`)}
        <td></td>
      </tr></thead>
      <tbody>
        ${rows.slice(0, MOST_ROWS).map((row) => html`<tr>${row.map(cell)}<td>${addRow(row, answer)}</td></tr>`)}
      </tbody>
    </table>`;
}

/** Each operator above those whose rows it takes. */
function planTree({ operator, details, rows, children }: CypherPlan): TemplateResult {
  return html`<li>
    <strong>${operator}</strong> <code>${details}</code> ${rows === null ? "" : html`<span class="quiet">${consoleMessages.get().rows(rows)}</span>`}
    ${children.length === 0 ? "" : html`<ul>${children.map(planTree)}</ul>`}
  </li>`;
}

/** Up, down, and as they came. */
function sortBy(column: number): void {
  const order = $order.get();
  if (order?.column !== column) $order.set({ column, descending: false });
  else $order.set(order.descending ? null : { column, descending: true });
}

function addRow(row: readonly CypherValue[], { graph }: QueryAnswer): TemplateResult | string {
  const ids = entitiesIn(row, hasStatements());
  const entities = graph.entities.filter(({ id }) => ids.has(id));
  if (entities.length === 0) return "";
  const relations = graph.relations.filter(({ subject, object }) => ids.has(subject) && ids.has(object));
  const words = consoleMessages.get();
  return html`<button type="button" title=${words.add} aria-label=${words.addThese({ names: entities.map(({ name }) => name).join(", ") })}
    @click=${() => draw({ entities, relations }, "add")}>+</button>`;
}

function cell(value: CypherValue): TemplateResult {
  if (value === null) return html`<td><span class="aside">null</span></td>`;
  const [id] = [...entitiesIn([value], hasStatements())];
  const isEntity =
    typeof value === "object" && !Array.isArray(value) && value.kind === "node" && id !== undefined;
  const text = shortened(cellText(value), MOST_IN_CELL);
  const content = isEntity ? html`<a href="#/e/${encodeURIComponent(id)}">${text}</a>` : text;
  return html`<td class=${text.length <= SHORT ? "short" : ""}>${content}</td>`;
}

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  $status.set(consoleMessages.get().copied);
}

function hasStatements(): boolean {
  return $summary.get()?.hasStatements ?? true;
}
