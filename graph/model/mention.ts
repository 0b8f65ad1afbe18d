import type { EntityKind } from "./entity.ts";

/** `name`: "Tokayev"; `role`: "the president"; `pronoun`: "he". */
type MentionForm = "name" | "role" | "pronoun";

/** A place in a document that speaks of someone or something: `text === document.text.slice(start, end)`. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: EntityKind;
  readonly form: MentionForm;
}

/** A mention of which it is known whom it means. */
export interface ResolvedMention extends Mention {
  readonly entityId: string;
}
