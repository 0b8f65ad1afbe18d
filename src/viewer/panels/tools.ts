import { html, type TemplateResult } from "lit-html";
import type { PictureCanvas } from "../picture/picture-canvas.ts";
import { $failure, $graph, $readShare, $text, $theme, $visible } from "../state/viewer-state.ts";

export function toolButtons(): TemplateResult {
  const isDark = $theme.get() === "dark";
  const dialog = () => document.getElementById("about") as HTMLDialogElement;
  const toggleFilters = ({ currentTarget }: Event) => {
    const isOpen = document.body.classList.toggle("filtering");
    (currentTarget as Element).setAttribute("aria-pressed", String(isOpen));
  };
  return html`
    <button type="button" class="narrow-only" aria-pressed="false" @click=${toggleFilters}>Filters</button>
    <button type="button" aria-label=${isDark ? "Light colours" : "Dark colours"} @click=${() => $theme.set(isDark ? "light" : "dark")}>◐</button>
    <button type="button" @click=${() => dialog().showModal()}>About</button>`;
}

export function aboutDialog(): TemplateResult {
  const close = (event: Event) => (event.target as Element).closest("dialog")?.close();
  return html`
    <h2>What this file was made of</h2>
    ${($graph.get()?.provenance ?? []).map((line) => html`<p class="line">${line}</p>`)}
    <p>Machines read the articles and can be wrong: every relation stands on sentences, and the sentences are here to be read. Nothing is fetched from any network, and nothing is sent.</p>
    <dl class="keys">
      <dt><kbd>/</kbd></dt><dd>search</dd>
      <dt><kbd>Esc</kbd></dt><dd>select nothing</dd>
      <dt><kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd></dt><dd>nearer, farther, all of it</dd>
      <dt><kbd>← ↑ → ↓</kbd></dt><dd>move the picture, where it has the focus</dd>
    </dl>
    <p class="buttons"><button type="button" class="primary" @click=${close}>Close</button></p>`;
}

export function zoomButtons(canvas: PictureCanvas): TemplateResult {
  return html`
    <button type="button" aria-label="Nearer" @click=${() => canvas.zoom(1.5)}>+</button>
    <button type="button" aria-label="Farther" @click=${() => canvas.zoom(1 / 1.5)}>−</button>
    <button type="button" @click=${() => canvas.fit()}>Fit</button>
    ${$graph.get() && !$text.get() && !$failure.get() ? html`<span class="quiet unpacking">Sentences ${Math.round(100 * $readShare.get())} %</span>` : ""}`;
}

/** Why the canvas is empty, where it is. */
export function overlay(clearFilters: () => void): TemplateResult {
  const failure = $failure.get();
  if (failure !== null)
    return html`<div class="notice"><h2>This file cannot be shown</h2><p>${failure}</p></div>`;
  const graph = $graph.get();
  if (!graph || $visible.get().entities.length > 0) return html``;
  return graph.entities.size === 0
    ? html`<div class="notice"><h2>The graph is empty</h2><p>Nothing was in the part of the graph that this file was made of.</p></div>`
    : html`<div class="notice"><h2>Nothing passes the filters</h2><button type="button" @click=${clearFilters}>Clear filters</button></div>`;
}
