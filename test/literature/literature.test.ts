import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Answers, merge, type Questionnaire, readAnswers, readQuestionnaire, score } from '../../src/index.ts';

/**
 * Published models as questionnaires without code, each with examples whose results are known. `from`: where the figures come from:
 * `published` (printed in the source), `by hand` (the rule of the source applied on paper). Figures marked `recalled` were written down
 * from memory of the source; that the published result comes out of them to its last digit is what speaks for them.
 */
interface Example {
  readonly model: string;
  readonly example: string;
  readonly from: 'published' | 'published, recalled' | 'by hand';
  readonly answers: object;
  /** Place -> score or level. */
  readonly expected: Readonly<Record<string, number | string | null>>;
  readonly tolerance: number;
}

const hdi = (example: string, life: number, expected: number, mean: number, income: number, index: number): Example => ({
  model: 'human-development-index',
  example,
  from: 'published, recalled',
  answers: { 'life-expectancy': life, 'expected-schooling': expected, 'mean-schooling': mean, income },
  expected: { overall: index },
  tolerance: 0.0005,
});

const tai = (example: string, figures: readonly number[], index: number): Example => ({
  model: 'technology-achievement-index',
  example,
  from: 'published, recalled',
  answers: Object.fromEntries(
    ['patents', 'royalties', 'hosts', 'exports', 'telephones', 'electricity', 'schooling', 'enrolment'].map((id, i) => [id, figures[i]]),
  ),
  expected: { overall: index },
  // Published figures are cut rather than rounded in places.
  tolerance: 0.001,
});

const criteria = { institutions: 8, content: 25, services: 18, participation: 17, technology: 18 } as const;
/** All indicators found but the last `missing` of the services. */
const losi = (example: string, missing: number, index: number): Example => ({
  model: 'local-online-service-index',
  example,
  from: 'published, recalled',
  answers: Object.fromEntries(
    Object.entries(criteria).map(([id, count]) => [
      `${id}-found`,
      Array.from({ length: count - (id === 'services' ? missing : 0) }, (_, i) => `${id.charAt(0)}${i + 1}`),
    ]),
  ),
  expected: { overall: index },
  tolerance: 0.00005,
});

const gtmi = (example: string, scores: readonly number[], index: number, group: string): Example => ({
  model: 'govtech-maturity-index',
  example,
  from: 'by hand',
  answers: Object.fromEntries(['core', 'delivery', 'engagement', 'enablers'].map((id, i) => [`${id}-score`, scores[i]])),
  expected: { overall: index, 'overall level': group },
  tolerance: 1e-12,
});

const dma = (example: string, scores: readonly number[], index: number, band: string): Example => ({
  model: 'digital-maturity-assessment',
  example,
  from: 'by hand',
  answers: Object.fromEntries(
    ['strategy', 'readiness', 'people', 'data', 'interoperability', 'green'].map((id, i) => [`${id}-score`, scores[i]]),
  ),
  expected: { overall: index, 'overall level': band },
  tolerance: 1e-12,
});

const staged = (example: string, answers: readonly string[], level: string): Example => ({
  model: 'capability-maturity-staged',
  example,
  from: 'by hand',
  answers: Object.fromEntries(['estimates', 'plan', 'baselines', 'reviews', 'records'].map((id, i) => [id, answers[i]])),
  expected: { overall: null, 'overall level': level },
  tolerance: 0,
});

const capability = (
  example: string,
  achieved: readonly number[],
  level: string,
  ratings: Readonly<Record<string, string>> = {},
): Example => ({
  model: 'process-capability',
  example,
  from: 'by hand',
  answers: Object.fromEntries(
    ['performance', 'management', 'products', 'definition', 'deployment'].map((id, i) => [`${id}-achieved`, achieved[i]]),
  ),
  expected: { 'overall level': level, ...ratings },
  tolerance: 0,
});

const liver = (
  example: string,
  [bilirubin, albumin, clotting]: readonly number[],
  others: string,
  points: number,
  level: string,
): Example => ({
  model: 'child-pugh',
  example,
  from: 'by hand',
  answers: { bilirubin, albumin, clotting, ascites: others, encephalopathy: others },
  expected: { overall: points, 'overall level': level },
  tolerance: 0,
});

