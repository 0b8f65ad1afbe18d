import { html, type TemplateResult } from "lit-html";
import { addressesIn } from "../state/addresses-in.ts";

/** Plain text as it was written, in which addresses are links. */
export function linkedText(text: string): TemplateResult {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const { start, end } of addressesIn(text)) {
    const address = text.slice(start, end);
    parts.push(
      text.slice(at, start),
      html`<a href=${address} target="_blank" rel="noopener noreferrer">${address}</a>`,
    );
    at = end;
  }
  return html`${parts}${text.slice(at)}`;
}
