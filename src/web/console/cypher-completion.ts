import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { CYPHER_KEYWORDS } from "./cypher-language.ts";
import type { CypherSchema } from "./cypher-schema.ts";

/** Completes labels and types behind a colon, properties behind a dot, parameters behind $, else words, functions and variables. */
export function completeCypher(schema: () => CypherSchema, parameters: () => readonly string[]) {
  return (context: CompletionContext): CompletionResult | null => {
    const before = context.state.sliceDoc(Math.max(0, context.pos - 500), context.pos);
    const word = /[\p{L}\p{N}_]{0,200}$/u.exec(before)?.[0] ?? "";
    const lead = before.slice(0, before.length - word.length);
    const from = context.pos - word.length;
    const { labels, types, keys, functions } = schema();
    const options = (names: readonly string[], type: string): Completion[] =>
      names.map((label) => ({ label, type, apply: written(label) }));
    if (/[:|&!]\s{0,200}$/.test(lead)) {
      const isType = /\[[^\]]{0,500}$/.test(lead);
      return { from, options: isType ? options(types, "type") : options(labels, "class") };
    }
    if (/[\p{L}\p{N}_)\]`]\.$/u.test(lead)) return { from, options: options(keys, "property") };
    if (lead.endsWith("$")) return { from, options: options(parameters(), "variable") };
    if (word === "" && !context.explicit) return null;
    return {
      from,
      options: [
        ...CYPHER_KEYWORDS.map((label) => ({ label, type: "keyword" })),
        ...functions.map((label) => ({ label, type: "function", apply: `${label}(` })),
        ...options(variablesOf(context.state.doc.toString(), word), "variable"),
      ],
    };
  };
}

function written(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll("`", "``")}\``;
}

function variablesOf(query: string, word: string): string[] {
  const names = query.match(/(?<=[([]\s?|\bAS |\bWITH |, ?)[\p{Ll}_][\p{L}\p{N}_]*/gu) ?? [];
  return [...new Set(names)].filter((name) => name !== word);
}
