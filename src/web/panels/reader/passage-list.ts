import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { readerMessages } from "../../messages/reader-messages.ts";
import { limitOf } from "../../state/reader/reader-choices.ts";
import type { Reading } from "../../state/reader/reading.ts";
import { card } from "./card.ts";
import { moreButton } from "./more-button.ts";

/** Every paragraph that mentions an entity, each once. */
export function passageList(reading: Reading, entityId: string): TemplateResult | string {
  const { passages } = reading;
  if (passages.length === 0) return "";
  const shown = passages.slice(0, limitOf("passages"));
  return html`
    <section class="statements passages">
      <header><h3>${readerMessages.get().passages(passages.length)}</h3></header>
      ${repeat(
        shown,
        ({ item }) => `${item.documentId} ${item.start}`,
        ({ item, first, reprints }) =>
          card(
            {
              heading: null,
              tags: [],
              passage: item,
              quote: null,
              about: entityId,
              told: null,
              first,
              reprints,
            },
            reading,
          ),
      )}
      ${moreButton("passages", passages.length - shown.length)}
    </section>`;
}
