import type { Command } from "commander";
import type { GraphStore } from "../graph/stores/graph-store.ts";
import { ExitCode, type SetExitCode, UsageError } from "./exit-code.ts";
import { findEntity } from "./find-entity.ts";
import { undoLink } from "./link-documents.ts";
import { printable } from "./printable.ts";
import { storeOption, withStore } from "./store-option.ts";

interface Options {
  readonly store?: string;
  readonly json?: boolean;
  readonly undo?: string;
}

/** A link as people read it. */
interface ToldLink {
  readonly document: string;
  readonly title: string;
  /** What the document calls it. */
  readonly readAs: string;
  readonly from: string;
  readonly entity: string;
  readonly name: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

export function linksCommand(program: Command, setExitCode: SetExitCode): void {
  program
    .command("links")
    .description(
      "Tell which names of different documents were taken to mean one person or organization, and why.",
    )
    .argument("[entity]", "only those that lead to this name or id")
    .addOption(storeOption())
    .option("--json", "print them as JSON")
    .option("--undo <document>", "take back the link of this document to the entity; no build makes it again")
    .addHelpText(
      "after",
      '\nExamples:\n  newsgraph links\n  newsgraph links "Kassym-Jomart Tokayev"\n  newsgraph links person:kassym-jomart-tokayev --undo document:1f0c…',
    )
    .action(async (entity: string | undefined, options: Options) =>
      setExitCode(await withStore(options.store, {}, (store) => links(store, entity, options))),
    );
}

async function links(
  store: GraphStore,
  name: string | undefined,
  { json, undo }: Options,
): Promise<ExitCode> {
  const only = name === undefined ? undefined : await findEntity(store, name);
  if (undo !== undefined) {
    if (!only) throw new UsageError("--undo needs the entity, too: newsgraph links ENTITY --undo DOCUMENT");
    const { names, link } = await undoLink(store, undo, only.id);
    process.stdout.write(`${printable(names[0])} in ${undo} is ${link?.from} again.\n`);
    return ExitCode.done;
  }
  const told = (await toldLinks(store)).filter(({ entity }) => !only || entity === only.id);
  const text = json ? JSON.stringify(told) : told.length > 0 ? told.map(inWords).join("\n\n") : "No links.";
  process.stdout.write(`${text}\n`);
  return ExitCode.done;
}

async function toldLinks(store: GraphStore): Promise<ToldLink[]> {
  const edges = await store.links();
  const titles = new Map((await store.documents()).map(({ id, title }) => [id, title]));
  const entities = await store.entities([...new Set(edges.map(({ entityId }) => entityId))]);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return edges.flatMap(({ documentId, entityId, names: [readAs], link }) =>
    link
      ? [
          {
            document: documentId,
            title: titles.get(documentId) ?? "",
            readAs,
            from: link.from,
            entity: entityId,
            name: names.get(entityId) ?? entityId,
            score: link.score,
            reasons: link.reasons,
          },
        ]
      : [],
  );
}

function inWords({ document, title, readAs, entity, name, score, reasons }: ToldLink): string {
  return [
    `${printable(readAs)} → ${printable(name)} (${entity}), score ${score}`,
    `  in ${document}, ${printable(title)}`,
    ...reasons.map((reason) => `  ${printable(reason)}`),
  ].join("\n");
}
