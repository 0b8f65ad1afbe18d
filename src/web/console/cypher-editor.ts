import { autocompletion, closeBrackets, closeCompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { type Diagnostic, linter, setDiagnostics } from "@codemirror/lint";
import { EditorState, type Text } from "@codemirror/state";
import { drawSelection, EditorView, keymap, placeholder } from "@codemirror/view";
import { CypherError } from "../../../graph/cypher/cypher-error.ts";
import { parseQuery } from "../../../graph/cypher/syntax/parse-query.ts";
import { completeCypher } from "./cypher-completion.ts";
import { cypherLanguage } from "./cypher-language.ts";
import type { CypherSchema } from "./cypher-schema.ts";

interface EditorOptions {
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  readonly onClose: () => void;
  readonly schema: () => CypherSchema;
  readonly parameters: () => readonly string[];
}

export interface CypherEditor {
  /** Puts another text in, unless it is there already. */
  readonly show: (text: string) => void;
  /** Underlines the place, counted from 1, that an answer called wrong. */
  readonly mark: (message: string, line: number, column: number) => void;
  readonly focus: () => void;
}

/** An editor for Cypher in `host`. In a shadow root, so that its styles need no exception from the page's rules. */
export function createCypherEditor(host: HTMLElement, text: string, options: EditorOptions): CypherEditor {
  const root = host.attachShadow({ mode: "open" });
  const run = () => {
    closeCompletion(view);
    options.onRun();
    return true;
  };
  /** What an answer called wrong: it stays underlined until the text is another. */
  let told: { readonly doc: Text; readonly problem: Diagnostic } | null = null;
  const complete = completeCypher(options.schema, options.parameters);
  const view: EditorView = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        keymap.of([
          { key: "Mod-Enter", run },
          ...completionKeymap,
          {
            key: "Escape",
            run: () => {
              options.onClose();
              return true;
            },
          },
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        cypherLanguage,
        autocompletion({
          override: [(context) => (view.hasFocus ? complete(context) : null)],
          icons: false,
        }),
        linter(({ state }) => (told?.doc.eq(state.doc) ? [told.problem] : problemsIn(state)), { delay: 400 }),
        placeholder("MATCH (p:Person)-[r]->(c:Country) RETURN p, r, c"),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": "Cypher", id: "cypher" }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) options.onChange(state.doc.toString());
        }),
        theme,
      ],
    }),
  });
  return {
    show(wanted) {
      const { doc } = view.state;
      if (doc.toString() !== wanted)
        view.dispatch({
          changes: { from: 0, to: doc.length, insert: wanted },
          selection: { anchor: wanted.length },
        });
    },
    mark(message, line, column) {
      told = { doc: view.state.doc, problem: problemAt(view.state, message, line, column) };
      view.dispatch(setDiagnostics(view.state, [told.problem]));
    },
    focus: () => view.focus(),
  };
}

/** Where the text is no Cypher, as soon as it is typed. */
function problemsIn(state: EditorState): Diagnostic[] {
  const text = state.doc.toString();
  if (text.trim() === "") return [];
  try {
    parseQuery(text);
    return [];
  } catch (error) {
    if (!(error instanceof CypherError) || error.line === null || error.column === null) throw error;
    if (error.kind === "unsupported") return [];
    const message = error.message.replace(/ \(line \d+, column \d+\)$/, "");
    return [problemAt(state, message, error.line, error.column)];
  }
}

function problemAt(state: EditorState, message: string, line: number, column: number): Diagnostic {
  const at = state.doc.line(Math.min(Math.max(line, 1), state.doc.lines));
  const from = Math.min(at.from + column - 1, state.doc.length);
  const word = /^[\p{L}\p{N}_]+/u.exec(state.sliceDoc(from, from + 100))?.[0].length ?? 1;
  const to = Math.min(from + word, state.doc.length);
  return { from: from === to ? Math.max(0, from - 1) : from, to, severity: "error", message };
}

const theme = EditorView.theme({
  "&": { height: "100%", fontSize: "13px", color: "inherit", backgroundColor: "transparent" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "-2px" },
  ".cm-content": { fontFamily: "var(--mono)", padding: "8px 4px", caretColor: "currentColor" },
  ".cm-cursor": { borderLeftColor: "currentColor" },
  ".cm-scroller": { overflow: "auto", lineHeight: "1.5" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--quote)",
  },
  ".cm-tooltip": { backgroundColor: "var(--raised)", color: "inherit", border: "1px solid var(--line)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--focus)",
    color: "var(--ground)",
  },
  ".cm-placeholder": { color: "var(--quiet)" },
});
