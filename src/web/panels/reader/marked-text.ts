import { html, type TemplateResult } from "lit-html";
import type { ShownEntity } from "../../../api/contract.ts";
import { readerMessages } from "../../messages/reader-messages.ts";
import { $picture } from "../../state/explorer.ts";
import { markText, type Span } from "../../state/mark-text.ts";
import { toAddress } from "../../state/selection.ts";

export interface MarkedText {
  readonly text: string;
  /** The offset in the document at which `text` begins. */
  readonly start: number;
  readonly quote: Span | null;
  readonly mentions: readonly (Span & { readonly entityId: string })[];
}

/** Text of an article: the quoted sentence marked, every mention a link to its entity in the colour of its kind. */
export function markedText(
  { text, start, quote, mentions }: MarkedText,
  entities: ReadonlyMap<string, ShownEntity>,
): TemplateResult[] {
  const drawn = $picture.get().entities;
  return markText(text, start, quote, mentions).map(({ text: piece, quoted, entityId }) => {
    const entity = entityId === null ? undefined : entities.get(entityId);
    const content = entity ? mention(entity, piece, drawn.has(entity.id)) : html`${piece}`;
    return quoted ? html`<mark>${content}</mark>` : content;
  });
}

function mention({ id, kind, name }: ShownEntity, piece: string, isDrawn: boolean): TemplateResult {
  return html`<a class="mention ${kind.toLowerCase()} ${isDrawn ? "" : "absent"}" data-entity=${id} title=${isDrawn ? name : readerMessages.get().notInGraph({ name })} href=${toAddress({ kind: "entity", id })}>${piece}</a>`;
}
