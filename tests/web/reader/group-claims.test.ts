import { describe, expect, it } from "vitest";
import type { StatementInContext } from "../../../src/api/contract.ts";
import { claimsOf } from "../../../src/web/state/reader/claims.ts";
import { firstOfGroups } from "../../../src/web/state/reader/first-of-groups.ts";
import { type Grouping, groupClaims } from "../../../src/web/state/reader/group-claims.ts";
import { headers, told } from "./told.ts";

const DOCUMENTS = headers(
  ["a", "Reuters", "2022-01-07"],
  ["b", "Tass", "2022-01-08T10:00:00Z"],
  ["c", "TASS", "2022-01-07T23:00:00Z"],
  ["d", null, null],
);

/** "key: quotes" of each group. */
function groups(by: Grouping, rows: readonly StatementInContext[], outlets: [string, string][] = []) {
  return groupClaims(claimsOf(rows, DOCUMENTS), by, new Map(outlets)).map(
    ({ key, claims, disputed }) =>
      `${key}: ${claims.map(({ item }) => item.statement.quote).join(" ")}${disputed ? " !" : ""}`,
  );
}

describe("groupClaims", () => {
  const MINISTRY = "organization:ministry";

  it("groups by who says so: the nearest speaker, who passes it on, else the outlet", () => {
    const rows = [
      told({ quote: "1", documentId: "a", attributedTo: MINISTRY, reportedBy: "organization:afp" }),
      told({ quote: "2", documentId: "b", attributedTo: MINISTRY }),
      told({ quote: "3", documentId: "a", reportedBy: "organization:afp" }),
      told({ quote: "4", documentId: "b" }),
      told({ quote: "5", documentId: "c" }),
      told({ quote: "6", documentId: "d" }),
    ];
    expect(groups("speaker", rows).sort()).toEqual([
      "organization:afp: 3",
      "organization:ministry: 2 1",
      "outlet:: 6",
      "outlet:tass: 4 5",
    ]);
    expect(groups("speaker", rows, [["tass", "organization:tass"]])).toContain("organization:tass: 4 5");
  });

  it("groups by day, the newest first, undated last", () => {
    const rows = ["a", "b", "c", "d"].map((documentId) => told({ documentId, quote: documentId }));
    expect(groups("date", rows)).toEqual(["2022-01-08: b", "2022-01-07: c a", ": d"]);
  });

  it("groups by relation, disputed ones first, whole; others by position and by the number of documents", () => {
    const post = { type: "HOLDS_POSITION_IN", object: "organization:x" };
    const rows = [
      told({ quote: "1", type: "MEMBER_OF", documentId: "a" }),
      told({ quote: "2", type: "MEMBER_OF", documentId: "b" }),
      told({ quote: "3", ...post, role: "chief" }),
      told({ quote: "4", ...post, role: "deputy" }),
      told({ quote: "5", object: "country:ru" }),
      told({ quote: "6", object: "country:ru", negated: true, documentId: "b" }),
    ];
    expect(groups("relation", rows)).toEqual([
      "person:tokayev|HEAD_OF_STATE_OF|country:ru: 6 5 !",
      "person:tokayev|MEMBER_OF|country:kz|null|false: 2 1",
      "person:tokayev|HOLDS_POSITION_IN|organization:x|chief|false: 3",
      "person:tokayev|HOLDS_POSITION_IN|organization:x|deputy|false: 4",
    ]);
  });

  it("sees the two ends of a relation without direction as one pair", () => {
    const rows = [
      told({ quote: "1", type: "AGREED_WITH", subject: "country:a", object: "country:b" }),
      told({ quote: "2", type: "AGREED_WITH", subject: "country:b", object: "country:a" }),
      told({ quote: "3", type: "ACCUSED", subject: "country:a", object: "country:b" }),
      told({ quote: "4", type: "ACCUSED", subject: "country:b", object: "country:a" }),
    ];
    expect(groups("relation", rows)).toHaveLength(3);
  });
});

describe("firstOfGroups", () => {
  const LISTS = [3, 2, 4].map((length, at) => ({ at, claims: Array.from({ length }, (_, n) => n) }));

  it.each([
    [0, "", 9],
    [2, "0:2/3", 7],
    [3, "0:3/3", 6],
    [4, "0:3/3 1:1/2", 5],
    [50, "0:3/3 1:2/2 2:4/4", 0],
  ])("of %i shows %s and tells that %i are left", (limit, expected, left) => {
    const first = firstOfGroups(LISTS, limit);
    expect(first.groups.map(({ at, claims, of }) => `${at}:${claims.length}/${of}`).join(" ")).toBe(expected);
    expect(first.left).toBe(left);
  });
});