const democracy = (example: string, points: readonly number[], critical: readonly string[], index: number, regime: string): Example => ({
  model: 'democracy-index',
  example,
  from: 'by hand',
  answers: {
    ...Object.fromEntries(['electoral', 'government', 'participation', 'culture', 'liberties'].map((id, i) => [`${id}-points`, points[i]])),
    ...Object.fromEntries(['free-elections', 'voters-secure', 'foreign-influence', 'civil-service'].map((id, i) => [id, critical[i]])),
  },
  expected: { overall: index, 'overall level': regime },
  tolerance: 1e-12,
});

/** Every statement of a dimension answered alike: what is perceived, what was expected. */
const service = (gaps: Readonly<Record<string, readonly [number, number]>>, whole: number): Example => ({
  model: 'service-quality',
  example: 'a gap for each dimension, and the mean of the five',
  from: 'by hand',
  answers: Object.fromEntries(
    Object.entries(gaps).flatMap(([id, [perceived, expected]]) =>
      Array.from({ length: id === 'reliability' || id === 'empathy' ? 5 : 4 }, (_, i) => [
        [`${id}-perceived-${i + 1}`, `a${perceived}`],
        [`${id}-expected-${i + 1}`, `a${expected}`],
      ]).flat(),
    ),
  ),
  expected: {
    ...Object.fromEntries(Object.entries(gaps).map(([id, [perceived, expected]]) => [id, perceived - expected])),
    overall: whole,
  },
  tolerance: 1e-12,
});

const usability = (example: string, chosen: readonly number[], score: number): Example => ({
  model: 'usability-scale',
  example,
  from: 'by hand',
  answers: Object.fromEntries(chosen.map((value, i) => [`s${i + 1}`, value])),
  expected: { overall: score },
  tolerance: 1e-12,
});

const byGender = (women: readonly number[], men: readonly number[]): object =>
  Object.fromEntries(
    ['life', 'expected', 'mean', 'income'].flatMap((id, i) => [
      [`women-${id}`, women[i]],
      [`men-${id}`, men[i]],
    ]),
  );

