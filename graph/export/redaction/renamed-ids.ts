import type { GraphPart } from "../../model/graph-part.ts";
import { compareText } from "../../model/order.ts";
import type { Traces } from "./find-traces.ts";

/** Other ids for `ids`, and for whoever else has an id that tells a hidden name: `person:blacked-out-1`. */
export async function renamedIds(
  part: GraphPart,
  ids: ReadonlySet<string>,
  traces: Traces,
): Promise<(id: string) => string> {
  const telling = new Set(ids);
  const look = (id: string | null) => {
    if (id !== null && !telling.has(id) && traces.isIn(id)) telling.add(id);
  };
  for await (const { id } of part.entities()) look(id);
  for await (const { statements, figures } of part.documents()) {
    for (const { subject, object } of statements) for (const id of [subject, object]) look(id);
    for (const { attributedTo, reportedBy } of [...statements, ...figures])
      for (const id of [attributedTo, reportedBy]) look(id);
    for (const { about } of figures) look(about);
  }
  const others = new Map(
    [...telling].sort(compareText).map((id, k) => {
      const kind = /^(?:person|organization|country|place):/.exec(id)?.[0] ?? "";
      return [id, `${kind}blacked-out-${k + 1}`];
    }),
  );
  return (id) => others.get(id) ?? id;
}
