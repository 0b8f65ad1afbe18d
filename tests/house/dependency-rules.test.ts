import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

interface Report {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

/** dependency-cruiser goes green on nothing when it cannot read TypeScript: fewer modules than this mean that. */
const FEWEST_MODULES = 60;

describe("the dependency rules", () => {
  const report: Report = JSON.parse(
    execFileSync(
      "npx",
      [
        "depcruise",
        "--config",
        ".dependency-cruiser.cjs",
        "--output-type",
        "json",
        "graph",
        "scripts",
        "src",
        "tests",
      ],
      {
        encoding: "utf8",
        maxBuffer: 1e8,
      },
    ),
  );

  it("see the whole project", () => {
    expect(report.summary.totalCruised).toBeGreaterThan(FEWEST_MODULES);
  });

  it("are kept", () => {
    expect(report.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual(
      [],
    );
  });
});
