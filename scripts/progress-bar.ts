import { Presets, SingleBar } from "cli-progress";

export interface ProgressBar {
  /** `words` stand behind the numbers. */
  show(done: number, total: number, words?: string): void;
  stop(): void;
}

/** A bar on a terminal, nothing elsewhere. `unit`: "documents". */
export function progressBar(unit: string): ProgressBar {
  if (!process.stderr.isTTY) return { show: () => {}, stop: () => {} };
  const bar = new SingleBar(
    {
      format: `{bar} {value}/{total} ${unit} · {eta_formatted} left · {words}`,
      stream: process.stderr,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    show(done, total, words = "") {
      if (started) {
        bar.setTotal(total);
        bar.update(done, { words });
      } else bar.start(total, done, { words });
      started = true;
    },
    stop: () => bar.stop(),
  };
}
