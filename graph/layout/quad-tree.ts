/** Cells with as many bodies or fewer are not split. */
const LEAF = 6;
/** So few bodies are sorted faster without counting how often each of 256 digits occurs. */
const FEW = 64;
/** Bits of a Morton code for each axis: at that depth bodies of the same place stay in one cell. */
const BITS = 16;

/**
 * A quadtree over bodies in the plane, for sums of forces that fall with distance (Barnes and Hut, "A hierarchical
 * O(N log N) force-calculation algorithm", 1986). Bodies are sorted along a Morton curve; cells lie in depth-first
 * order, each knowing the cell that follows its last descendant, so that a walk needs no stack.
 */
export class QuadTree {
  readonly #order: Uint32Array;
  readonly #codes: Uint32Array;
  readonly #spareOrder: Uint32Array;
  readonly #spareCodes: Uint32Array;
  readonly #bodyX: Float64Array;
  readonly #bodyY: Float64Array;
  readonly #bodyMass: Float64Array;
  /** Of cells: centre and amount of mass, squared width, next cell, first body and number of bodies (0: not a leaf). */
  readonly #cellX: Float64Array;
  readonly #cellY: Float64Array;
  readonly #cellMass: Float64Array;
  readonly #cellWidth: Float64Array;
  readonly #cellNext: Uint32Array;
  readonly #cellFirst: Uint32Array;
  readonly #cellBodies: Uint32Array;
  #cells = 0;
  #width = 0;

  /** Room for `bodies` bodies. */
  constructor(bodies: number) {
    this.#order = new Uint32Array(bodies);
    this.#codes = new Uint32Array(bodies);
    this.#spareOrder = new Uint32Array(bodies);
    this.#spareCodes = new Uint32Array(bodies);
    this.#bodyX = new Float64Array(bodies);
    this.#bodyY = new Float64Array(bodies);
    this.#bodyMass = new Float64Array(bodies);
    const cells = 2 * bodies + 8;
    this.#cellX = new Float64Array(cells);
    this.#cellY = new Float64Array(cells);
    this.#cellMass = new Float64Array(cells);
    this.#cellWidth = new Float64Array(cells);
    this.#cellNext = new Uint32Array(cells);
    this.#cellFirst = new Uint32Array(cells);
    this.#cellBodies = new Uint32Array(cells);
  }

