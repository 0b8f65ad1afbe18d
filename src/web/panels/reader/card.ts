import { html, type TemplateResult } from "lit-html";
import type { Passage } from "../../../api/contract.ts";
import { copyQuotation } from "../../commands/copy-quotation.ts";
import { openArticle } from "../../commands/open-article.ts";
import { showInGraph } from "../../commands/show-in-graph.ts";
import { readerMessages } from "../../messages/reader-messages.ts";
import { $picture } from "../../state/explorer.ts";
import type { Span } from "../../state/mark-text.ts";
import type { Print } from "../../state/reader/fold-reprints.ts";
import { $depth } from "../../state/reader/reader-choices.ts";
import type { Reading } from "../../state/reader/reading.ts";
import { confidenceInWords, dateInWords } from "../../state/wording.ts";
import { methodInWords } from "./method-in-words.ts";
import { quotation } from "./quotation.ts";
import { speakerInWords } from "./speaker-name.ts";

/** What a card shows. */
interface Card {
  readonly heading: TemplateResult | null;
  readonly tags: readonly TemplateResult[];
  readonly passage: Passage;
  readonly quote: (Span & { readonly quote: string }) | null;
  /** Whom the passage is shown for. */
  readonly about: string;
  /** Null where the graph holds nothing but the mention. */
  readonly told: Told | null;
  readonly first: Print;
  readonly reprints: readonly Print[];
}

interface Told {
  readonly attributedTo: string | null;
  readonly reportedBy: string | null;
  readonly confidence: number;
  readonly method: string;
}

/** A quotation with its source above it and what is known of it below. */
export function card(
  { heading, tags, passage, quote, about, told, first, reprints }: Card,
  reading: Reading,
): TemplateResult {
  const words = readerMessages.get();
  const { document } = first;
  return html`
    <article class="card">
      ${heading}
      <p class="source">
        <b><bdi>${document?.publisher ?? words.unknownOutlet}</bdi></b> · <time>${dateInWords(document?.publishedAt ?? null)}</time> ${tags}
        <cite><bdi>${document?.title || words.untitled}</bdi></cite>
      </p>
      ${quotation({ passage, quote, about }, reading)}
      ${
        told
          ? html`<dl>
            <dt>${words.says}</dt>
            <dd>${speakerInWords(told, document, reading.entities)}</dd>
            <dt>${words.reading}</dt>
            <dd>${confidenceInWords(told.confidence)}: ${methodInWords(told.method)} <span class="aside">(${told.method})</span></dd>
          </dl>`
          : ""
      }
      ${reprints.length > 0 ? alsoIn(reprints) : ""}
      <div class="buttons">
        <button type="button" @click=${() => openArticle(first.documentId, quote ?? first)}>${words.openArticle}</button>
        <button type="button" aria-label=${words.copyLabel} @click=${() => copyQuotation(quote?.quote ?? passage.text, document)}>${words.copy}</button>
        ${absentees(passage, reading)}
      </div>
    </article>`;
}

/** Reprints that a card names; further ones are counted. */
const MOST_REPRINTS = 12;

function alsoIn(reprints: readonly Print[]): TemplateResult {
  const words = readerMessages.get();
  const left = reprints.length - MOST_REPRINTS;
  return html`
    <p class="also">${words.alsoIn}
      ${reprints.slice(0, MOST_REPRINTS).map(
        (
          print,
          index,
        ) => html`${index > 0 ? "; " : ""}<button type="button" class="link" @click=${() => openArticle(print.documentId, print)}
          ><bdi>${print.document?.publisher ?? words.unknownOutlet}</bdi>, ${dateInWords(print.document?.publishedAt ?? null)}</button>`,
      )}${left > 0 ? html`; ${words.andMore(left)}` : ""}
    </p>`;
}

/** Absent entities that a card names. */
const MOST_ABSENT = 4;

/** A way to the canvas for those whom the text mentions and the picture lacks. */
function absentees({ mentions }: Passage, { entities }: Reading): TemplateResult | string {
  if ($depth.get() === "article") return "";
  const drawn = $picture.get().entities;
  const absent = [...new Set(mentions.map(({ entityId }) => entityId))].flatMap((id) =>
    drawn.has(id) ? [] : (entities.get(id) ?? []),
  );
  if (absent.length === 0) return "";
  const names = absent.slice(0, MOST_ABSENT).map(({ name }) => name);
  return html`<button type="button" class="link" @click=${() => showInGraph(absent.map(({ id }) => id))}
    >${readerMessages.get().showInGraph} <bdi>${names.join(", ")}${absent.length > MOST_ABSENT ? " …" : ""}</bdi></button>`;
}
