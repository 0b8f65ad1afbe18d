import { svg, type TemplateResult } from "lit-html";
import type { EntityKind } from "../../../graph/model/entity.ts";
import type { KindLook } from "../state/kind-looks.ts";

const SHAPES: Readonly<Record<EntityKind, TemplateResult>> = {
  Person: svg`<circle cx="8" cy="8" r="6" />`,
  Organization: svg`<rect x="2.5" y="2.5" width="11" height="11" />`,
  Country: svg`<path d="M8 1 L15 8 L8 15 L1 8 Z" />`,
  Place: svg`<path d="M8 2 L15 14 L1 14 Z" />`,
};

/** The mark of a kind as text has it, of the shape and the colour that the canvas draws. */
export function kindMark({ shape, colour }: KindLook): TemplateResult {
  return svg`<svg class="shape ${colour.toLowerCase()}" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">${SHAPES[shape]}</svg>`;
}
