import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { takeTurns } from "../../graph/stores/take-turns.ts";

it("works of a line begin in their order, each when the one before passes, ends or fails", async () => {
  const inTurn = takeTurns();
  const told: string[] = [];
  await Promise.allSettled([
    inTurn(async (pass) => {
      told.push("first begins");
      await setTimeout(5);
      pass();
      await setTimeout(20);
      told.push("first ends");
    }),
    inTurn(async () => {
      told.push("second begins");
      await setTimeout(40);
      told.push("second fails");
      throw new Error("it fails");
    }),
    inTurn(async () => {
      told.push("third begins");
    }),
  ]);
  expect(told).toEqual(["first begins", "second begins", "first ends", "second fails", "third begins"]);
});