const examples: readonly Example[] = [
  liver('the least', [1.9, 3.6, 3], 'none', 5, 'a'),
  liver('a point is where the second step begins, and the third only above one', [2, 3.5, 6], 'none', 8, 'b'),
  liver('just above', [3.01, 2.79, 6.01], 'mild', 13, 'c'),
  democracy('two points off', [12, 14, 4.5, 4, 17], ['doubtful', 'doubtful', 'failed', 'met'], 7.6, 'flawed'),
  democracy('exactly 8 is flawed', [12, 14, 4.5, 4, 17], ['met', 'met', 'met', 'met'], 8, 'flawed'),
  democracy('above 8 is full', [12, 14, 5.4, 4, 17], ['met', 'met', 'met', 'met'], 8.2, 'full'),
  democracy('never below zero', [0, 0, 0, 0, 0], ['failed', 'failed', 'failed', 'failed'], 0, 'authoritarian'),
  {
    model: 'risk-priority-number',
    example: 'severity 8, occurrence 4, detection 7',
    from: 'by hand',
    answers: { 'severity-rated': 'r8', 'occurrence-rated': 'r4', 'detection-rated': 'r7' },
    expected: { overall: 224 },
    tolerance: 0,
  },
  service({ tangibles: [6, 5], reliability: [4, 7], responsiveness: [5, 6], assurance: [6, 6], empathy: [3, 5] }, -1),
  usability('all in the middle', [3, 3, 3, 3, 3, 3, 3, 3, 3, 3], 50),
  usability('the best', [5, 1, 5, 1, 5, 1, 5, 1, 5, 1], 100),
  usability('26 of 40 points', [4, 2, 3, 1, 4, 3, 4, 2, 3, 4], 65),
  {
    model: 'inequality-adjusted-index',
    example: 'three indices and their inequality',
    from: 'by hand',
    answers: {
      'health-index': 0.9,
      'health-inequality': 0.1,
      'education-index': 0.8,
      'education-inequality': 0.25,
      'income-index': 0.7,
      'income-inequality': 0.4,
    },
    expected: { health: 0.81, education: 0.6, income: 0.42, overall: (0.81 * 0.6 * 0.42) ** (1 / 3) },
    tolerance: 1e-12,
  },
  {
    model: 'gender-development-index',
    example: 'women half as far as men in health, the same in all else',
    from: 'by hand',
    answers: byGender([55, 9, 7.5, 7500], [82.5, 9, 7.5, 7500]),
    expected: { overall: 0.5 ** (1 / 3) },
    tolerance: 1e-12,
  },

  // HDR 2023/24, statistical annex, table 1 (figures of 2022).
  hdi('Switzerland', 84.3, 16.6, 13.9, 69_433, 0.967),
  hdi('Norway: schooling beyond its cap', 83.4, 18.6, 13.1, 69_190, 0.966),
  hdi('Iceland', 82.8, 19.1, 13.8, 54_688, 0.959),
  hdi('Germany', 81.0, 17.3, 14.3, 55_340, 0.95),
  hdi('Australia', 83.6, 21.1, 12.7, 49_257, 0.946),
  hdi('Singapore: income beyond its cap', 84.1, 16.9, 11.9, 88_761, 0.949),
  hdi('United States', 78.2, 16.4, 13.6, 65_565, 0.927),
  hdi('Qatar: income beyond its cap', 81.6, 13.3, 10.1, 95_944, 0.875),
  // HDR 2001, annex table A2.1; Singapore twice, as in the handbook of OECD and JRC (2008), tables 23 and 41.
  tai('Finland', [187, 125.6, 200.2, 50.7, 1203, 14_129, 10, 27.4], 0.744),
  tai('United States', [289, 130, 179.1, 66.2, 993, 11_832, 12, 13.9], 0.733),
  tai('Japan', [994, 64.6, 49, 80.8, 1007, 7322, 9.5, 10], 0.698),
  tai('Singapore, royalties as zero', [8, 0, 72.3, 74.9, 901, 6771, 7.1, 24.2], 0.585),
  tai('Singapore, royalties as reported', [8, 25.5, 72.3, 74.9, 901, 6771, 7.1, 24.2], 0.597),
  // E-Government Survey 2022, local online service index: 84, 83 and 82 of 86 indicators.
  losi('Berlin', 2, 0.9767),
  losi('Madrid', 3, 0.9651),
  losi('Tallinn', 4, 0.9535),
  gtmi('exactly at the threshold of A', [0.9, 0.8, 0.7, 0.6], 0.75, 'a'),
  gtmi('just below', [0.9, 0.8, 0.7, 0.599], 0.74975, 'b'),
  {
    model: 'open-data-maturity',
    example: 'per cent of the sum',
    from: 'by hand',
    answers: { p1: 'yes', p2: 'some', p3: 'many', i1: 'all', i2: 'few', o1: 'no', o2: 'all', q1: 'some' },
    // 35 of 50, 40 of 60, 30 of 40, 5 of 10 points; 70, 66.67, 75 and 50 per cent.
    expected: { policy: 35, impact: 40, portal: 30, quality: 5, overall: (70 + 200 / 3 + 75 + 50) / 4 },
    tolerance: 1e-12,
  },
  dma('on the edge of a band: 50 is average', [40, 60, 50, 45, 55, 50], 50, 'average'),
  dma('above it', [40, 60, 50, 45, 55, 50.6], 50.1, 'moderate'),
  staged('one practice of level 2 is missing, all of level 3 are there', ['fully', 'partially', 'fully', 'fully', 'fully'], 'initial'),
  staged('level 2', ['largely', 'fully', 'largely', 'fully', 'partially'], 'managed'),
  staged('level 3', ['largely', 'fully', 'largely', 'fully', 'largely'], 'defined'),
  {
    model: 'cybersecurity-capability',
    example: 'levels by domain, cumulative',
    from: 'by hand',
    answers: {
      'asset-1a': 'fully',
      'asset-1b': 'largely',
      'asset-1c': 'partially',
      'threat-1a': 'partially',
      'threat-1b': 'fully',
      'threat-1c': 'fully',
    },
    expected: { overall: null, 'asset level': 'mil2', 'threat level': 'mil0' },
    tolerance: 0,
  },
  capability('85 per cent is largely, and not enough below level 2', [85, 100, 100, 0, 0], 'performed', {
    'performance level': 'performance-largely',
  }),
  capability('just above', [85.01, 50.01, 51, 0, 0], 'managed', {
    'performance level': 'performance-fully',
    'management level': 'management-largely',
  }),
  capability('15 and 50 belong to the lower rating', [50, 15, 16, 0, 0], 'incomplete', {
    'performance level': 'performance-partially',
    'management level': 'management-not',
    'products level': 'products-partially',
  }),
  capability('level 3', [90, 90, 86, 51, 85], 'established'),
  {
    model: 'weighted-median',
    example: 'weights that are the numbers, and an even split',
    from: 'published, recalled',
    answers: {
      'own-1': 0.1,
      'own-2': 0.35,
      'own-3': 0.05,
      'own-4': 0.1,
      'own-5': 0.15,
      'own-6': 0.05,
      'own-7': 0.2,
      'even-1': 1,
      'even-2': 2,
      'even-3': 3,
      'even-4': 4,
    },
    expected: { own: 0.2, even: 2.5 },
    tolerance: 1e-12,
  },
  {
    model: 'software-assurance',
    example: 'sum over levels of the mean of two streams',
    from: 'by hand',
    answers: {
      'strategy-a1': 'most',
      'strategy-b1': 'half',
      'strategy-a2': 'some',
      'strategy-b2': 'half',
      'strategy-a3': 'no',
      'strategy-b3': 'some',
      'policy-a1': 'most',
      'policy-b1': 'most',
      'policy-a2': 'most',
      'policy-b2': 'most',
      'policy-a3': 'most',
      'policy-b3': 'most',
    },
    expected: { strategy: 1.25, policy: 3, overall: 2.125 },
    tolerance: 1e-12,
  },
];

