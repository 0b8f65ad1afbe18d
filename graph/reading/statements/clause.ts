import type { EntityKind } from "../../model/entity.ts";
import type { ResolvedMention } from "../../model/mention.ts";
import type { Sentence } from "../../model/sentence.ts";
import type { Modality } from "../../model/statement.ts";
import type { Position } from "../positions.ts";
import { shownText } from "../shown-text.ts";

/** A sentence with what is spoken of in it. */
export interface Clause {
  /** The document's whole text. */
  readonly text: string;
  readonly sentence: Sentence;
  /** Sorted by start. */
  readonly mentions: readonly ResolvedMention[];
  readonly positions: readonly Position[];
}

/** What a rule finds: a statement before it is known who says so. */
export interface Draft {
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly method: string;
  readonly confidence: number;
  readonly negated?: boolean;
  readonly modality?: Modality;
  readonly role?: string;
  readonly former?: boolean;
}

/** What rules may know of the whole document. */
export interface DocumentFacts {
  readonly positions: readonly Position[];
  readonly kindOf: (entityId: string) => EntityKind | undefined;
  readonly nameOf: (entityId: string) => string | undefined;
  /** The organization that goes by a name in this document. */
  readonly organizationOf: (name: string) => string | undefined;
}

/** The text between two mentions of a clause, as it is shown. */
export function between(clause: Clause, left: ResolvedMention, right: ResolvedMention): string {
  return shownText(clause.text.slice(left.end, right.start));
}

/** Each mention with the one after it. */
export function neighbours(clause: Clause): (readonly [ResolvedMention, ResolvedMention])[] {
  return clause.mentions.flatMap((left, i) => {
    const right = clause.mentions[i + 1];
    return right ? [[left, right] as const] : [];
  });
}
