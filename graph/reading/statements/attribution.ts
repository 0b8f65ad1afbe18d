import type { ResolvedMention } from "../../model/mention.ts";
import type { Modality } from "../../model/statement.ts";
import { isOutlet } from "../../ontology/outlets.ts";
import { isInRelativeClause } from "./apposition.ts";
import type { Clause } from "./clause.ts";

/** Who says what a sentence says. */
export interface Attribution {
  /** The nearest speaker; null where the document speaks for itself. */
  readonly speaker: ResolvedMention | null;
  /** The outlet that passes it on, or that alone tells it. */
  readonly outlet: ResolvedMention | null;
  readonly modality: Modality;
}

const SAYS =
  "(?:said|says|say|stated|states|told|tells|added|adds|announced|announces|confirmed|confirms|explained|noted|stressed|insisted|argued|believes|wrote|writes|tweeted|warned|declared|estimates|estimated)";
const CLAIMS = "(?:claimed|claims|claim|alleged|alleges|asserted|asserts)";
const REPORTS = "(?:reported|reports|report|writes|wrote|quoted|quotes|cited|cites)";
const ADVERBS = "(?: (?:also|has|have|had|previously|earlier|later|then|now|repeatedly)){0,2}";
const AFTER_NAME = new RegExp(
  `^,?(?: (?:who|which|on \\p{Lu}\\p{Ll}{2,9}|in a \\w{1,15}),?)?${ADVERBS} (${SAYS}|${CLAIMS}|${REPORTS})\\b`,
  "u",
);
const BEFORE_NAME = new RegExp(
  `["”’,!?] ?(${SAYS}|${CLAIMS}|${REPORTS}) (?:(?!of )\\p{L}{2,20} ){0,5}$`,
  "u",
);
const ACCORDING = /\b[Aa]ccording to (?:[\p{L}’'-]{1,20} ){0,5}$/u;
/** Before an outlet to which somebody spoke, or that quotes. */
const TOLD = /\b(?:told|in an interview (?:with|to)|(?:quoted|cited|reported|published) by) (?:the )?$/;
const LOOKED_AT = 80;
/** Verbs that take an object, too: "declared martial law", "added him to a list" say nothing of what was said. */
const ALSO_DOES = /^(?:announced|announces|declared|confirmed|added|adds)$/;
const TELLS = /^(?: that\b| on \p{Lu}| in a\b|[,.;:?!”"]|$)/u;

/** Speaker and outlet of the sentence. Of several speakers the last named outside the outlets counts. */
export function findAttribution(clause: Clause): Attribution {
  let speaker: ResolvedMention | null = null;
  let outlet: ResolvedMention | null = null;
  let modality: Modality = "asserted";
  for (const mention of clause.mentions) {
    const verb = verbOf(clause, mention);
    if (verb === null) continue;
    if (isOutlet(mention.entityId)) outlet ??= mention;
    else if (mention.kind !== "Place" || mention.form === "name") {
      speaker ??= mention;
      if (new RegExp(`^${CLAIMS}$`).test(verb)) modality = "claimed";
    }
  }
  if (modality === "asserted" && (speaker || outlet)) modality = "reported";
  return { speaker, outlet, modality };
}

const speaks = (verb: string, rest: string): boolean => !ALSO_DOES.test(verb) || TELLS.test(rest);

/** The verb of saying of which the mention is the subject; "according to" as such; null where it does not speak. */
function verbOf(clause: Clause, mention: ResolvedMention): string | null {
  const { text, sentence } = clause;
  const left = text.slice(Math.max(sentence.start, mention.start - LOOKED_AT), mention.start);
  const right = text.slice(mention.end, Math.min(sentence.end, mention.end + LOOKED_AT));
  if (ACCORDING.test(left)) return "according to";
  if (isOutlet(mention.entityId) && TOLD.test(left)) return "told";
  const dependent = /(?:^| )(?:of|in|from|with|by|to|for|at|on|near|against)(?: the)? $/.test(left);
  const after = dependent ? null : AFTER_NAME.exec(right);
  if (after?.[1] && speaks(after[1], right.slice(after[0].length)))
    return after[0].includes(",") && isInRelativeClause(clause, mention.start) ? null : after[1];
  if (!/^(?:[,.;:”"]|$| on | in | that )/.test(right)) return null;
  const before = BEFORE_NAME.exec(left);
  const comma = mention.start - left.length + (before?.index ?? 0);
  const isOfAnother = before?.[0].startsWith(",") === true && isInRelativeClause(clause, comma);
  return isOfAnother ? null : (before?.[1] ?? null);
}
