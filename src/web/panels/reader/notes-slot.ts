import { nothing, type TemplateResult } from "lit-html";
import { atom } from "nanostores";

/** Draws the notes about what is selected, once they are loaded; another function whenever they are others. */
export const $notesPanel = atom<(() => TemplateResult | typeof nothing) | null>(null);

export function notesSlot(): TemplateResult | typeof nothing {
  return $notesPanel.get()?.() ?? nothing;
}
