import type { Command } from "commander";
import { checkStore } from "../graph/check/check-store.ts";
import { type Fault, RULES, type Rule } from "../graph/check/fault.ts";
import type { GraphStore } from "../graph/stores/graph-store.ts";
import { count } from "./count-words.ts";
import { ExitCode, type SetExitCode } from "./exit-code.ts";
import { printable } from "./printable.ts";
import { progressBar } from "./progress-bar.ts";
import { storeOption, withStore } from "./store-option.ts";
import { untilInterrupted } from "./until-interrupted.ts";

interface Options {
  readonly store?: string;
  readonly repair?: boolean;
  readonly json?: boolean;
}

/** Of each rule so many faults are printed; all with --json. */
const SHOWN = 10;

export function checkCommand(program: Command, setExitCode: SetExitCode): void {
  program
    .command("check")
    .description(
      "Verify that the store keeps every promise of the graph model: that quotations stand where they are said to, that " +
        "relations are what statements add up to, that counts, names and indexes are right. Exit code 1 where something is wrong.",
    )
    .addOption(storeOption())
    .option("--repair", "make anew what is derived: relations, counts, search indexes")
    .option("--json", "print every fault as a line of JSON")
    .action(async (options: Options) =>
      setExitCode(
        await untilInterrupted((signal) =>
          withStore(options.store, {}, (store) => check(store, options, signal)),
        ),
      ),
    );
}

async function check(
  store: GraphStore,
  { repair = false, json }: Options,
  signal: AbortSignal,
): Promise<ExitCode> {
  if (store.foreign)
    throw new Error(
      `${store.name} holds a graph that Newsgraph did not build: there is nothing to check it against`,
    );
  const bar = progressBar("documents and entities");
  const found = new Map<Rule, Fault[]>();
  const counts = new Map<Rule, number>();
  try {
    for await (const fault of checkStore(store, { repair, signal, onProgress: bar.show })) {
      const number = (counts.get(fault.rule) ?? 0) + 1;
      counts.set(fault.rule, number);
      if (json) process.stdout.write(`${JSON.stringify(fault)}\n`);
      else if (number <= SHOWN) found.set(fault.rule, [...(found.get(fault.rule) ?? []), fault]);
    }
  } finally {
    bar.stop();
  }
  if (!json) process.stdout.write(`${await inWords(store, found, counts, repair)}\n`);
  const left = [...counts.keys()].filter((rule) => !(repair && RULES[rule].derived));
  return left.length > 0 ? ExitCode.failed : ExitCode.done;
}

async function inWords(
  store: GraphStore,
  found: ReadonlyMap<Rule, readonly Fault[]>,
  counts: ReadonlyMap<Rule, number>,
  repair: boolean,
): Promise<string> {
  const { documents, entities, statements, relations } = await store.counts();
  const looked = `${store.name}: ${count(documents, "document")}, ${count(entities, "entity", "entities")}, ${count(statements, "statement")}, ${count(relations, "relation")}`;
  if (counts.size === 0) return `${looked}. All is as it should be.`;
  const sections = [...found].map(([rule, faults]) => {
    const all = counts.get(rule) ?? 0;
    const more =
      all > faults.length
        ? [`  and ${(all - faults.length).toLocaleString("en")} more (--json prints all)`]
        : [];
    return [
      `${count(all, "place")} where it does not hold that ${RULES[rule].promise}: ${adviceOn(rule, repair)}`,
      ...faults.map(({ id, detail }) => `  ${printable(id)}: ${printable(detail)}`),
      ...more,
    ].join("\n");
  });
  return [`${looked}.`, ...sections].join("\n");
}

function adviceOn(rule: Rule, repair: boolean): string {
  if (!RULES[rule].derived) return "restore a backup, or forget the document and build it again";
  return repair ? "put right" : "--repair puts it right";
}
