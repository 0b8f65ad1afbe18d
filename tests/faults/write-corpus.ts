import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seededRandom } from "../seeded-random.ts";

const SHORT = [
  "President Tokayev thanked the troops.",
  "Tokayev spoke with Putin by telephone.",
  "Putin met Lukashenko in Moscow, the Kremlin said.",
  "Nazarbayev has not been seen, Reuters reported.",
  "The Kazakh president accused foreign fighters.",
];

/** Writes `count` articles, made of sentences of the samples, into `folder`: their people and organizations overlap, and some are named shortly. */
export function writeCorpus(folder: string, count: number, seed: number): void {
  mkdirSync(folder, { recursive: true });
  const random = seededRandom(seed);
  const one = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const sentences = readdirSync("samples")
    .filter((name) => /^\d.*\.(txt|md)$/.test(name))
    .sort()
    .flatMap((name) => readFileSync(join("samples", name), "utf8").split(/\n\n+/).slice(1))
    .filter((paragraph) => paragraph.length > 60);
  for (let number = 0; number < count; number += 1) {
    const day = String(1 + Math.floor(random() * 28)).padStart(2, "0");
    const head = `---\ntitle: Report ${number} of ${seed}\npublisher: ${one(["Reuters", "Tass", "AFP"])}\ndate: 2022-01-${day}\n---\n`;
    const body = Array.from({ length: 2 }, () => one(sentences));
    const text = [head, one(SHORT), ...body, one(SHORT)].join("\n\n");
    writeFileSync(join(folder, `${String(number).padStart(4, "0")}.md`), `${text}\n`);
  }
}
