import { html, type TemplateResult } from "lit-html";
import type { GraphCanvas } from "../canvas/graph-canvas.ts";
import { $failure, $layoutRunning, $summary, $visible } from "../state/explorer.ts";

/** What lies over the canvas: its controls, or why it is empty. */
export function overlayPanel(canvas: GraphCanvas): TemplateResult {
  const failure = $failure.get();
  const summary = $summary.get();
  if (failure) {
    return html`<div class="notice" role="alert"><h2>The graph cannot be shown</h2><p>${failure}</p>
      <button type="button" @click=${() => location.reload()}>Try again</button></div>`;
  }
  if (!summary) return html`<div class="notice" aria-busy="true"><p>Loading the graph …</p></div>`;
  if (summary.documents === 0) {
    return html`<div class="notice"><h2>Nothing has been read yet</h2>
      <p>Read a folder of articles, then reload this page:</p><pre><code>npx newsgraph build FOLDER</code></pre></div>`;
  }
  if ($visible.get().entities.length === 0) {
    return html`<div class="notice"><h2>Nothing passes the filters</h2><p>Clear the filters on the left, or search for somebody with <kbd>/</kbd>.</p></div>
      ${controls(canvas)}`;
  }
  return controls(canvas);
}

function controls(canvas: GraphCanvas): TemplateResult {
  const running = $layoutRunning.get();
  return html`
    <div class="controls" role="group" aria-label="Canvas">
      <button type="button" title="Zoom in (+)" aria-label="Zoom in" @click=${() => canvas.zoom(1.4)}>+</button>
      <button type="button" title="Zoom out (-)" aria-label="Zoom out" @click=${() => canvas.zoom(1 / 1.4)}>−</button>
      <button type="button" title="Fit (F)" @click=${() => canvas.fit()}>Fit</button>
      <button type="button" title="Layout (L)" aria-pressed=${running} @click=${() => (running ? canvas.stopLayout() : canvas.startLayout())}>
        ${running ? "Pause layout" : "Layout"}
      </button>
    </div>`;
}
