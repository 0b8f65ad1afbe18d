import type { Document } from "../model/document.ts";
import type { Entity } from "../model/entity.ts";
import type { ResolvedMention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { type Statement, statementId } from "../model/statement.ts";
import { endsFit, relationTypeOf } from "../ontology/relation-types.ts";
import { isEndOfStatements } from "./entities/pronoun-entities.ts";
import { findPositions } from "./positions.ts";
import type { ScoredRelation } from "./reading-model.ts";
import { placeInSentences } from "./sentences/place-in-sentences.ts";
import { type Attribution, findAttribution } from "./statements/attribution.ts";
import { statesForCapitals } from "./statements/capital-states.ts";
import type { Clause, DocumentFacts, Draft } from "./statements/clause.ts";
import { counterpartStatements } from "./statements/counterpart-statements.ts";
import { eventStatements } from "./statements/event-statements.ts";
import { expulsionStatements } from "./statements/expulsion-statements.ts";
import { jointStatements } from "./statements/joint-statements.ts";
import { locationStatements } from "./statements/location-statements.ts";
import { membershipStatements } from "./statements/membership-statements.ts";
import { nationalityStatements } from "./statements/nationality-statements.ts";
import { nominalStatements } from "./statements/nominal-statements.ts";
import { partStatements } from "./statements/part-statements.ts";
import { phraseStatements } from "./statements/phrase-statements.ts";
import { positionStatements } from "./statements/position-statements.ts";
import { reportStatements } from "./statements/report-statements.ts";
import { successionStatements } from "./statements/succession-statements.ts";

/**
 * What the document says of two entities, in order of place; each with the sentence that says so.
 * `relations`: what a model saw; where a rule found the same, the surer of the two stays.
 */
export function findStatements(
  document: Document,
  sentences: readonly Sentence[],
  { mentions, entities }: { mentions: readonly ResolvedMention[]; entities: readonly Entity[] },
  relations: readonly ScoredRelation[] = [],
): Statement[] {
  const { text } = document;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const positions = findPositions(text, sentences, mentions);
  const organizations = new Map(
    mentions.flatMap(({ kind, form, text: name, entityId }) =>
      kind === "Organization" && form === "name" ? [[name, entityId]] : [],
    ),
  );
  const facts: DocumentFacts = {
    positions,
    kindOf: (id) => byId.get(id)?.kind,
    nameOf: (id) => byId.get(id)?.name,
    organizationOf: (name) => organizations.get(name),
  };
  const inSentences = placeInSentences(sentences, mentions.filter(isEndOfStatements));
  const positionsIn = placeInSentences(
    sentences,
    positions.map((position) => ({ ...position, start: position.at })),
  );
  const relationsIn = placeInSentences(
    sentences,
    relations
      .map((relation) => ({ ...relation, start: relation.sentence.start }))
      .sort((a, b) => a.start - b.start),
  );
  return sentences.flatMap((sentence, i) => {
    const inside = inSentences[i] ?? [];
    if (inside.length === 0 || (sentence.segment !== "body" && sentence.segment !== "headline")) return [];
    const clause: Clause = { text, sentence, mentions: inside, positions: positionsIn[i] ?? [] };
    const attribution = findAttribution(clause);
    const ruled = draftsOf(clause, facts, attribution);
    const modelled = (relationsIn[i] ?? []).map(draftOf).filter((draft) => !isStateBody(draft, ruled));
    return distinct([...ruled, ...modelled])
      .filter((draft) => fits(draft, facts))
      .map((draft) => statementOf(document, sentence, draft, attribution));
  });
}

function draftOf({ type, subject, object, confidence }: ScoredRelation): Draft {
  return { type, subject, object, confidence, method: "model" };
}

/** "Kazakhstan's Interior Ministry" is a part of the country: that it lies in it adds nothing. */
function isStateBody({ type, subject, object }: Draft, ruled: readonly Draft[]): boolean {
  return (
    type === "LOCATED_IN" &&
    ruled.some((draft) => draft.type === "PART_OF" && draft.subject === subject && draft.object === object)
  );
}

function draftsOf(clause: Clause, facts: DocumentFacts, attribution: Attribution): Draft[] {
  return [
    ...positionStatements(clause, facts),
    ...counterpartStatements(clause, facts),
    ...successionStatements(clause, facts),
    ...membershipStatements(clause),
    ...partStatements(clause, facts),
    ...locationStatements(clause),
    ...nationalityStatements(clause),
    ...phraseStatements(clause),
    ...expulsionStatements(clause),
    ...statesForCapitals(
      [...eventStatements(clause), ...jointStatements(clause), ...nominalStatements(clause)],
      facts,
    ),
    ...reportStatements(clause, attribution),
  ];
}

/** The surest of those with one type and one pair, either way round where the type has no direction. */
function distinct(drafts: readonly Draft[]): Draft[] {
  const best = new Map<string, Draft>();
  for (const draft of drafts) {
    const ends = [draft.subject, draft.object];
    const key = [draft.type, ...(relationTypeOf(draft.type)?.directed === false ? ends.sort() : ends)].join(
      "|",
    );
    const other = best.get(key);
    if (!other || draft.confidence > other.confidence) best.set(key, draft);
  }
  return [...best.values()];
}

function fits({ type, subject, object }: Draft, { kindOf }: DocumentFacts): boolean {
  const from = kindOf(subject);
  const to = kindOf(object);
  return subject !== object && from !== undefined && to !== undefined && endsFit(type, from, to);
}

function statementOf(
  { id, text, publishedAt }: Document,
  { start, end }: Sentence,
  draft: Draft,
  { speaker, outlet, modality }: Attribution,
): Statement {
  const { type, subject, object, method, confidence } = draft;
  const isReport = type === "REPORTED_ON";
  const heard =
    speaker && speaker.entityId !== subject && speaker.entityId !== object ? speaker.entityId : null;
  const attributedTo = isReport ? null : (heard ?? outlet?.entityId ?? null);
  const reportedBy = isReport || heard === null ? null : (outlet?.entityId ?? null);
  const said = attributedTo === null ? "asserted" : heard === null ? "reported" : modality;
  return {
    id: statementId({ documentId: id, start, end, subject, type, object }),
    documentId: id,
    type,
    subject,
    object,
    start,
    end,
    quote: text.slice(start, end),
    confidence,
    method,
    negated: draft.negated ?? false,
    modality: draft.modality !== undefined && draft.modality !== "asserted" ? draft.modality : said,
    attributedTo,
    reportedBy,
    date: publishedAt,
    role: draft.role ?? null,
    former: draft.former ?? false,
  };
}
