/** Numbers that look like chance and are not: the same for the same seed, unit and replicate, whatever else was drawn before. */
export interface Stream {
  /** The next number in [0, 1), of 53 random bits. */
  readonly uniform: () => number;
}

/** The name of the generator, to be told beside every seed. */
export const generatorName = 'philox4x32-10';

/**
 * The stream of one replicate of one unit. A counter-based generator needs no state between streams, so that neither the order
 * of drawing nor the number of threads can change a result. The seed is a safe integer; unit is any text, replicate counts from 0.
 */
export const stream = (seed: number, unit: string, replicate: number): Stream => streamsOf(seed, unit)(replicate);

/** The streams of one unit by replicate: the same as those of `stream`, made faster. */
export function streamsOf(seed: number, unit: string): (replicate: number) => Stream {
  const low = seed >>> 0;
  const high = Math.floor(seed / 2 ** 32) >>> 0;
  const first = hashOf(unit, 0x811c9dc5);
  const second = hashOf(unit, 0x01234567);
  return (replicate) => {
    const words = new Uint32Array(4);
    let block = 0;
    let at = 4;
    const word = (): number => {
      if (at === 4) {
        words[0] = block;
        words[1] = replicate;
        words[2] = first;
        words[3] = second;
        philox(words, low, high);
        block += 1;
        at = 0;
      }
      at += 1;
      return words[at - 1] ?? 0;
    };
    return { uniform: () => ((word() >>> 5) * 2 ** 26 + (word() >>> 6)) / 2 ** 53 };
  };
}

/**
 * Encrypts a counter of four 32-bit words in place with a key of two, in ten rounds.
 * Source: Salmon, Moraes, Dror & Shaw, Parallel Random Numbers: As Easy as 1, 2, 3 (2011).
 */
export function philox(counter: Uint32Array, low: number, high: number): void {
  // Plain variables instead of pairs: this is the innermost loop of every simulation.
  let a = counter[0] ?? 0;
  let b = counter[1] ?? 0;
  let c = counter[2] ?? 0;
  let d = counter[3] ?? 0;
  for (let round = 0, k = low, l = high; round < 10; round += 1) {
    const highOfA = multiplyHigh(0xd2511f53, a);
    const highOfC = multiplyHigh(0xcd9e8d57, c);
    const lowOfA = Math.imul(0xd2511f53, a);
    const lowOfC = Math.imul(0xcd9e8d57, c);
    a = highOfC ^ b ^ k;
    b = lowOfC;
    c = highOfA ^ d ^ l;
    d = lowOfA;
    k = (k + 0x9e3779b9) | 0;
    l = (l + 0xbb67ae85) | 0;
  }
  counter[0] = a;
  counter[1] = b;
  counter[2] = c;
  counter[3] = d;
}

/** The upper 32 bits of a product of two 32-bit words, as a signed word. */
function multiplyHigh(x: number, y: number): number {
  const x0 = x & 0xffff;
  const x1 = x >>> 16;
  const y0 = y & 0xffff;
  const y1 = y >>> 16;
  const across = Math.imul(x0, y1);
  const athwart = Math.imul(x1, y0);
  const middle = (Math.imul(x0, y0) >>> 16) + (across & 0xffff) + (athwart & 0xffff);
  return (Math.imul(x1, y1) + (across >>> 16) + (athwart >>> 16) + (middle >>> 16)) | 0;
}

/** FNV-1a over the UTF-16 code units, from a basis of one's own. */
function hashOf(text: string, basis: number): number {
  let hash = basis;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
