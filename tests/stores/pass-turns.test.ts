import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { passTurns } from "../../graph/stores/pass-turns.ts";

it("works of a line begin in their order, each when the one before passes, ends or fails", async () => {
  const inTurn = passTurns();
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

it("a work that is to come after all waits for their ends, also of one that failed, and lets the next begin", async () => {
  const inTurn = passTurns();
  const told: string[] = [];
  const work = (name: string, milliseconds: number) => async (pass: () => void) => {
    told.push(`${name} begins`);
    pass();
    await setTimeout(milliseconds);
    told.push(`${name} ends`);
    throw new Error("it fails");
  };
  await Promise.allSettled([
    inTurn(work("first", 30)),
    inTurn(work("second", 10)),
    inTurn(work("third", 20), { afterAll: true }),
    inTurn(work("fourth", 1)),
  ]);
  expect(told).toEqual([
    "first begins",
    "second begins",
    "second ends",
    "first ends",
    "third begins",
    "fourth begins",
    "fourth ends",
    "third ends",
  ]);
});
