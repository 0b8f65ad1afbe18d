import type { Note } from "./note.ts";
import type { SavedView } from "./saved-view.ts";

/** What people wrote by hand, which no build makes and none takes away. */
export type Keepsake = SavedView | Note;

export interface Keepsakes {
  readonly views: readonly SavedView[];
  readonly notes: readonly Note[];
}

/** Writes one keepsake, or takes it away. */
export interface KeepsakeChange {
  readonly id: string;
  /** `changedAt` of what the change was made of; null for something new. */
  readonly before: string | null;
  /** Null takes it away. */
  readonly after: Keepsake | null;
}

/** What became of views and notes that were brought. */
export interface Merged {
  /** New ones. */
  readonly added: number;
  /** Those that were there already, as they are. */
  readonly known: number;
  /** Those that are there with another content: each stands beside the other. */
  readonly beside: number;
}

export function isView(keepsake: Keepsake): keepsake is SavedView {
  return keepsake.id.startsWith("view:");
}
