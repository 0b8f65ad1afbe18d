import { html, type TemplateResult } from "lit-html";
import type { DocumentHeader } from "../../../../graph/model/document.ts";
import type { PathsAnswer } from "../../../api/contract.ts";
import { copyPath } from "../../commands/copy-path.ts";
import { pathMessages } from "../../messages/path-messages.ts";
import { $picture } from "../../state/explorer.ts";
import { $litChoice } from "../../state/lit-choice.ts";
import { pathFootnotes } from "../../state/path-footnotes.ts";
import { ARROWS, type FoundPath, hopsOf } from "../../state/path-hops.ts";
import { type Selection, toAddress } from "../../state/selection.ts";
import { labelOfRelation, listInWords } from "../../state/wording.ts";
import { pathHop } from "./path-hop.ts";
import { type Entities, entityLink } from "./relation-line.ts";

type PathSelection = Extract<Selection, { kind: "path" }>;

/** Ways between two entities as lines; the one that is opened is lit on the canvas, and told with its sentences. */
export function pathPanel(selection: PathSelection, answer: PathsAnswer): TemplateResult {
  const words = pathMessages.get();
  const entities = new Map([
    ...$picture.get().entities,
    ...answer.entities.map((one) => [one.id, one] as const),
  ]);
  const documents = new Map(answer.documents.map((one) => [one.id, one]));
  const { from, to, without } = selection;
  const chosen = $litChoice.get();
  const opened = chosen?.kind === "path" ? chosen.number : 0;
  return html`
    <header class="about">
      <h2 class="pair">${entityLink(from, entities)} — ${entityLink(to, entities)}</h2>
      ${answer.paths.length > 0 ? html`<p class="quiet"><strong>${words.found(answer.paths.length)}.</strong> ${words.order}</p>` : ""}
      ${without.length > 0 ? exclusions(selection, entities) : ""}
    </header>
    ${
      answer.paths.length === 0
        ? nothingFound(selection, entities)
        : html`<ol class="paths">${answer.paths.map((path, number) =>
            pathItem({ selection, path, number, isOpen: number === opened, entities, documents }),
          )}</ol>`
    }`;
}

interface PathItem {
  readonly selection: PathSelection;
  readonly path: FoundPath;
  readonly number: number;
  readonly isOpen: boolean;
  readonly entities: Entities;
  readonly documents: ReadonlyMap<string, DocumentHeader>;
}

function pathItem({ selection, path, number, isOpen, entities, documents }: PathItem): TemplateResult {
  const words = pathMessages.get();
  const hops = hopsOf(path);
  const open = () => $litChoice.set({ kind: "path", number });
  const copy = () => copyPath(pathFootnotes(path, entities, documents));
  return html`
    <li class=${isOpen ? "open" : ""}>
      <h3><button type="button" class="plain" aria-expanded=${isOpen} aria-controls="path-${number}" @click=${open}>
        <span class="way">${nameOf(path.entityIds[0], entities)} ${hops.map(
          ({ runs, relation, to }) => html`
            <span class="type">${ARROWS[runs][0]}${labelOfRelation(relation)}${ARROWS[runs][1]}</span> ${nameOf(to, entities)}`,
        )}</span>
        <span class="number">${hops.length === 1 ? words.direct : words.steps(hops.length)}</span>
      </button></h3>
      <div id="path-${number}" ?hidden=${!isOpen}>
        <ol class="hops">${hops.map((hop) => pathHop(hop, documents.get(hop.evidence?.statement.documentId ?? ""), entities))}</ol>
        <div class="buttons">
          <button type="button" @click=${copy}>${words.copy}</button>
          ${avoiding(selection, path.entityIds.slice(1, -1), entities)}
        </div>
      </div>
    </li>`;
}

/** Links to ways around each of those that the path leads through. */
function avoiding(
  selection: PathSelection,
  between: readonly string[],
  entities: Entities,
): TemplateResult[] {
  const words = pathMessages.get();
  return between.map(
    (id) => html`
      <a class="button" data-entity=${id}
        href=${toAddress({ ...selection, without: [...selection.without, id] })}>${words.notThrough} ${nameOf(id, entities)}</a>`,
  );
}

function exclusions(selection: PathSelection, entities: Entities): TemplateResult {
  const words = pathMessages.get();
  return html`<p class="buttons"><span class="quiet">${words.notThrough}</span> ${selection.without.map(
    (id) => html`
      <a class="button" aria-label=${words.allowAgain({ name: entities.get(id)?.name ?? id })}
        href=${toAddress({ ...selection, without: selection.without.filter((other) => other !== id) })}>${nameOf(id, entities)} <span aria-hidden="true">✕</span></a>`,
  )}</p>`;
}

/** Why there is no path, and where to go on. */
function nothingFound({ from, to, without }: PathSelection, entities: Entities): TemplateResult {
  const words = pathMessages.get();
  const plain = (id: string) => entities.get(id)?.name ?? id;
  const ends = { from: plain(from), to: plain(to) };
  if (from === to) return html`<p>${words.same}</p>`;
  return html`
    <p>${without.length > 0 ? words.noneWithout({ ...ends, names: listInWords(without.map(plain)) }) : words.none(ends)}</p>
    <p class="quiet">${words.onward}</p>
    <section class="ways"><ul>${[from, to].map((id) => html`<li>${entityLink(id, entities)}</li>`)}</ul></section>`;
}

function nameOf(id: string | undefined, entities: Entities): TemplateResult {
  return html`<bdi class="name">${(id === undefined ? undefined : entities.get(id)?.name) ?? id}</bdi>`;
}
