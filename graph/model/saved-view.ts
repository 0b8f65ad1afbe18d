/** A view that somebody saved: what stood on the canvas, and where. */
export interface SavedView {
  /** `view:` and a UUID. */
  readonly id: string;
  readonly name: string;
  /** What people wrote to it; empty for nothing. */
  readonly note: string;
  /** The page's address from "#" on: what is selected, and the packed view (src/web/state/view-address.ts). */
  readonly address: string;
  /** ISO 8601 in UTC, with milliseconds. */
  readonly savedAt: string;
  /** Later with every change. */
  readonly changedAt: string;
}

/** All but the address, which can be long. */
export type SavedViewHeader = Omit<SavedView, "address">;
