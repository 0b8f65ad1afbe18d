import type { Entity } from "../graph/model/entity.ts";
import { groupBy } from "../graph/model/group-by.ts";
import type { MentionEdge, Subgraph } from "../graph/model/subgraph.ts";
import { couldBeOne } from "../graph/resolution/could-be-one.ts";
import { type Link, linkEntities } from "../graph/resolution/link-entities.ts";
import type { ReadEntities } from "../graph/resolution/read-entities.ts";
import { type GraphStore, type Relink, RelinkError } from "../graph/stores/graph-store.ts";

/** How often links are decided anew because other programs change the store meanwhile. */
const ROUNDS = 20;

/**
 * Leads the persons and organizations of every document of the store to those that other documents name more fully, and
 * takes back what no longer fits. What was undone by hand stays undone. Returns how many mention edges lead elsewhere
 * afterwards; a second run changes nothing. Another program may add and link at the same time: the last to look sees all.
 */
export async function linkDocuments(store: GraphStore): Promise<number> {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const changes = await decideLinks(store);
    if (changes.length === 0) break;
    try {
      await store.relink(changes);
    } catch (error) {
      if (!(error instanceof RelinkError) || round === ROUNDS) throw error;
    }
  }
  return (await store.links()).length;
}

async function decideLinks(store: GraphStore): Promise<Relink[]> {
  const entities = await store.entitiesOfKinds(["Person", "Organization"]);
  const linked = (await store.links()).map(({ entityId }) => entityId);
  const evidence = await store.evidenceOf([...new Set([...couldBeOne(entities), ...linked])].sort());
  const wanted = new Map(
    linkEntities(asRead(entities, evidence)).map((link) => [`${link.documentId} ${link.from}`, link]),
  );
  return evidence.mentions.flatMap((edge) =>
    changeOf(edge, wanted.get(`${edge.documentId} ${edge.link?.from ?? edge.entityId}`)),
  );
}

/** What each document tells of these entities, as if no link had been made. */
function asRead(
  entities: readonly Entity[],
  { mentions, statements }: Pick<Subgraph, "mentions" | "statements">,
): ReadEntities[] {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const readAs = new Map(
    mentions.map((edge) => [`${edge.documentId} ${edge.entityId}`, edge.link?.from ?? edge.entityId]),
  );
  const edgesOf = groupBy(mentions, ({ documentId }) => [documentId]);
  const statementsOf = groupBy(statements, ({ documentId }) => [documentId]);
  return [...edgesOf].map(([documentId, edges]) => ({
    documentId,
    entities: edges.flatMap(({ entityId, names, link }) => {
      const entity = known.get(entityId);
      if (!entity) return [];
      return [
        { id: link?.from ?? entityId, kind: entity.kind, names, wikidataId: link ? null : entity.wikidataId },
      ];
    }),
    statements: (statementsOf.get(documentId) ?? []).map((statement) => ({
      ...statement,
      subject: readAs.get(`${documentId} ${statement.subject}`) ?? statement.subject,
      object: readAs.get(`${documentId} ${statement.object}`) ?? statement.object,
    })),
  }));
}

/** How the edge must change to lead where it is wanted; nothing where it does. */
function changeOf(edge: MentionEdge, wanted: Link | undefined): Relink[] {
  const { documentId, entityId, link, notLinkedTo } = edge;
  const from = link?.from ?? entityId;
  const allowed = wanted && !notLinkedTo.includes(wanted.to) ? wanted : undefined;
  if (!allowed) return link ? [{ documentId, entityId, to: from, link: null, notLinkedTo }] : [];
  const { to, score, reasons } = allowed;
  const isSame = entityId === to && link?.score === score && link.reasons.join() === reasons.join();
  return isSame ? [] : [{ documentId, entityId, to, link: { from, score, reasons }, notLinkedTo }];
}

/** Takes a link back for good: the next build does not make it again. Throws StoreError where there is none. */
export async function undoLink(
  store: GraphStore,
  documentId: string,
  entityId: string,
): Promise<MentionEdge> {
  const edge = (await store.links()).find(
    (link) => link.documentId === documentId && link.entityId === entityId,
  );
  if (!edge?.link)
    throw new Error(
      `no link leads from ${documentId} to ${entityId}: "newsgraph links" lists those there are`,
    );
  const notLinkedTo = [...new Set([...edge.notLinkedTo, entityId])].sort();
  await store.relink([{ documentId, entityId, to: edge.link.from, link: null, notLinkedTo }]);
  return edge;
}
