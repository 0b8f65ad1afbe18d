import type { Document } from "../graph/model/document.ts";
import { type ChatEndpoint, hostOf, LanguageModelError } from "../graph/reading/language-model/chat.ts";
import { openLanguageModel } from "../graph/reading/language-model/open-language-model.ts";
import { readDocument } from "../graph/reading/read-document.ts";
import { UsageError } from "./exit-code.ts";

/** What the command line says of a language model; what it leaves out, the environment says. */
export interface LanguageModelOptions {
  readonly llmUrl?: string;
  readonly llmModel?: string;
}

/** Documents that are read at once: the endpoint does the work. */
const WIDTH = 2;
/** Documents in a row that the endpoint fails on before the rest is not asked. */
const PATIENCE = 3;

/** The endpoint of --llm-url and --llm-model, else of NEWSGRAPH_LLM_URL and NEWSGRAPH_LLM_MODEL; its key is NEWSGRAPH_LLM_KEY. Throws a UsageError where one is missing. */
export function endpointOf(options: LanguageModelOptions, environment: NodeJS.ProcessEnv): ChatEndpoint {
  const url = options.llmUrl || environment.NEWSGRAPH_LLM_URL;
  const model = options.llmModel || environment.NEWSGRAPH_LLM_MODEL;
  if (!url || !model)
    throw new UsageError(
      `--reader openai needs ${url ? "--llm-model, such as llama3.1:8b" : "--llm-url, such as http://localhost:11434/v1"} (or ${url ? "NEWSGRAPH_LLM_MODEL" : "NEWSGRAPH_LLM_URL"})`,
    );
  return { url, model, key: environment.NEWSGRAPH_LLM_KEY?.trim() || undefined };
}

/** A reader that asks the endpoint, and the rules beside it, in this thread. */
export function languageModelReader(endpoint: ChatEndpoint, width = WIDTH) {
  const model = openLanguageModel(endpoint);
  let failuresInARow = 0;
  let lastFailure: LanguageModelError | undefined;
  return {
    name: `${model.name}, with the rules`,
    warning: `the text of every document is sent to ${hostOf(endpoint.url)}, to the model ${endpoint.model}`,
    width,
    async read(document: Document) {
      if (lastFailure && failuresInARow >= PATIENCE) throw lastFailure;
      try {
        const reading = await readDocument(document, model);
        failuresInARow = 0;
        return reading;
      } catch (error) {
        if (error instanceof LanguageModelError) {
          failuresInARow++;
          lastFailure = error;
        }
        throw error;
      }
    },
    /** What came of its answers, for people. */
    report() {
      const { answers, unusable, droppedNames, droppedRelations } = model.counts;
      return `The language model gave ${answers} answers, ${unusable} of them unusable; ${droppedNames} names and ${droppedRelations} relations were dropped, because the text does not bear them out.`;
    },
    close: () => model.close(),
  };
}
