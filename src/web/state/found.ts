import type { FoundDocument } from "../../../graph/model/found-document.ts";
import type { SearchAnswer, ShownEntity } from "../../api/contract.ts";

/** What one line of the search box's list stands for. */
export type Found<Command> =
  | { readonly kind: "entity"; readonly entity: ShownEntity }
  | { readonly kind: "document"; readonly found: FoundDocument }
  | { readonly kind: "command"; readonly command: Command };

/** Commands are offered from this many letters on, or after ">". */
const LEAST_LETTERS = 2;

/**
 * The lines of the list in the order in which the arrow keys walk them: entities, documents, commands. Every word of the
 * text begins a word of a command's name; accents and case do not matter. After ">" there are commands only, all of them
 * where nothing follows.
 */
export function foundLines<Command>(
  { text, entities, documents }: Pick<SearchAnswer, "entities" | "documents"> & { readonly text: string },
  commands: readonly { readonly command: Command; readonly name: string }[],
): Found<Command>[] {
  const onlyCommands = text.trimStart().startsWith(">");
  const words = wordsOf(text.trimStart().replace(/^>/, ""));
  const asked = onlyCommands || words.join("").length >= LEAST_LETTERS;
  const fitting = asked
    ? commands.filter(({ name }) => {
        const own = wordsOf(name);
        return words.every((word) => own.some((other) => other.startsWith(word)));
      })
    : [];
  const lines = fitting.map(({ command }) => ({ kind: "command", command }) as const);
  if (onlyCommands) return lines;
  return [
    ...entities.map((entity) => ({ kind: "entity", entity }) as const),
    ...documents.map((found) => ({ kind: "document", found }) as const),
    ...lines,
  ];
}

function wordsOf(text: string): string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
