import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { readerMessages } from "../../messages/reader-messages.ts";
import { unitMessages } from "../../messages/unit-messages.ts";
import { firstOfGroups } from "../../state/reader/first-of-groups.ts";
import type { ClaimGroup, Topic } from "../../state/reader/group-claims.ts";
import { $grouping, limitOf } from "../../state/reader/reader-choices.ts";
import { $claimGroups, type Reading } from "../../state/reader/reading.ts";
import { dateInWords } from "../../state/wording.ts";
import { claimCard } from "./claim-card.ts";
import { facingClaims } from "./facing-claims.ts";
import { moreButton } from "./more-button.ts";
import { relationLine } from "./relation-line.ts";
import { speakerName } from "./speaker-name.ts";

/** The claims in their groups, the first of them where there are many. `told` is the relation that a heading above names. */
export function claimList(reading: Reading, told: string | null): TemplateResult {
  const { groups, left } = firstOfGroups($claimGroups.get(), limitOf("claims"));
  return html`
    ${repeat(
      groups,
      ({ key }) => key,
      (group) => groupSection(group, reading, group.key === told && !group.disputed),
    )}
    ${moreButton("claims", left)}`;
}

function groupSection(
  group: ClaimGroup & { readonly of: number },
  reading: Reading,
  isTold: boolean,
): TemplateResult {
  const { topic, claims, disputed, outlets, documents, of } = group;
  const grouping = $grouping.get();
  const units = unitMessages.get();
  return html`
    <section class="statements ${disputed ? "disputed" : ""}">
      ${
        isTold
          ? ""
          : html`<header>
        ${disputed ? html`<span class="stamp">${readerMessages.get().disputed}</span>` : ""}
        <h3>${topicInWords(topic, reading)}</h3>
        <p class="quiet">${topic.by === "speaker" ? "" : html`${units.outlets(outlets)} · `}${units.articles(documents)}${of > documents ? html` · ${units.statements(of)}` : ""}</p>
      </header>`
      }
      ${
        disputed
          ? facingClaims(claims, reading)
          : repeat(
              claims,
              ({ item }) => item.statement.id,
              (claim) => claimCard(claim, grouping, reading),
            )
      }
    </section>`;
}

function topicInWords(topic: Topic, { entities }: Reading): TemplateResult {
  switch (topic.by) {
    case "relation":
      return relationLine(topic.relation, entities);
    case "speaker":
      return speakerName(topic.speaker, entities);
    case "date":
      return html`<time>${dateInWords(topic.day)}</time>`;
  }
}
