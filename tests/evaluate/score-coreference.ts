import { fromShares, type Score } from "./score-mentions.ts";

/** The mentions, each by a key of its span, that mean one and the same. */
export type Chain = ReadonlySet<string>;

export interface CoreferenceScores {
  readonly muc: Score;
  readonly bCubed: Score;
  readonly ceaf: Score;
  /** The mean of the three F1, as the CoNLL-2012 shared task ranks. */
  readonly conll: number;
}

/** Chains of many documents: keys must differ between documents. */
export function scoreCoreference(gold: readonly Chain[], found: readonly Chain[]): CoreferenceScores {
  const muc = scoreMuc(gold, found);
  const bCubed = scoreBCubed(gold, found);
  const ceaf = scoreCeaf(gold, found);
  return { muc, bCubed, ceaf, conll: (muc.f1 + bCubed.f1 + ceaf.f1) / 3 };
}

/** Links kept (Vilain et al. 1995). */
function scoreMuc(gold: readonly Chain[], found: readonly Chain[]): Score {
  return fromShares(linksKept(found, gold), linksKept(gold, found));
}

function linksKept(chains: readonly Chain[], others: readonly Chain[]): number {
  const chainOf = indexOf(others);
  let kept = 0;
  let links = 0;
  for (const chain of chains) {
    const parts = new Set<number>();
    let alone = 0;
    for (const mention of chain) {
      const other = chainOf.get(mention);
      if (other === undefined) alone++;
      else parts.add(other);
    }
    kept += chain.size - parts.size - alone;
    links += chain.size - 1;
  }
  return links > 0 ? (100 * kept) / links : 0;
}

/** For each mention the share of its chain that is right (Bagga and Baldwin 1998). */
export function scoreBCubed(gold: readonly Chain[], found: readonly Chain[]): Score {
  return fromShares(meanShare(found, gold), meanShare(gold, found));
}

function meanShare(chains: readonly Chain[], others: readonly Chain[]): number {
  const chainOf = indexOf(others);
  let sum = 0;
  let mentions = 0;
  for (const chain of chains) {
    const shared = new Map<number, number>();
    for (const mention of chain) {
      const other = chainOf.get(mention);
      if (other !== undefined) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const count of shared.values()) sum += (count * count) / chain.size;
    mentions += chain.size;
  }
  return mentions > 0 ? (100 * sum) / mentions : 0;
}

/** The best one-to-one match of chains, by 2·|a∩b| / (|a|+|b|) (Luo 2005, φ4). */
function scoreCeaf(gold: readonly Chain[], found: readonly Chain[]): Score {
  const similarity = gold.map((a) => {
    return found.map((b) => (2 * [...a].filter((mention) => b.has(mention)).length) / (a.size + b.size));
  });
  const sum = bestMatch(similarity);
  return fromShares(
    found.length > 0 ? (100 * sum) / found.length : 0,
    gold.length > 0 ? (100 * sum) / gold.length : 0,
  );
}

function indexOf(chains: readonly Chain[]): Map<string, number> {
  return new Map(chains.flatMap((chain, i) => [...chain].map((mention) => [mention, i] as const)));
}

/** The greatest sum of one entry a row and a column: the Hungarian algorithm with potentials (Kuhn 1955, Jonker and Volgenant 1987). */
export function bestMatch(weights: readonly (readonly number[])[]): number {
  const size = Math.max(weights.length, weights[0]?.length ?? 0);
  const cost = (row: number, column: number): number => -(weights[row - 1]?.[column - 1] ?? 0);
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const way = new Int32Array(size + 1);
    const used = new Uint8Array(size + 1);
    let column = 0;
    rowOf[0] = row;
    do {
      used[column] = 1;
      const at = rowOf[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= size; j++) {
        if (used[j]) continue;
        const slack = cost(at, j) - (rowPotential[at] ?? 0) - (columnPotential[j] ?? 0);
        if (slack < (least[j] ?? 0)) {
          least[j] = slack;
          way[j] = column;
        }
        if ((least[j] ?? 0) < delta) {
          delta = least[j] ?? 0;
          next = j;
        }
      }
      for (let j = 0; j <= size; j++) {
        if (used[j]) {
          const owner = rowOf[j] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + delta;
          columnPotential[j] = (columnPotential[j] ?? 0) - delta;
        } else least[j] = (least[j] ?? 0) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = way[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    }
  }
  let sum = 0;
  for (let column = 1; column <= size; column++) sum -= cost(rowOf[column] ?? 0, column);
  return sum;
}
