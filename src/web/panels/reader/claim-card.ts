import { html, type TemplateResult } from "lit-html";
import type { Claim } from "../../state/reader/claims.ts";
import type { Grouping } from "../../state/reader/group-claims.ts";
import type { Reading } from "../../state/reader/reading.ts";
import { card } from "./card.ts";
import { relationLine } from "./relation-line.ts";
import { stanceTags } from "./stance-tags.ts";

/** One claim as a quotation: whose words, where and when they are printed, how sure, how found. What its group tells it leaves out. */
export function claimCard(
  { item: { statement, passage }, first, reprints, disputed }: Claim,
  grouping: Grouping | "facing",
  reading: Reading,
): TemplateResult {
  const isTold = grouping === "relation" || grouping === "facing";
  return card(
    {
      heading: isTold ? null : html`<h4>${relationLine(statement, reading.entities)}</h4>`,
      tags: stanceTags(
        { ...statement, negated: statement.negated && grouping !== "facing" },
        disputed && !isTold,
      ),
      passage,
      quote: statement,
      about: statement.subject,
      told: statement,
      first,
      reprints,
    },
    reading,
  );
}
