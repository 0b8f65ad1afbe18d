import { expect, it } from "vitest";
import { aggregateFunctions } from "../../graph/cypher/functions/aggregate-functions.ts";
import { FUNCTION_NAMES } from "../../graph/cypher/functions/function-names.ts";
import { functionNamed, functionTable } from "../../graph/cypher/functions/function-table.ts";

it("tells every function by name, and none that there is not", () => {
  const known = [...functionTable.keys(), ...aggregateFunctions.keys()].sort();
  expect(FUNCTION_NAMES.map((name) => name.toLowerCase()).sort()).toEqual(known);
  expect(functionNamed("TOLOWER")).toBe(functionNamed("toLower"));
});
