import { html, type TemplateResult } from "lit-html";
import type { GraphCanvas } from "../canvas/graph-canvas.ts";
import { clearFilters } from "../commands/change-picture.ts";
import { toggleLayout } from "../commands/toggle-layout.ts";
import { actionMessages } from "../messages/action-messages.ts";
import { overlayMessages } from "../messages/overlay-messages.ts";
import { $failure, $layoutRunning, $summary, $visible } from "../state/explorer.ts";

/** What lies over the canvas: its controls, or why it is empty. */
export function overlayPanel(canvas: GraphCanvas): TemplateResult {
  const failure = $failure.get();
  const summary = $summary.get();
  const words = overlayMessages.get();
  if (failure) {
    return html`<div class="notice" role="alert"><h2>${words.cannotShow}</h2><p>${failure}</p>
      <button type="button" @click=${() => location.reload()}>${words.tryAgain}</button></div>`;
  }
  if (!summary) return html`<div class="notice" aria-busy="true"><p>${words.loading}</p></div>`;
  if (summary.hasStatements && summary.documents === 0) {
    return html`<div class="notice"><h2>${words.empty}</h2>
      <p>${summary.reads ? words.howToFillHere : words.howToFill}</p><pre><code>npx newsgraph build FOLDER</code></pre></div>`;
  }
  if ($visible.get().entities.length === 0) {
    return html`<div class="notice"><h2>${words.nothingPasses}</h2><p>${words.whatToDo({ key: "/" })}</p>
      <button type="button" @click=${clearFilters}>${actionMessages.get().clearFilters}</button></div>
      ${controls(canvas)}`;
  }
  return controls(canvas);
}

function controls(canvas: GraphCanvas): TemplateResult {
  const running = $layoutRunning.get();
  const words = overlayMessages.get();
  return html`
    <div class="controls" role="group" aria-label=${words.canvas}>
      <button type="button" title="${words.zoomIn} (+)" aria-label=${words.zoomIn} @click=${() => canvas.zoom(1.4)}>+</button>
      <button type="button" title="${words.zoomOut} (-)" aria-label=${words.zoomOut} @click=${() => canvas.zoom(1 / 1.4)}>−</button>
      <button type="button" title="${words.fit} (F)" @click=${() => canvas.fit()}>${words.fit}</button>
      <button type="button" title="${words.layout} (L)" aria-pressed=${running} @click=${() => toggleLayout(canvas)}>
        ${running ? words.pauseLayout : words.layout}
      </button>
    </div>`;
}