  /** Takes the bodies' places and masses as they are now. */
  build(x: Float64Array, y: Float64Array, mass: Float64Array): void {
    const count = x.length;
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = 0; i < count; i += 1) {
      const [px, py] = [x[i] as number, y[i] as number];
      if (px < left) left = px;
      if (px > right) right = px;
      if (py < top) top = py;
      if (py > bottom) bottom = py;
    }
    this.#width = Math.max(right - left, bottom - top, 1e-9);
    const scale = (2 ** BITS - 1) / this.#width;
    for (let i = 0; i < count; i += 1) {
      this.#order[i] = i;
      const column = spreadBits(((x[i] as number) - left) * scale);
      this.#codes[i] = (column | (spreadBits(((y[i] as number) - top) * scale) << 1)) >>> 0;
    }
    this.#sort();
    for (let k = 0; k < count; k += 1) {
      const body = this.#order[k] as number;
      this.#bodyX[k] = x[body] as number;
      this.#bodyY[k] = y[body] as number;
      this.#bodyMass[k] = mass[body] as number;
    }
    this.#cells = 0;
    if (count > 0) this.#addCell(0, count, BITS - 1, this.#width);
  }

  /**
   * Adds to `forceX` and `forceY` of every body what all others push it away with: `strength` × mass × mass / distance.
   * A cell whose width is less than `theta` times its distance acts as one body.
   */
  addRepulsion(strength: number, theta: number, forceX: Float64Array, forceY: Float64Array): void {
    const [bodyX, bodyY, bodyMass] = [this.#bodyX, this.#bodyY, this.#bodyMass];
    const [cellX, cellY, cellMass] = [this.#cellX, this.#cellY, this.#cellMass];
    const [cellWidth, cellNext, cellFirst] = [this.#cellWidth, this.#cellNext, this.#cellFirst];
    const [cellBodies, cells, order] = [this.#cellBodies, this.#cells, this.#order];
    const thetaSquared = theta * theta;
    const nearest = (this.#width * 1e-7) ** 2;
    for (let k = 0; k < order.length; k += 1) {
      const px = bodyX[k] as number;
      const py = bodyY[k] as number;
      let fx = 0;
      let fy = 0;
      let cell = 0;
      while (cell < cells) {
        const dx = px - (cellX[cell] as number);
        const dy = py - (cellY[cell] as number);
        const squared = dx * dx + dy * dy;
        if ((cellWidth[cell] as number) < thetaSquared * squared) {
          const push = (cellMass[cell] as number) / squared;
          fx += push * dx;
          fy += push * dy;
          cell = cellNext[cell] as number;
        } else if ((cellBodies[cell] as number) === 0) {
          cell += 1;
        } else {
          const first = cellFirst[cell] as number;
          const end = first + (cellBodies[cell] as number);
          for (let other = first; other < end; other += 1) {
            if (other === k) continue;
            let ox = px - (bodyX[other] as number);
            let oy = py - (bodyY[other] as number);
            let apart = ox * ox + oy * oy;
            if (apart < nearest) {
              // Bodies of one place leave it in directions of their own.
              ox = Math.cos(k - other) * Math.sign(k - other);
              oy = Math.sin(k + other) * Math.sign(k - other);
              apart = nearest + this.#width;
            }
            const push = (bodyMass[other] as number) / apart;
            fx += push * ox;
            fy += push * oy;
          }
          cell = cellNext[cell] as number;
        }
      }
      const body = order[k] as number;
      const share = strength * (bodyMass[k] as number);
      forceX[body] = (forceX[body] as number) + share * fx;
      forceY[body] = (forceY[body] as number) + share * fy;
    }
  }

  /** The cell of the bodies from `first` to `end` in Morton order, which agree in all bits above those of `level`. */
  #addCell(first: number, end: number, level: number, width: number): void {
    let [depth, side] = [level, width];
    while (depth >= 0 && end - first > LEAF && this.#digit(first, depth) === this.#digit(end - 1, depth)) {
      depth -= 1;
      side /= 2;
    }
    const cell = this.#cells;
    this.#cells += 1;
    this.#cellWidth[cell] = side * side;
    this.#cellFirst[cell] = first;
    const isLeaf = end - first <= LEAF || depth < 0;
    this.#cellBodies[cell] = isLeaf ? end - first : 0;
    if (!isLeaf) {
      let from = first;
      for (let digit = 0; digit < 4 && from < end; digit += 1) {
        const to = digit === 3 ? end : this.#firstAbove(from, end, depth, digit);
        if (to > from) this.#addCell(from, to, depth - 1, side / 2);
        from = to;
      }
    }
    this.#cellNext[cell] = this.#cells;
    let [mass, x, y] = [0, 0, 0];
    if (isLeaf) {
      for (let k = first; k < end; k += 1) {
        const share = this.#bodyMass[k] as number;
        mass += share;
        x += share * (this.#bodyX[k] as number);
        y += share * (this.#bodyY[k] as number);
      }
    } else {
      for (let child = cell + 1; child < this.#cells; child = this.#cellNext[child] as number) {
        const share = this.#cellMass[child] as number;
        mass += share;
        x += share * (this.#cellX[child] as number);
        y += share * (this.#cellY[child] as number);
      }
    }
    this.#cellMass[cell] = mass;
    this.#cellX[cell] = x / mass;
    this.#cellY[cell] = y / mass;
  }

  #digit(at: number, depth: number): number {
    return ((this.#codes[at] as number) >>> (2 * depth)) & 3;
  }

  /** The first of the bodies whose digit at `depth` is above `digit`. */
  #firstAbove(first: number, end: number, depth: number, digit: number): number {
    let [low, high] = [first, end];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#digit(middle, depth) > digit) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Sorts the codes with their bodies; equal codes keep their order. */
  #sort(): void {
    if (this.#codes.length <= FEW) this.#sortFew();
    else this.#sortMany();
  }

  /** By insertion. */
  #sortFew(): void {
    const [codes, order] = [this.#codes, this.#order];
    for (let k = 1; k < codes.length; k += 1) {
      const code = codes[k] as number;
      const body = order[k] as number;
      let at = k;
      for (; at > 0 && (codes[at - 1] as number) > code; at -= 1) {
        codes[at] = codes[at - 1] as number;
        order[at] = order[at - 1] as number;
      }
      codes[at] = code;
      order[at] = body;
    }
  }

  /** By radix, eight bits a pass. */
  #sortMany(): void {
    let [codes, order, nextCodes, nextOrder] = [this.#codes, this.#order, this.#spareCodes, this.#spareOrder];
    const starts = new Uint32Array(257);
    for (let shift = 0; shift < 32; shift += 8) {
      starts.fill(0);
      for (let k = 0; k < codes.length; k += 1) {
        const digit = (((codes[k] as number) >>> shift) & 255) + 1;
        starts[digit] = (starts[digit] as number) + 1;
      }
      for (let digit = 0; digit < 256; digit += 1)
        starts[digit + 1] = (starts[digit + 1] as number) + (starts[digit] as number);
      for (let k = 0; k < codes.length; k += 1) {
        const code = codes[k] as number;
        const digit = (code >>> shift) & 255;
        const at = starts[digit] as number;
        starts[digit] = at + 1;
        nextCodes[at] = code;
        nextOrder[at] = order[k] as number;
      }
      [codes, order, nextCodes, nextOrder] = [nextCodes, nextOrder, codes, order];
    }
  }
}

/** The lowest 16 bits of a number, with a zero between each two. */
function spreadBits(number: number): number {
  let bits = number & 0xffff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
