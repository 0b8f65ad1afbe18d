import { once } from "node:events";
import type { Command } from "commander";
import { Option } from "commander";
import type { CypherValue } from "../graph/cypher/cypher-value.ts";
import { QUERY_LIMITS, type QueryBounds } from "../graph/stores/query-limits.ts";
import { ExitCode, type SetExitCode, UsageError } from "./exit-code.ts";
import { RESULT_FORMATS } from "./result-formats.ts";
import { storeOption, withStore } from "./store-option.ts";
import { untilInterrupted } from "./until-interrupted.ts";

interface Options {
  readonly store?: string;
  readonly params: string;
  readonly format: string;
  readonly timeout: string;
  readonly exactCells: boolean;
}

export function queryCommand(program: Command, setExitCode: SetExitCode): void {
  program
    .command("query")
    .description(
      "Ask the graph in Cypher. The query can only read. Rows are printed as they are found; Ctrl-C stops.",
    )
    .argument("<cypher>", 'such as "MATCH (p:Person)-[r]->(c:Country) RETURN p.name, type(r), c.name"')
    .addOption(storeOption())
    .option("--params <json>", "the query's parameters, as a JSON object", "{}")
    .addOption(
      new Option(
        "--format <format>",
        "how to print the rows; a table is held whole, up to 100,000 rows and 64 MB",
      )
        .choices(Object.keys(RESULT_FORMATS))
        .default("table"),
    )
    .option(
      "--timeout <seconds>",
      "give the query up after so long",
      String(QUERY_LIMITS.milliseconds / 1000),
    )
    .option(
      "--exact-cells",
      "in CSV, put no quote mark before what a spreadsheet would take for a formula",
      false,
    )
    .addHelpText(
      "after",
      '\nExamples:\n  newsgraph query "MATCH (e:Entity) RETURN e.name, e.documentCount ORDER BY e.documentCount DESC LIMIT 10"\n  newsgraph query "MATCH (s:Statement)-[:ATTRIBUTED_TO]->(who {name: \\$name}) RETURN s.quote" --params \'{"name": "Reuters"}\' --format json',
    )
    .action(async (cypher: string, options: Options) => setExitCode(await query(cypher, options)));
}

async function query(cypher: string, options: Options): Promise<ExitCode> {
  const parameters = parseParameters(options.params);
  const write = RESULT_FORMATS[options.format];
  if (!write)
    throw new UsageError(`no format "${options.format}": one of ${Object.keys(RESULT_FORMATS).join(", ")}`);
  return untilInterrupted(async (signal) => {
    await withStore(options.store, {}, (store) =>
      write(store.queryBatches(cypher, parameters, boundsOf(options, signal)), print, options),
    );
    return ExitCode.done;
  });
}

/** The whole answer is bounded only where it must be held, as for a table. */
function boundsOf({ timeout, format }: Options, signal: AbortSignal): QueryBounds {
  const seconds = Number(timeout);
  if (!(seconds > 0)) throw new UsageError(`--timeout takes seconds, not "${timeout}"`);
  const whole = format === "table" ? undefined : Number.POSITIVE_INFINITY;
  return { signal, timeLimit: seconds * 1000, rowLimit: whole, byteLimit: whole };
}

/** Waits while whoever reads the output is slower. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
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
