import { html, type TemplateResult } from "lit-html";
import type { ShownEntity } from "../../api/contract.ts";
import { markText, type Span } from "../state/mark-text.ts";
import { toAddress } from "../state/selection.ts";

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
  return markText(text, start, quote, mentions).map(({ text: piece, quoted, entityId }) => {
    const entity = entityId === null ? undefined : entities.get(entityId);
    const content = entity
      ? html`<a class="mention ${entity.kind.toLowerCase()}" data-entity=${entity.id} title=${entity.name} href=${toAddress({ kind: "entity", id: entity.id })}>${piece}</a>`
      : html`${piece}`;
    return quoted ? html`<mark>${content}</mark>` : content;
  });
}
