import type { WhichPart } from "../model/which-part.ts";
import type { Choices } from "./provenance.ts";
import { QUOTE_LENGTHS, type Redaction } from "./redaction/redaction.ts";
import type { Place, WriteOptions } from "./write-options.ts";

/** Which part a file tells, and how. */
export interface ExportChoices
  extends Pick<WriteOptions, "evidence" | "exactCells" | "places" | "width">,
    Redaction {
  readonly which: WhichPart;
}

/**
 * As a recipe keeps them: what is as usual is left out. Of what is left out or blacked out it tells how much there is, and
 * then it tells no name at all: neither by whom the part was chosen, nor where anybody stands.
 */
export function choicesOf(choices: ExportChoices): Choices {
  const { which, evidence, exactCells = false, quote, width, leaveOut, blackOut } = choices;
  const leftOut = Object.values(leaveOut ?? {}).reduce((sum, { size }) => sum + size, 0);
  const blackedOut = blackOut?.size ?? 0;
  const places = leftOut + blackedOut > 0 ? undefined : choices.places;
  return {
    ...(leftOut + blackedOut > 0 ? {} : partChoices(which)),
    ...(leftOut > 0 ? { "left-out": [String(leftOut)] } : {}),
    ...(blackedOut > 0 ? { "blacked-out": [String(blackedOut)] } : {}),
    ...(quote !== undefined ? { quote: [quote] } : {}),
    ...(width !== undefined ? { width: [String(width)] } : {}),
    ...(evidence ? {} : { evidence: ["no"] }),
    ...(exactCells ? { "exact-cells": ["yes"] } : {}),
    ...(places ? { place: [...places].map(([id, { x, y }]) => `${x} ${y} ${id}`).sort() } : {}),
  };
}

/** What `choicesOf` kept. Throws Error, in words, for what it does not know: a later Newsgraph may. */
export function readChoices(choices: Choices): ExportChoices {
  const unknown = Object.keys(choices).filter((name) => !KNOWN.has(name));
  if (unknown.length > 0)
    throw new Error(`this Newsgraph does not know --${unknown[0]}, by which the file was made: update it`);
  if (choices["left-out"] || choices["blacked-out"])
    throw new Error(
      "something was left out or blacked out, and the file does not tell what: it cannot be made again from what it says",
    );
  const places = choices.place?.map(readPlace);
  const quote = QUOTE_LENGTHS.find((length) => length === choices.quote?.[0]);
  return {
    which: readPart(choices),
    evidence: choices.evidence?.[0] !== "no",
    ...(quote ? { quote } : {}),
    ...(choices["exact-cells"]?.[0] === "yes" ? { exactCells: true } : {}),
    ...(choices.width?.[0] !== undefined ? { width: Number(choices.width[0]) } : {}),
    ...(places ? { places: new Map(places) } : {}),
  };
}

const KNOWN: ReadonlySet<string> = new Set([
  "id",
  "entity",
  "depth",
  "path",
  "query",
  "evidence",
  "exact-cells",
  "place",
  "quote",
  "width",
  "left-out",
  "blacked-out",
]);

function partChoices(which: WhichPart): Choices {
  if ("all" in which) return {};
  if ("entityIds" in which) return { id: [...which.entityIds].sort() };
  if ("entityId" in which) return { entity: [which.entityId], depth: [String(which.depth)] };
  if ("cypher" in which) return { query: [which.cypher] };
  return { path: [which.from, which.to] };
}

function readPart({ id, entity, depth, path, query }: Choices): WhichPart {
  if (id) return { entityIds: id };
  if (entity?.[0] !== undefined) return { entityId: entity[0], depth: Number(depth?.[0] ?? 1) };
  if (path?.[0] !== undefined && path[1] !== undefined) return { from: path[0], to: path[1] };
  return query?.[0] === undefined ? { all: true } : { cypher: query[0] };
}

function readPlace(text: string): [string, Place] {
  const [x = "", y = "", ...id] = text.split(" ");
  return [id.join(" "), { x: Number(x), y: Number(y) }];
}
