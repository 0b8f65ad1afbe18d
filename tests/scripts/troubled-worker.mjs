/** A worker that does what the document's text says. */
export async function readInWorker({ document }) {
  switch (document.text) {
    case "hang":
      for (;;);
    case "throw":
      throw new Error("a step failed");
    case "eat memory":
      for (const eaten = []; ; ) eaten.push(new Array(100_000).fill(eaten.length));
    default:
      await new Promise((resolve) => setTimeout(resolve, Number(document.text)));
      return { document };
  }
}
