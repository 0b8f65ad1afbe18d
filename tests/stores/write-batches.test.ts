import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { writeBatches } from "../../graph/stores/write-batches.ts";

/** Writes that end when told to. */
function slowWrites() {
  const begun: {
    readonly batch: number;
    readonly signal: AbortSignal;
    end(): void;
    fail(error: Error): void;
  }[] = [];
  const write = (batch: number, signal: AbortSignal) =>
    new Promise<void>((end, fail) => {
      begun.push({ batch, signal, end, fail });
    });
  return { write, begun };
}

const messageOf = (error: Error) => error.message;

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

  it.each([
    [0, 1],
    [1, 0],
  ])(
    "fail by the first that fails, number %d, once the other is done, and no further one begins",
    async (first, second) => {
      const { write, begun } = slowWrites();
      const all = writeBatches([1, 2, 3], write).catch(messageOf);
      await setTimeout(10);
      expect(begun[second]?.signal.aborted).toBe(false);
      begun[first]?.fail(new Error("the disk is full"));
      expect(await Promise.race([all, setTimeout(10, "waits")])).toBe("waits");
      expect(begun[second]?.signal.aborted).toBe(true);
      begun[second]?.fail(new Error("the disk is still full"));
      expect(await all).toBe("the disk is full");
      expect(begun.length).toBe(2);
    },
  );

  it.each([1, 2, 3])(
    "are handed over no further than to the one, number %d, that fails at once",
    async (failing) => {
      const begun: number[] = [];
      const write = async (batch: number) => {
        begun.push(batch);
        if (batch === failing) throw new Error("the file is locked");
      };
      expect(await writeBatches([1, 2, 3, 4], write).catch(messageOf)).toBe("the file is locked");
      expect(begun.at(-1)).toBe(failing);
    },
  );

  it("are waited for where no further one can be read", async () => {
    const { write, begun } = slowWrites();
    async function* cutOff() {
      yield 1;
      throw new Error("the file is cut off");
    }
    const all = writeBatches(cutOff(), write).catch(messageOf);
    expect(await Promise.race([all, setTimeout(10, "waits")])).toBe("waits");
    begun[0]?.end();
    expect(await all).toBe("the file is cut off");
  });
});