const questionnaireOf = (model: string): Questionnaire => {
  const content = readFileSync(new URL(`${model}/questionnaire.yaml`, import.meta.url), 'utf8');
  const read = readQuestionnaire({ main: { file: model, content }, parts: [], translations: [] });
  if (read.ok) return read.value;
  throw new Error(read.diagnostics.map(({ code, message, place }) => `${place.line}: ${code} ${message}`).join('\n'));
};

const answersTo = (questionnaire: Questionnaire, answers: object, respondent?: string): Answers => {
  const { id, version } = questionnaire;
  const respondents = respondent === undefined ? [] : [{ id: respondent }];
  const content = JSON.stringify({ questionnaire: `${id}@${version}`, subject: { name: 'Example' }, respondents, answers });
  const read = readAnswers({ file: 'answers', content }, questionnaire);
  if (read.ok) return read.value;
  throw new Error(read.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
};

describe('models of the literature', () => {
  it.each(examples)('$model: $example ($from)', ({ model, answers, expected, tolerance }) => {
    const questionnaire = questionnaireOf(model);
    const { overall, dimensions } = score(questionnaire, answersTo(questionnaire, answers));
    for (const [place, wanted] of Object.entries(expected)) {
      const [id = '', isLevel] = place.split(' ');
      const node = id === 'overall' ? overall : dimensions.get(id);
      const computed = isLevel === undefined ? node?.score : node?.level?.id;
      if (typeof wanted === 'number')
        expect(Math.abs(Number(computed) - wanted), `${place}: ${computed}, expected ${wanted}`).toBeLessThanOrEqual(tolerance);
      else expect([place, computed]).toEqual([place, wanted]);
    }
  });

  it('reliability: four observers as four respondents, merged (published)', () => {
    const questionnaire = questionnaireOf('reliability');
    const observers = ['1233 2141 2...', '1233 2241 25.3', '.333 2342 251.', '1233 2441 251.'].map((line) => line.replace(/ /g, ''));
    const files = observers.map((line, index) => ({
      file: `observer-${index}`,
      answers: answersTo(
        questionnaire,
        Object.fromEntries([...line].flatMap((value, unit) => (value === '.' ? [] : [[`u${unit + 1}`, `v${value}`]]))),
        `o${index}`,
      ),
    }));
    const merged = merge(questionnaire, files);
    const alpha = merged.ok ? merged.value.agreements[0]?.alpha : undefined;
    expect(alpha?.kind === 'known' && Math.abs(alpha.value - 0.815) < 0.0005).toBe(true);
  });
});
