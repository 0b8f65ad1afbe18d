import type { Reading } from "../model/reading.ts";
import { endsFit } from "../ontology/relation-types.ts";
import { storableValue } from "./storable-value.ts";

/**
 * The reading as every store can hold it: lone surrogates and NUL become U+FFFD (of the same length, so that offsets
 * hold), no statement or figure comes twice. Throws where the reading contradicts itself: an entity that is spoken of and not
 * listed, or a relation whose ends do not fit its type.
 */
export function storableReading(reading: Reading): Reading {
  const { document, mentions, entities, statements, figures } = storableValue(reading) as Reading;
  const kinds = new Map(entities.map((entity) => [entity.id, entity.kind]));
  const kindOf = (id: string, where: string) => {
    const kind = kinds.get(id);
    if (!kind)
      throw new Error(
        `${document.id} ("${document.title}"): ${where} names ${id}, which is not among its entities`,
      );
    return kind;
  };
  for (const mention of mentions) kindOf(mention.entityId, `the mention at ${mention.start}`);
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  for (const { id, type, subject, object, attributedTo, reportedBy, documentId } of byId.values()) {
    if (documentId !== document.id)
      throw new Error(`${document.id}: statement ${id} belongs to ${documentId}`);
    const [from, to] = [kindOf(subject, `statement ${id}`), kindOf(object, `statement ${id}`)];
    if (!endsFit(type, from, to))
      throw new Error(
        `${document.id}: statement ${id} says ${from} ${type} ${to}, which that relation type does not allow`,
      );
    for (const speaker of [attributedTo, reportedBy])
      if (speaker !== null) kindOf(speaker, `statement ${id}`);
  }
  const figuresById = new Map(figures.map((figure) => [figure.id, figure]));
  for (const { id, about, attributedTo, reportedBy, documentId } of figuresById.values()) {
    if (documentId !== document.id) throw new Error(`${document.id}: figure ${id} belongs to ${documentId}`);
    for (const entity of [about, attributedTo, reportedBy])
      if (entity !== null) kindOf(entity, `figure ${id}`);
  }
  return { document, mentions, entities, statements: [...byId.values()], figures: [...figuresById.values()] };
}
