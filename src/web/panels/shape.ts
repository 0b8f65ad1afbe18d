import type { TemplateResult } from "lit-html";
import { lookOfKind } from "../state/look-of-kind.ts";
import { kindMark } from "./kind-mark.ts";

/** The mark of a kind, in its colour, as it is on the canvas. */
export function shape(kind: string): TemplateResult {
  return kindMark(lookOfKind(kind));
}
