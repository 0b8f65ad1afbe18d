import fc from "fast-check";
import { expect, it } from "vitest";
import { byRelationId } from "../../graph/model/by-relation-id.ts";
import { byId } from "../../graph/model/order.ts";
import { relationId } from "../../graph/model/relation.ts";

const part = fc.string({
  unit: fc.constantFrom("a", "-", "|", "~", "é", "\ue000", "\ud83d", "😀", "B"),
  maxLength: 3,
});

it("relations are in the order of their ids", () => {
  const key = fc.record({ subject: part, type: part, object: part });
  fc.assert(
    fc.property(key, key, (one, other) => {
      const [a, b] = [one, other].map((of) => ({ ...of, id: relationId(of) })) as [Named, Named];
      expect(Math.sign(byRelationId(a, b))).toBe(Math.sign(byId(a, b)));
    }),
    { numRuns: 20_000 },
  );
});

type Named = Parameters<typeof byRelationId>[0];
