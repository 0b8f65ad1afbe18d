import { html, type TemplateResult } from "lit-html";
import { readerMessages } from "../../messages/reader-messages.ts";
import type { Claim } from "../../state/reader/claims.ts";
import type { Reading } from "../../state/reader/reading.ts";
import { claimCard } from "./claim-card.ts";

/** Who says it and who denies it, side by side. */
export function facingClaims(claims: readonly Claim[], reading: Reading): TemplateResult {
  const words = readerMessages.get();
  const side = (title: string, negated: boolean) => html`
    <section class="side">
      <h4>${title}</h4>
      ${claims
        .filter(({ item }) => item.statement.negated === negated)
        .map((claim) => claimCard(claim, "facing", reading))}
    </section>`;
  return html`<div class="facing">${side(words.saysSo, false)}${side(words.deniesIt, true)}</div>`;
}
