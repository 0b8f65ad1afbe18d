import { byBeginning } from "../model/by-relation-id.ts";
import { type Relation, relationId } from "../model/relation.ts";
import { countingSort } from "./counting-sort.ts";
import { pairsRead } from "./neo4j-columns.ts";
import type { RelationGroup } from "./neo4j-relation-columns.ts";

/** What is kept of a relation until all have come, as numbers in a row: the garbage collector would copy objects meanwhile. */
const FIELDS = 7;
const [SUBJECT, OBJECT, GROUP, COUNT, DOCUMENTS, CONFIDENCE, SEEN] = [0, 1, 2, 3, 4, 5, 6] as const;

/** What the relations of a group share, and the roles of those from row `first` on. */
type Shared = Pick<RelationGroup<unknown>, "type" | "disputed" | "former" | "role"> & {
  readonly first: number;
};

/** Gathers relations whose subjects come as places in `ids`, and objects as numbers of which `tellPlaces` tells the places, sooner or later. */
export function relationsByPlace(ids: readonly string[]) {
  const placeOf = new Map<number, number>();
  const groups: Shared[] = [];
  const pairs = pairsRead();
  let cells = new Float64Array(FIELDS * 1_024);
  let rows = 0;

  const makeRoom = (more: number): void => {
    const needed = FIELDS * (rows + more);
    if (needed <= cells.length) return;
    const larger = new Float64Array(Math.max(needed, 2 * cells.length));
    larger.set(cells);
    cells = larger;
  };
  const column = (field: number, read: (cell: number) => number): Uint32Array =>
    new Uint32Array(rows).map((_, row) => read(cells[FIELDS * row + field] as number));

  /** By subject, type and object, in the order of `ids`: by counting, which is quicker than to compare ids. */
  const order = (): Uint32Array => {
    const types = [...new Set(groups.map(({ type }) => type))].sort(byBeginning);
    const ranks = groups.map(({ type }) => types.indexOf(type));
    const byObject = countingSort(
      new Uint32Array(rows).map((_, row) => row),
      column(OBJECT, (number) => placeOf.get(number) as number),
      ids.length,
    );
    const byType = countingSort(
      byObject,
      column(GROUP, (group) => ranks[group] as number),
      types.length,
    );
    return countingSort(
      byType,
      column(SUBJECT, (place) => place),
      ids.length,
    );
  };

  return {
    tellPlaces({
      place,
      number,
    }: {
      readonly place: readonly number[];
      readonly number: readonly number[];
    }): void {
      for (let k = 0; k < number.length; k += 1) placeOf.set(number[k] as number, place[k] as number);
    },
    take(group: RelationGroup<number>): void {
      const { type, disputed, former, role, subject, object, count, documentCount, confidence, seen } = group;
      makeRoom(subject.length);
      const index = groups.push({ type, disputed, former, role, first: rows }) - 1;
      for (let k = 0; k < subject.length; k += 1, rows += 1) {
        const at = FIELDS * rows;
        cells[at + SUBJECT] = subject[k] as number;
        cells[at + OBJECT] = object[k] as number;
        cells[at + GROUP] = index;
        cells[at + COUNT] = count[k] as number;
        cells[at + DOCUMENTS] = documentCount[k] as number;
        cells[at + CONFIDENCE] = confidence[k] as number;
        cells[at + SEEN] = pairs.numberOf(seen[k] as string);
      }
    },
    /** In the order of their ids, but for some of which one end begins like another. */
    sorted(): Relation[] {
      const beginningOf = beginningOfIds();
      return Array.from(order(), (row) => {
        const at = FIELDS * row;
        const { type, disputed, former, role, first } = groups[cells[at + GROUP] as number] as Shared;
        const subject = ids[cells[at + SUBJECT] as number] as string;
        const object = ids[placeOf.get(cells[at + OBJECT] as number) as number] as string;
        const [firstSeen, lastSeen] = pairs.at(cells[at + SEEN] as number);
        return {
          id: beginningOf(subject, type) + object,
          type,
          subject,
          object,
          count: cells[at + COUNT] as number,
          documentCount: cells[at + DOCUMENTS] as number,
          confidence: cells[at + CONFIDENCE] as number,
          disputed,
          firstSeen,
          lastSeen,
          role: role[row - first] ?? null,
          former,
        };
      });
    },
  };
}

/** `subject|TYPE|`, one text for those relations in a row that share it. */
function beginningOfIds(): (subject: string, type: string) => string {
  let [lastSubject, lastType, beginning] = ["", "", relationId({ subject: "", type: "", object: "" })];
  return (subject, type) => {
    if (subject !== lastSubject || type !== lastType) {
      [lastSubject, lastType] = [subject, type];
      beginning = relationId({ subject, type, object: "" });
    }
    return beginning;
  };
}
