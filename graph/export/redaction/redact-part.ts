import type { GraphPart } from "../../model/graph-part.ts";
import { type BlackedOut, blackOutPart } from "./black-out-part.ts";
import { cutQuotes } from "./cut-quotes.ts";
import { leaveOutOfPart } from "./leave-out-of-part.ts";
import type { Redaction } from "./redaction.ts";

/** The part as a file may tell it: what is left out goes, names are blacked out, and of the texts stays what is quoted. */
export async function redactPart(
  part: GraphPart,
  { quote = "article", leaveOut, blackOut = new Set() }: Redaction,
): Promise<BlackedOut> {
  const left = leaveOut ? await leaveOutOfPart(part, leaveOut) : part;
  const black = await blackOutPart(left, blackOut, part);
  return { ...black, part: await cutQuotes(black.part, quote) };
}
