import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { krippendorffInterval } from '../../src/statistics/alpha-interval.ts';
import { consensus } from '../../src/statistics/consensus.ts';
import { cronbachAlpha } from '../../src/statistics/cronbach-alpha.ts';
import type { Estimate } from '../../src/statistics/estimate.ts';
import { fleissKappa } from '../../src/statistics/fleiss-kappa.ts';
import { kendallW, meanSpearman } from '../../src/statistics/kendall-w.ts';
import { krippendorffAlpha, type Measurement, type Rating } from '../../src/statistics/krippendorff-alpha.ts';

/** Ratings as printed: one line a rater, a digit a unit, a dot where there is none. */
const ratings = (...lines: readonly string[]): Rating[][] =>
  lines.map((line) => [...line.replace(/ /g, '')].map((sign) => (sign === '.' ? null : Number(sign))));
const told = (estimate: Estimate<string>, digits = 3): string | number =>
  estimate.kind === 'known' ? Number(estimate.value.toFixed(digits)) : estimate.because;

/** Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), part C and D: four observers, twelve units. */
const observers = ratings('1233 2141 2...', '1233 2241 25.3', '.333 2342 251.', '1233 2441 251.');
/** The example of the Wikipedia article on Krippendorff's alpha: three coders, fifteen units. */
const coders = ratings('..... 34121 133.3', '1.213 343.. .....', '..213 44.21 133.4');

