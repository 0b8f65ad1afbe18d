/** Bits of a probability, and of what a place in the table keeps of one. */
const PROBABILITY = 12;
const ONE = 1 << PROBABILITY;
const KEPT = 22;
/** A place that was met so often changes no slower. */
const MOST_MET = 1023;
/** How fast the weights of the contexts learn. */
const RATE = 8;
/** Sets of weights: by how often the word so far was met, in doublings. */
const FAMILIARITIES = 7;
/** Of the table, in bits of the number of its places a context. */
const SMALLEST_TABLE = 12;
const LARGEST_TABLE = 22;
/** The byte before, the two, the three, the five, and the letters of the word so far. */
const CONTEXTS = 5;
const WORD = CONTEXTS - 1;

/** log(p / (1 − p)) in 256ths, −2047 … 2047, and back: made by products alone, the same in every engine. */
const [STRETCH, SQUASH] = logisticTables();
const SHARE = Int32Array.from({ length: MOST_MET + 1 }, (_, met) => Math.round(8192 / (met + 1.3)));

/**
 * Tells how probable it is that the next bit of a text is 1, from what followed the same bytes before: five contexts,
 * mixed by a logistic regression that learns as it goes. Source: Mahoney, "Adaptive Weighing of Context Models for
 * Lossless Data Compression" (Florida Tech CS-2005-16). Whole numbers alone: writer and reader foretell the same.
 */
export class BitPredictor {
  readonly #table: Uint32Array;
  readonly #bits: number;
  readonly #weights = new Int32Array(256 * FAMILIARITIES * CONTEXTS).fill(16_000);
  readonly #hashes = new Int32Array(CONTEXTS);
  readonly #bases = new Int32Array(CONTEXTS);
  readonly #inputs = new Int32Array(CONTEXTS);
  #nibble = 1;
  #partial = 1;
  /** The four bytes before, the latest lowest, and the one before them. */
  #before = 0;
  #fifth = 0;
  #word = 0;
  /** Where the weights lie that the last bit was foretold with. */
  #weightsAt = 0;
  #probability = ONE / 2;

  /** For a text of so many bytes. */
  constructor(length: number) {
    this.#bits = Math.min(LARGEST_TABLE, Math.max(SMALLEST_TABLE, Math.ceil(Math.log2(length + 1)) + 2));
    this.#table = new Uint32Array(CONTEXTS << this.#bits).fill(2 ** 31);
    this.#findPlaces();
  }

  /** Of a 1, in 4096ths, 1 … 4095. */
  predict(): number {
    const met = (this.#table[(this.#bases[WORD] as number) + this.#nibble] as number) & MOST_MET;
    const familiarity = Math.min(FAMILIARITIES - 1, 32 - Math.clz32(met));
    const at = (familiarity * 256 + this.#partial) * CONTEXTS;
    this.#weightsAt = at;
    let sum = 0;
    for (let k = 0; k < CONTEXTS; k += 1) {
      const kept = this.#table[(this.#bases[k] as number) + this.#nibble] as number;
      const input = STRETCH[kept >>> (32 - PROBABILITY)] as number;
      this.#inputs[k] = input;
      sum += Math.imul(input, this.#weights[at + k] as number);
    }
    this.#probability = SQUASH[Math.max(-2047, Math.min(2047, sum >> 16)) + 2047] as number;
    return this.#probability;
  }

  /** Takes the bit that was foretold. */
  learn(bit: number): void {
    const error = ((bit << PROBABILITY) - this.#probability) * RATE;
    const at = this.#weightsAt;
    const wanted = bit ? 2 ** KEPT - 1 : 0;
    for (let k = 0; k < CONTEXTS; k += 1) {
      const weight = this.#weights[at + k] as number;
      this.#weights[at + k] = weight + ((Math.imul(this.#inputs[k] as number, error) + 0x8000) >> 16);
      const place = (this.#bases[k] as number) + this.#nibble;
      const kept = this.#table[place] as number;
      const met = kept & MOST_MET;
      const old = kept >>> (32 - KEPT);
      const fresh = old + (Math.imul((wanted - old) >> 9, SHARE[met] as number) >> 4);
      this.#table[place] = (fresh << (32 - KEPT)) | (met < MOST_MET ? met + 1 : met);
    }
    this.#partial = (this.#partial << 1) | bit;
    this.#nibble = (this.#nibble << 1) | bit;
    if (this.#partial >= 256) this.#endByte(this.#partial & 255);
    else if (this.#nibble >= 16) this.#findPlaces();
  }

  #endByte(byte: number): void {
    this.#fifth = this.#before >>> 24;
    const before = (this.#before << 8) | byte;
    this.#before = before;
    const letter = byte | 32;
    const isLetter = (letter >= 97 && letter <= 122) || byte >= 128;
    this.#word = isLetter ? Math.imul(this.#word + byte + 1, 0x2f0b4c47) : 0;
    this.#hashes[0] = byte;
    this.#hashes[1] = (before & 0xffff) + 0x10000;
    this.#hashes[2] = (before & 0xffffff) + 0x3000000;
    this.#hashes[3] = (before + Math.imul(this.#fifth, 0x1234567)) | 0;
    this.#hashes[WORD] = this.#word;
    this.#partial = 1;
    this.#findPlaces();
  }

  /** The 16 places of each context for the four bits that follow: they lie side by side. */
  #findPlaces(): void {
    const salt = this.#partial === 1 ? 0 : Math.imul(this.#partial, 0x2f0b4c47);
    for (let k = 0; k < CONTEXTS; k += 1) {
      const hash = Math.imul(Math.imul(this.#hashes[k] as number, 0x9e3779b1) ^ salt, 0x85ebca6b);
      this.#bases[k] = (k << this.#bits) + ((hash >>> (36 - this.#bits)) << 4);
    }
    this.#nibble = 1;
  }
}

function logisticTables(): [Int32Array, Int32Array] {
  const squash = new Int32Array(4095);
  /** e^(1/256) */
  const step = 1.0039138893383475;
  let odds = 1;
  for (let x = 0; x <= 2047; x += 1) {
    const above = Math.min(ONE - 1, Math.round((ONE * odds) / (1 + odds)));
    squash[2047 + x] = above;
    squash[2047 - x] = Math.max(1, ONE - above);
    odds *= step;
  }
  const stretch = new Int32Array(ONE);
  let x = -2047;
  for (let p = 0; p < ONE; p += 1) {
    while (x < 2047 && (squash[x + 2047] as number) < p) x += 1;
    stretch[p] = x;
  }
  return [stretch, squash];
}
