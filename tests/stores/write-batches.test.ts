import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { writeBatches } from "../../graph/stores/write-batches.ts";

/** Writes that end when told to. */
function slowWrites() {
  const begun: { readonly batch: number; end(): void; fail(error: Error): void }[] = [];
  const write = (batch: number) =>
    new Promise<void>((end, fail) => {
      begun.push({ batch, end, fail });
    });
  return { write, begun };
}

describe("batches that are written", () => {
  it("are two at a time, in their order", async () => {
    const { write, begun } = slowWrites();
    const all = writeBatches([1, 2, 3, 4], write).then(() => "written");
    await setTimeout(10);
    expect(begun.map(({ batch }) => batch)).toEqual([1, 2]);
    begun[1]?.end();
    await setTimeout(10);
    expect(begun.length).toBe(2);
    begun[0]?.end();
    await setTimeout(10);
    expect(begun.map(({ batch }) => batch)).toEqual([1, 2, 3, 4]);
    begun[2]?.end();
    expect(await Promise.race([all, setTimeout(10, "waits")])).toBe("waits");
    begun[3]?.end();
    expect(await all).toBe("written");
  });

  it("fail by the first that fails, once the other is done, and no further one begins", async () => {
    const { write, begun } = slowWrites();
    const all = writeBatches([1, 2, 3], write).catch((error: Error) => error.message);
    await setTimeout(10);
    begun[0]?.fail(new Error("the disk is full"));
    expect(await Promise.race([all, setTimeout(10, "waits")])).toBe("waits");
    begun[1]?.fail(new Error("the disk is still full"));
    expect(await all).toBe("the disk is full");
    expect(begun.length).toBe(2);
  });

  it("are waited for where no further one can be read", async () => {
    const { write, begun } = slowWrites();
    async function* cutOff() {
      yield 1;
      throw new Error("the file is cut off");
    }
    const all = writeBatches(cutOff(), write).catch((error: Error) => error.message);
    expect(await Promise.race([all, setTimeout(10, "waits")])).toBe("waits");
    begun[0]?.end();
    expect(await all).toBe("the file is cut off");
  });
});
