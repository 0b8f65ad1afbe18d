import { html, type TemplateResult } from "lit-html";
import { type Action, keyInWords, labelOf } from "../actions.ts";

const GESTURES = [
  ["Click a node or an edge", "read its evidence"],
  ["Double click a node", "expand its neighbours"],
  ["Drag a node", "move it and pin it"],
  ["Drag the ground, turn the wheel", "pan, zoom"],
  ["Tab to the outline, arrow keys, Enter", "the same without a mouse"],
] as const;

export function helpPanel(actions: readonly Action[]): TemplateResult {
  return html`
    <form method="dialog"><button aria-label="Close">✕</button></form>
    <h2>Keyboard and mouse</h2>
    <table>
      <tbody>
        ${GESTURES.map(([gesture, does]) => html`<tr><th scope="row">${gesture}</th><td>${does}</td></tr>`)}
        ${actions.filter(({ key }) => key !== undefined).map((action) => html`<tr><th scope="row"><kbd>${keyInWords(action)}</kbd></th><td>${labelOf(action)}</td></tr>`)}
      </tbody>
    </table>`;
}
