import { describe, expect, it } from 'vitest';
import { latinSample, plainSample } from '../../src/statistics/sampling.ts';
import { sobolIndices } from '../../src/statistics/sobol-indices.ts';

/** sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1, each x uniform on [-pi, pi]. */
const ishigami = (inputs: readonly number[]): number => {
  const [a = 0, b = 0, c = 0] = inputs.map((u) => Math.PI * (2 * u - 1));
  return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
};

const coefficients = [0, 1, 4.5, 9, 99, 99];
/** Sobol's g-function, whose indices are known in closed form. */
const g = (inputs: readonly number[]): number =>
  inputs.reduce((product, u, i) => (product * (Math.abs(4 * u - 2) + (coefficients[i] ?? 0))) / (1 + (coefficients[i] ?? 0)), 1);

describe.each([
  ['plain', plainSample],
  ['Latin', latinSample],
] as const)('Sobol indices from a %s sample', (_, sampling) => {
  const options = { rows: 16_384, seed: 1, sampling, resampling: { seed: 1, rounds: 100 } };

  it('are those of Ishigami', () => {
    const indices = sobolIndices(ishigami, 3, options) ?? [];
    for (const [i, [first, total]] of [
      [0.3139, 0.5576],
      [0.4424, 0.4424],
      [0, 0.2437],
    ].entries()) {
      expect(Math.abs((indices[i]?.first ?? Number.NaN) - (first ?? 0))).toBeLessThan(0.025);
      expect(Math.abs((indices[i]?.total ?? Number.NaN) - (total ?? 0))).toBeLessThan(0.025);
    }
  });

  it('are those of the g-function', () => {
    const parts = coefficients.map((a) => 1 / 3 / (1 + a) ** 2);
    const all = parts.reduce((product, part) => product * (1 + part), 1) - 1;
    const indices = sobolIndices(g, coefficients.length, options) ?? [];
    for (const [i, part] of parts.entries()) {
      const total = (part * parts.reduce((product, other, j) => (j === i ? product : product * (1 + other)), 1)) / all;
      expect(Math.abs((indices[i]?.first ?? Number.NaN) - part / all)).toBeLessThan(0.025);
      expect(Math.abs((indices[i]?.total ?? Number.NaN) - total)).toBeLessThan(0.025);
    }
  });
});

describe('Sobol indices', () => {
  it('come with intervals that hold them, and are the same for the same seed', () => {
    const options = { rows: 500, seed: 3 };
    const [first] = sobolIndices(ishigami, 3, options) ?? [];
    expect(sobolIndices(ishigami, 3, options)?.[0]).toEqual(first);
    expect((first?.totalInterval?.low ?? 9) < (first?.total ?? 0) && (first?.total ?? 9) < (first?.totalInterval?.high ?? 0)).toBe(true);
  });

  it('do not exist where nothing varies', () => {
    expect(sobolIndices(() => 5, 2, { rows: 10, seed: 1 })).toBeNull();
  });
});
