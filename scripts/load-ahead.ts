import type { Loaded, Source } from "./source.ts";

interface Loading {
  readonly source: Source;
  readonly loaded: Promise<Loaded>;
}

/**
 * What sources hold, in order, while those behind are loaded already: at most `most` at once, so that one which takes long
 * keeps nobody idle. `onBegin` is told which is waited for. Ends early where `signal` fires.
 */
export async function* loadAhead(
  sources: readonly Source[],
  most: number,
  onBegin: (source: Source) => void,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ readonly source: Source; readonly loaded: Loaded }> {
  const stopped = new Promise<null>((resolve) =>
    signal?.addEventListener("abort", () => resolve(null), { once: true }),
  );
  const loading: Loading[] = [];
  let next = 0;
  while (!signal?.aborted) {
    for (; next < sources.length && loading.length < most; next += 1) {
      const source = sources[next] as Source;
      loading.push({ source, loaded: source.load(signal) });
    }
    const first = loading.shift();
    if (!first) return;
    onBegin(first.source);
    const loaded = await Promise.race([first.loaded, stopped]);
    if (loaded === null) return;
    yield { source: first.source, loaded };
  }
}
