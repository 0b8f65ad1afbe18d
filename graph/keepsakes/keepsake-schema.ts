import { z } from "zod/mini";
import type { Note } from "../model/note.ts";
import type { SavedView } from "../model/saved-view.ts";

/** How long, in UTF-16 units. */
const MOST_LETTERS = { name: 200, note: 10_000, address: 900_000, about: 1_500 } as const;

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const Time = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

export const ViewId = z.string().check(z.regex(new RegExp(`^view:${UUID}$`)));
export const NoteId = z.string().check(z.regex(new RegExp(`^note:${UUID}$`)));
export const ChangeTime = Time;
export const ViewName = z.string().check(z.regex(/\S/, "it is empty"), z.maxLength(MOST_LETTERS.name));
export const ViewNote = z.string().check(z.maxLength(MOST_LETTERS.note));
/** What is selected, and a packed view: nothing that leads anywhere else or asks a query. */
export const ViewAddress = z
  .string()
  .check(z.maxLength(MOST_LETTERS.address), z.regex(/^#\/[^?#]*\?v=[\w+$-]+$/, "it is no address of a view"));
export const NoteText = z.string().check(z.regex(/\S/, "it is empty"), z.maxLength(MOST_LETTERS.note));
export const About = z.string().check(z.minLength(1), z.maxLength(MOST_LETTERS.about));

export const ViewSchema = z.strictObject({
  id: ViewId,
  name: ViewName,
  note: ViewNote,
  address: ViewAddress,
  savedAt: Time,
  changedAt: Time,
}) satisfies z.ZodMiniType<SavedView>;

export const NoteSchema = z.strictObject({
  id: NoteId,
  about: About,
  text: NoteText,
  writtenAt: Time,
  changedAt: Time,
}) satisfies z.ZodMiniType<Note>;
