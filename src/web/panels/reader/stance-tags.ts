import { html, type TemplateResult } from "lit-html";
import type { Statement } from "../../../../graph/model/statement.ts";
import { readerMessages } from "../../messages/reader-messages.ts";
import { stancesOf } from "../../state/wording.ts";

/** How the document puts it, where it is more than plainly said; stamped where it is disputed. */
export function stanceTags(
  statement: Pick<Statement, "negated" | "modality">,
  disputed: boolean,
): TemplateResult[] {
  const tags = stancesOf(statement).map((stance) => html`<span class="stance">${stance}</span>`);
  return disputed ? [html`<span class="stamp">${readerMessages.get().disputed}</span>`, ...tags] : tags;
}
