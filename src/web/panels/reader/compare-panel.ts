import { html, type TemplateResult } from "lit-html";
import type { Relation } from "../../../../graph/model/relation.ts";
import type { CompareAnswer, ShownEntity } from "../../../api/contract.ts";
import { draw } from "../../commands/change-picture.ts";
import { compareMessages } from "../../messages/compare-messages.ts";
import { unitMessages } from "../../messages/unit-messages.ts";
import { $newsChoices, $picture } from "../../state/explorer.ts";
import { $litChoice } from "../../state/lit-choice.ts";
import { sourceInWords } from "../../state/news-choices.ts";
import { type Selection, sameSelection, toAddress } from "../../state/selection.ts";
import { labelOfRelation, numberInWords } from "../../state/wording.ts";
import { sourceChooser } from "./source-chooser.ts";

type CompareSelection = Extract<Selection, { kind: "compare" }>;
type PartName = "onlyA" | "both" | "onlyB";

const PARTS: readonly PartName[] = ["onlyA", "both", "onlyB"];
/** Lines that stand open in each part. */
const OPEN = 12;

/** Which relations two bodies of news state: only the first, both, only the second. */
export function comparePanel(selection: CompareSelection, answer: CompareAnswer): TemplateResult {
  const words = compareMessages.get();
  const { a, b } = selection;
  const isSame = sameSelection(selection, { ...selection, a: b, b: a });
  const all = PARTS.flatMap((part) => answer[part]);
  return html`
    <header class="about">
      <h2>${words.title}</h2>
      <p class="quiet">${words.about}</p>
      ${sourceChooser(selection, "a", words.first)}
      ${sourceChooser(selection, "b", words.second)}
      <div class="buttons">
        <a class="button" href=${toAddress({ ...selection, a: b, b: a })}>${words.swap}</a>
        <button type="button" ?disabled=${all.length === 0} @click=${() => draw(graphOf(all, answer), "replace")}>${words.drawAll}</button>
      </div>
    </header>
    ${isSame ? html`<p>${words.same}</p>` : PARTS.map((part) => partSection(part, titleOf(part, selection), answer))}`;
}

function titleOf(part: PartName, { a, b }: CompareSelection): string {
  const words = compareMessages.get();
  if (part === "both") return words.both;
  return words.only({ source: sourceInWords(part === "onlyA" ? a : b, $newsChoices.get()) });
}

function partSection(part: PartName, title: string, answer: CompareAnswer): TemplateResult {
  const words = compareMessages.get();
  const relations = answer[part];
  const count = answer.counts[part];
  const names = new Map(answer.entities.map(({ id, name }) => [id, name]));
  const chosen = $litChoice.get();
  const isLit = chosen?.kind === "part" && chosen.part === part;
  const line = (relation: Relation) => relationLine(relation, names);
  const light = () => {
    bringRelations(relations, answer);
    $litChoice.set(isLit ? null : { kind: "part", part });
  };
  return html`
    <section class="ways part">
      <h3><bdi>${title}</bdi> <span class="number">${numberInWords(count)}</span></h3>
      ${
        count === 0
          ? html`<p class="quiet">${words.nothing}</p>`
          : html`
            <div class="buttons">
              <button type="button" aria-pressed=${isLit} aria-label=${words.showPart({ part: title })} @click=${light}>${words.show}</button>
              <button type="button" aria-label=${words.drawPart({ part: title })} @click=${() => draw(graphOf(relations, answer), "replace")}>${words.draw}</button>
            </div>
            <ul>${relations.slice(0, OPEN).map(line)}</ul>`
      }
      ${
        relations.length > OPEN
          ? html`<details><summary>${words.more(relations.length - OPEN)}</summary><ul>${relations.slice(OPEN).map(line)}</ul></details>`
          : ""
      }
      ${
        count > relations.length
          ? html`<p class="quiet">${words.unlisted({ listed: numberInWords(relations.length), count: numberInWords(count) })}</p>`
          : ""
      }
    </section>`;
}

function relationLine(relation: Relation, names: ReadonlyMap<string, string>): TemplateResult {
  const { subject, object, documentCount } = relation;
  return html`
    <li><a href=${toAddress({ kind: "pair", a: subject, b: object })}>
      <span class="name"><bdi>${names.get(subject) ?? subject}</bdi> <span class="type">${labelOfRelation(relation)}</span> <bdi>${names.get(object) ?? object}</bdi></span>
      <span class="number">${unitMessages.get().documents(documentCount)}</span>
    </a></li>`;
}

/** Brings what is to be lit and is not on the canvas. */
function bringRelations(relations: readonly Relation[], answer: CompareAnswer): void {
  const drawn = $picture.get().relations;
  if (relations.some(({ id }) => !drawn.has(id))) draw(graphOf(relations, answer), "add");
}

function graphOf(relations: readonly Relation[], { entities }: CompareAnswer) {
  const ends = new Set(relations.flatMap(({ subject, object }) => [subject, object]));
  return { entities: entities.filter(({ id }: ShownEntity) => ends.has(id)), relations };
}
