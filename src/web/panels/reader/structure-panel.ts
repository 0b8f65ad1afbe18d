import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { showOnly } from "../../commands/change-picture.ts";
import { structureMessages } from "../../messages/structure-messages.ts";
import { unitMessages } from "../../messages/unit-messages.ts";
import type { Analytics, Bridge } from "../../state/analytics.ts";
import { $analytics, $picture, $visible } from "../../state/explorer.ts";
import { $litChoice, $litPointed } from "../../state/lit-choice.ts";
import { toAddress } from "../../state/selection.ts";
import { listInWords, numberInWords, percentInWords } from "../../state/wording.ts";
import { shape } from "../shape.ts";
import { entityLink } from "./relation-line.ts";

/** Of each ranking so many are listed. */
const LISTED = 10;
/** A group is named after so many. */
const NAMED = 3;

/** Groups, bridges and weights of the picture, each with a sentence on what it means. */
export function structurePanel(): TemplateResult {
  const words = structureMessages.get();
  const units = unitMessages.get();
  const { entities, relations } = $visible.get();
  return html`
    <header class="about">
      <h2>${words.title}</h2>
      <p class="quiet">${words.about({ entities: units.entities(entities.length), relations: units.relations(relations.length) })}</p>
    </header>
    ${measured()}`;
}

function measured(): TemplateResult {
  const words = structureMessages.get();
  const measurement = $analytics.get();
  switch (measurement.state) {
    case "failed":
      return html`<p class="failed" role="alert">${words.failed({ reason: measurement.message })}</p>`;
    case "measured":
      return findings(measurement.analytics);
    default:
      return html`<p class="quiet" aria-busy="true">${words.measuring}</p>
        ${measurement.state === "measuring" && measurement.before ? findings(measurement.before) : ""}`;
  }
}

function findings(analytics: Analytics): TemplateResult {
  const words = structureMessages.get();
  const { groups, bridges, weights, sources, entities } = analytics;
  if (groups.length === 0 && bridges.length === 0 && weights.length < NAMED)
    return html`<p class="quiet">${words.tooSmall}</p>`;
  const isEstimate = sources < entities;
  return html`
    <section>
      <h3>${words.groups}</h3>
      <p class="quiet">${words.groupsMean}</p>
      ${groups.length === 0 ? html`<p>${words.noGroups}</p>` : html`<ul class="groups">${groups.map(groupLine)}</ul>`}
    </section>
    <section>
      <h3>${words.bridges}</h3>
      <p class="quiet">${words.bridgesMean}
        ${isEstimate ? words.estimated({ sources: numberInWords(sources), entities: numberInWords(entities) }) : ""}</p>
      ${bridges.length === 0 ? html`<p>${words.noBridges}</p>` : ranking(bridges, (bridge) => linkedGroups(bridge, groups))}
    </section>
    <section>
      <h3>${words.weight}</h3>
      <p class="quiet">${words.weightMeans}</p>
      ${ranking(weights, () => "")}
    </section>`;
}

function groupLine(ids: readonly string[], number: number): TemplateResult {
  const words = structureMessages.get();
  const choice = { kind: "group", number } as const;
  const chosen = $litChoice.get();
  const isChosen = chosen?.kind === "group" && chosen.number === number;
  const point = () => $litPointed.set(choice);
  const leave = () => $litPointed.set(null);
  return html`
    <li>
      <button type="button" class="plain" aria-pressed=${isChosen} @click=${() => $litChoice.set(isChosen ? null : choice)}
        @pointerenter=${point} @pointerleave=${leave}>${groupInWords(ids)}</button>
      <button type="button" aria-label=${words.onlyThisGroup({ name: nameOf(ids[0]) })} @click=${() => showOnly(ids)}>${words.onlyThese}</button>
    </li>`;
}

/** "Kassym-Jomart Tokayev, Kazakhstan, CSTO and 9 more". */
function groupInWords(ids: readonly string[]): string {
  const names = ids.slice(0, NAMED).map(nameOf);
  const others = ids.length - names.length;
  return others === 0
    ? listInWords(names)
    : structureMessages.get().more({ names: names.join(", "), count: numberInWords(others) });
}

function linkedGroups({ groups: linked }: Bridge, groups: Analytics["groups"]): string {
  const names = linked.slice(0, NAMED).map((number) => nameOf(groups[number]?.[0]));
  return structureMessages.get().links({ names: listInWords(names) });
}

function ranking<Item extends { readonly id: string; readonly share: number }>(
  items: readonly Item[],
  aside: (item: Item) => string,
): TemplateResult {
  const listed = items.slice(0, LISTED);
  const most = listed[0]?.share ?? 1;
  return html`
    <ol class="ranking">
      ${repeat(
        listed,
        ({ id }) => id,
        (item) => html`
          <li>
            ${entityLink(item.id, $picture.get().entities)}
            <meter min="0" max=${most} .value=${item.share} aria-hidden="true"></meter>
            <span class="number">${percentInWords(item.share)}</span>
            ${aside(item) === "" ? "" : html`<span class="aside">${aside(item)}</span>`}
          </li>`,
      )}
    </ol>`;
}

/** A way in for the welcome: who links groups, once it is measured; until then a link that measures. */
export function bridgesWayIn(): TemplateResult {
  const words = structureMessages.get();
  const measurement = $analytics.get();
  const bridges = measurement.state === "measured" ? measurement.analytics.bridges.slice(0, NAMED) : [];
  return html`
    <section class="ways">
    <h3>${words.bridgesWayIn}</h3>
    <ul>
      ${bridges.map(
        ({ id, share }) =>
          html`<li><a href=${toAddress({ kind: "entity", id })} data-entity=${id}>
            ${shape(kindOf(id))} <bdi class="name">${nameOf(id)}</bdi> <span class="number">${percentInWords(share)}</span></a></li>`,
      )}
      <li><a href=${toAddress({ kind: "structure" })}><span class="name">${words.findBridges}</span></a></li>
    </ul>
    </section>`;
}

function nameOf(id: string | undefined): string {
  return (id === undefined ? undefined : $picture.get().entities.get(id)?.name) ?? id ?? "";
}

function kindOf(id: string): string {
  return $picture.get().entities.get(id)?.kind ?? "";
}