describe("Krippendorff's alpha", () => {
  it.each<[string, Rating[][], Measurement, number]>([
    ['four observers', observers, 'nominal', 0.743],
    ['four observers', observers, 'ordinal', 0.815],
    ['four observers', observers, 'interval', 0.849],
    ['four observers', observers, 'ratio', 0.797],
    ['three coders', coders, 'nominal', 0.691],
    ['three coders', coders, 'ordinal', 0.807],
    ['three coders', coders, 'interval', 0.811],
  ])('%s, %#: as published', (_, data, measurement, expected) => {
    expect(told(krippendorffAlpha(data, measurement))).toBe(expected);
  });

  it.each<[string, Rating[][], Measurement, string]>([
    ['nobody rated', [], 'ordinal', 'too-few-values'],
    ['one rater', ratings('123'), 'ordinal', 'too-few-values'],
    ['no unit rated twice', ratings('1.', '.2'), 'nominal', 'too-few-values'],
    ['everybody said the same of everything', ratings('33', '33'), 'interval', 'no-variation'],
    ['texts in order', [['a'], ['b']], 'ordinal', 'not-numbers'],
    ['ratios of negative numbers', [[-1], [1]], 'ratio', 'negative-ratios'],
  ])('is undefined where %s', (_, data, measurement, because) => {
    expect(krippendorffAlpha(data, measurement)).toEqual({ kind: 'undefined', because });
  });

  it('takes names where they have no order', () => {
    const named = observers.map((row) => row.map((value) => (value === null ? null : `v${value}`)));
    expect(krippendorffAlpha(named, 'nominal')).toEqual(krippendorffAlpha(observers, 'nominal'));
  });

  it('does not depend on the order of raters or units', () => {
    const measurements = fc.constantFrom<Measurement>('nominal', 'ordinal', 'interval', 'ratio');
    const data = fc.array(fc.array(fc.option(fc.nat(4)), { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(data, measurements, (rows, measurement) => {
        const turned = rows.map((row) => [...row].reverse()).reverse();
        expect(told(krippendorffAlpha(turned, measurement), 9)).toBe(told(krippendorffAlpha(rows, measurement), 9));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('has an interval that holds it, the same for the same seed', () => {
    const interval = krippendorffInterval(observers, 'ordinal', { seed: 4, rounds: 500 });
    expect(interval).toEqual(krippendorffInterval(observers, 'ordinal', { seed: 4, rounds: 500 }));
    expect([(interval?.low ?? 1) < 0.815, (interval?.high ?? 0) > 0.815]).toEqual([true, true]);
    expect(krippendorffInterval(ratings('1', '2'), 'ordinal')).toBeNull();
  });
});

describe('consensus of Tastle and Wierman', () => {
  const five = { min: 1, max: 5 };

  it.each<[string, readonly number[], { min: number; max: number }, readonly number[] | undefined, number]>([
    ['as published', [1, 2, 3, 4, 5, 6, 7], { min: 1, max: 7 }, [30, 40, 210, 130, 530, 50, 10], 0.7256876],
    ['all equal', [4, 4, 4], five, undefined, 1],
    ['half at each end', [1, 5, 1, 5], five, undefined, 0],
    ['one at each of five', [1, 2, 3, 4, 5], five, undefined, 0.433985],
  ])('%s', (_, values, scale, counts, expected) => {
    expect(told(consensus(values, scale, counts), 7)).toBe(expected);
  });

  it.each([
    [[], five, 'no-values'],
    [[3], { min: 3, max: 3 }, 'no-width'],
  ])('is undefined of %j on %j', (values, scale, because) => {
    expect(consensus(values, scale)).toEqual({ kind: 'undefined', because });
  });
});

describe("Kendall's W", () => {
  /** Three raters of twenty subjects: `anxiety` of the R package irr, whose W with ties is .540. */
  const anxiety = ratings('3334 5523 5226 1522 1243', '3646 2424 3323 3322 1334', '2144 3216 1112 3311 3322') as number[][];

  it.each<[string, number[][], number]>([
    [
      'three executives, six applicants (Siegel 1956)',
      [
        [1, 6, 3, 2, 5, 4],
        [1, 5, 6, 4, 2, 3],
        [6, 3, 2, 5, 4, 1],
      ],
      0.162,
    ],
    ['with ties', anxiety, 0.54],
    [
      'all of one mind',
      [
        [1, 2, 3],
        [10, 20, 30],
      ],
      1,
    ],
    [
      'two that contradict each other',
      [
        [1, 2, 3],
        [3, 2, 1],
      ],
      0,
    ],
  ])('%s', (_, judgements, expected) => {
    expect(told(kendallW(judgements))).toBe(expected);
  });

  it.each([
    [[[1, 2]], 'too-few-judges'],
    [[[1], [1]], 'too-few-items'],
    [[[1, 2], [1]], 'incomplete'],
    [
      [
        [2, 2],
        [3, 3],
      ],
      'no-variation',
    ],
  ])('of %j is undefined: %s', (judgements, because) => {
    expect(kendallW(judgements)).toEqual({ kind: 'undefined', because });
  });

  it('gives the mean of all rank correlations', () => {
    expect([meanSpearman(1, 5), meanSpearman(0, 2)]).toEqual([1, -1]);
  });
});

describe("Fleiss' kappa", () => {
  it('is .210 in the example of the Wikipedia article: ten subjects, fourteen raters', () => {
    const counts = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    expect(told(fleissKappa(counts))).toBe(0.21);
  });

  it('is .430 in the article that defines it: thirty patients, six psychiatrists, five diagnoses (Fleiss 1971, table 1)', () => {
    const diagnoses =
      '444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555';
    const counts = diagnoses.split(' ').map((patient) => [1, 2, 3, 4, 5].map((diagnosis) => patient.split(String(diagnosis)).length - 1));
    expect(told(fleissKappa(counts))).toBe(0.43);
  });

  it.each([
    [[], 'no-items'],
    [[[1, 0]], 'too-few-raters'],
    [
      [
        [2, 0],
        [1, 2],
      ],
      'unequal-raters',
    ],
    [
      [
        [2, 0],
        [2, 0],
      ],
      'no-variation',
    ],
  ])('of %j is undefined: %s', (counts, because) => {
    expect(fleissKappa(counts)).toEqual({ kind: 'undefined', because });
  });
});

describe("Cronbach's alpha", () => {
  it.each<[string, number[][], number]>([
    [
      'items that say the same',
      [
        [1, 1],
        [2, 2],
        [4, 4],
      ],
      1,
    ],
    // Two items of equal variance with correlation 1/2: 2 r / (1 + r).
    [
      'items of correlation one half',
      [
        [1, 1],
        [2, 3],
        [3, 2],
      ],
      0.667,
    ],
    [
      'items that contradict each other',
      [
        [1, 2],
        [2, 1],
        [3, 1],
      ],
      -6,
    ],
  ])('of %s', (_, scores, expected) => {
    expect(told(cronbachAlpha(scores))).toBe(expected);
  });

  it.each([
    [
      [
        [1, 2],
        [2, 1],
      ],
      'too-few-subjects',
    ],
    [[[1], [2], [3]], 'too-few-items'],
    [[[1, 2], [2, 1], [1]], 'incomplete'],
    [
      [
        [1, 3],
        [2, 2],
        [3, 1],
      ],
      'no-variation',
    ],
  ])('of %j is undefined: %s', (scores, because) => {
    expect(cronbachAlpha(scores)).toEqual({ kind: 'undefined', because });
  });
});
