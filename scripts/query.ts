import type { Command } from "commander";
import { Option } from "commander";
import type { CypherValue } from "../graph/cypher/cypher-value.ts";
import { ExitCode, type SetExitCode, UsageError } from "./exit-code.ts";
import { RESULT_FORMATS } from "./result-formats.ts";
import { storeOption, withStore } from "./store-option.ts";

interface Options {
  readonly store?: string;
  readonly params: string;
  readonly format: string;
}

export function queryCommand(program: Command, setExitCode: SetExitCode): void {
  program
    .command("query")
    .description("Ask the graph in Cypher. The query can only read.")
    .argument("<cypher>", 'such as "MATCH (p:Person)-[r]->(c:Country) RETURN p.name, type(r), c.name"')
    .addOption(storeOption())
    .option("--params <json>", "the query's parameters, as a JSON object", "{}")
    .addOption(
      new Option("--format <format>", "how to print the rows")
        .choices(Object.keys(RESULT_FORMATS))
        .default("table"),
    )
    .addHelpText(
      "after",
      '\nExamples:\n  newsgraph query "MATCH (e:Entity) RETURN e.name, e.documentCount ORDER BY e.documentCount DESC LIMIT 10"\n  newsgraph query "MATCH (s:Statement)-[:ATTRIBUTED_TO]->(who {name: \\$name}) RETURN s.quote" --params \'{"name": "Reuters"}\' --format json',
    )
    .action(async (cypher: string, options: Options) => setExitCode(await query(cypher, options)));
}

async function query(cypher: string, options: Options): Promise<ExitCode> {
  const parameters = parseParameters(options.params);
  const result = await withStore(options.store, (store) => store.query(cypher, parameters));
  const format = RESULT_FORMATS[options.format];
  if (!format)
    throw new UsageError(`no format "${options.format}": one of ${Object.keys(RESULT_FORMATS).join(", ")}`);
  process.stdout.write(`${format(result)}\n`);
  return ExitCode.done;
}

function parseParameters(json: string): Record<string, CypherValue> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new UsageError(`--params is not JSON: ${(error as Error).message}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new UsageError(`--params must be a JSON object such as '{"name": "Reuters"}'`);
  }
  return value as Record<string, CypherValue>;
}
