import { describe, expect, it } from 'vitest';
import { scoreYaml } from './from-yaml.ts';

const points = [0, 4, 9, 10, 20, 25, 36, 40, 50, 60, 80, 90, 100];
const options = `options: [${points.map((value) => `{ id: p${value}, label: "${value}", value: ${value} }`).join(', ')}], values: on-scale`;
const question = (id: string, more = '') => `{ id: ${id}, kind: choice, ask: How much?, ${options}${more} }`;

/** A dimension of three questions a, b, c that weigh 1, 2 and 1, answered with these points. */
const threeIn = (node: string) => `
dimensions:
  - { id: data, title: Data, ${node}, questions: [${question('a')}, ${question('b', ', weight: 2')}, ${question('c')}] }
`;
const answered = (...values: readonly (number | string)[]) =>
  `answers: { ${values.map((value, i) => `${'abc'.charAt(i)}: ${typeof value === 'number' ? `p${value}` : value}`).join(', ')} }`;
const notApplicable = '{ not-applicable: true, reason: none here }';
const dontKnow = '{ dont-know: true }';

describe('a node of three questions that weigh 1, 2 and 1', () => {
  it.each([
    ['aggregate: mean', [40, 60, 100], 65],
    ['aggregate: geometric', [4, 9, 36], Math.sqrt(Math.sqrt(4 * 81 * 36))],
    ['aggregate: geometric', [0, 90, 90], 0],
    ['aggregate: geometric, floor: 4', [0, 4, 4], 4],
    ['aggregate: harmonic', [20, 40, 40], 4 / (1 / 20 + 3 / 40)],
    ['aggregate: harmonic', [0, 40, 40], 0],
    ['aggregate: power, exponent: 2', [0, 60, 80], Math.sqrt((2 * 3600 + 6400) / 4)],
    ['aggregate: power, exponent: -1', [20, 40, 40], 4 / (1 / 20 + 3 / 40)],
    ['aggregate: minimum', [40, 60, 100], 40],
    ['aggregate: maximum', [40, 60, 100], 100],
    ['aggregate: median', [40, 60, 100], 60],
    ['aggregate: median', [40, 40, 100], 40],
    ['aggregate: median', [20, 100, 40], 70],
    ['aggregate: sum', [40, 60, 100], 260],
  ])('%s of %j is %d', (node, values, expected) => {
    expect(scoreYaml(threeIn(node), answered(...values)).dimensions.get('data')?.score).toBeCloseTo(expected, 10);
  });

  it.each([
    ['what is not applicable leaves with its weight', 'aggregate: mean', [40, notApplicable, 100], 70, 70, 70, 1],
    ['or counts as lowest where the node says so', 'missing: { not-applicable: lowest }', [40, notApplicable, 100], 35, 35, 35, 1],
    ['what is open is left out and widens the bounds', 'aggregate: mean', [40, dontKnow, 100], 70, 35, 85, 0.5],
    ['under a minimum too', 'aggregate: minimum', [40, dontKnow, 100], 40, 0, 40, 0.5],
    ['in a sum it counts its lowest points', 'aggregate: sum', [40, dontKnow, 100], 140, 140, 340, 0.5],
    ['nothing assessed has no score', 'aggregate: mean', [dontKnow, dontKnow, notApplicable], null, 0, 100, 0],
    ['nor has an empty sum', 'aggregate: sum', [], null, 0, 400, 0],
    ['nothing applicable has not even bounds', 'aggregate: mean', [notApplicable, notApplicable, notApplicable], null, null, null, null],
    ['too little answered is held back', 'missing: { publish-from: 0.75 }', [40, dontKnow, 100], null, 35, 85, 0.5],
    ['just enough is not', 'missing: { publish-from: 0.5 }', [40, dontKnow, 100], 70, 35, 85, 0.5],
  ])('%s', (_, node, values, score, low, high, coverage) => {
    expect(scoreYaml(threeIn(node), answered(...values)).dimensions.get('data')).toMatchObject({ score, low, high, coverage });
  });

  it('tells the score with what is not applicable counted as lowest', () => {
    const { overall, dimensions } = scoreYaml(threeIn('weight: 1'), answered(40, notApplicable, 100));
    expect([overall.notApplicableAsLowest, dimensions.get('data')?.notApplicableAsLowest]).toEqual([35, 35]);
  });

  it('still feeds its parent while it is held back', () => {
    const { overall, dimensions } = scoreYaml(threeIn('missing: { publish-from: 0.75 }'), answered(40, dontKnow, 100));
    expect([dimensions.get('data')?.withheld, overall.score]).toEqual(['coverage', 70]);
  });

  it.each([
    ['cap: 50', 50],
    ['at-least: 80', 80],
    ['multiply: 0.5', 32.5],
    ['multiply: 2', 100],
    ['multiply: 2, cap: 90', 90],
  ])('adjusted by %s comes to %d', (effect, expected) => {
    const { adjustments, score } = scoreYaml(
      threeIn(`adjust: [{ when: { question: a, is: p40 }, ${effect} }]`),
      answered(40, 60, 100),
    ).dimensions.get('data') ?? { score: undefined };
    expect([score, adjustments]).toEqual([expected, [{ index: 0, before: 65, after: expected }]]);
  });

  it('is adjusted in order, and not while the condition is unknown', () => {
    const adjust =
      'adjust: [{ when: { question: a, is: p40 }, cap: 50 }, { when: { question: b, is: p60 }, at-least: 55 }, { when: { question: c, is: p0 }, cap: 10 }]';
    expect(scoreYaml(threeIn(adjust), answered(40, 60, 100)).overall.score).toBe(55);
    expect(scoreYaml(threeIn(adjust), answered(40, 60)).dimensions.get('data')).toMatchObject({ score: 55, low: 10, high: 55 });
  });
});

describe('the points of a question', () => {
  const one = (text: string) => `dimensions: [{ id: data, title: Data, questions: [{ id: q, ask: What?, ${text} }] }]`;
  const ladder = 'kind: maturity, options: [{ id: a, label: A, value: 1 }, { id: b, label: B, value: 2 }, { id: c, label: C, value: 4 }]';
  const choice = 'kind: choice, options: [{ id: a, label: A, value: 0 }, { id: b, label: B, value: 3 }, { id: none-of-ours, label: C }]';
  const practices =
    'kind: practices, options: [{ id: a, label: A }, { id: b, label: B, value: 3 }, { id: none, label: None, alone: true }]';
  const table = `kind: practices, options: [{ id: a, label: A }, { id: b, label: B }, { id: none, label: None, alone: true }],
    rules: [{ when: { has: [a, b] }, value: 1 }, { when: { has-any: [b] }, value: 3 }, { value: 0 }]`;
  const goalposts = (text: string) => `kind: number, from: { ${text} }`;
  const steps = 'kind: number, steps: [{ at: 30, value: 1 }, { at: 50, value: 4 }]';

  it.each([
    ['a ladder on its own range', ladder, 'b', 100 / 3],
    ['a choice, lowest', choice, 'a', 0],
    ['an option without a value leaves', choice, 'none-of-ours', null],
    ['yes', 'kind: yes-no', 'true', 100],
    ['no', 'kind: yes-no', 'false', 0],
    ['the share of the values ticked', practices, '[b]', 75],
    ['nothing in place', practices, '[none]', 0],
    ['their sum on its own range', `${practices}, score: sum`, '[a]', 25],
    ['the first rule that holds', table, '[a, b]', 100 / 3],
    ['the second', table, '[b]', 100],
    ['the last', table, '[a]', 0],
    ['a number between its goalposts', goalposts('worst: 20, best: 70'), '30', 20],
    ['one where less is better', goalposts('worst: 80, best: 30'), '70', 20],
    ['a logarithm', goalposts('worst: 1, best: 10000, transform: log'), '100', 50],
    ['clipped below', goalposts('worst: 20, best: 70'), '3', 0],
    ['clipped above', goalposts('worst: 20, best: 70'), '100', 100],
    ['no logarithm of nothing', goalposts('worst: 1, best: 100, transform: log'), '0', 0],
    ['below the first step', steps, '29.99', 0],
    ['on a step', steps, '30', 25],
    ['on the last', steps, '50', 100],
    ['a text is not scored', 'kind: text', 'words', null],
  ])('%s', (_, text, answer, expected) => {
    const { score } = scoreYaml(one(text), `answers: { q: ${answer} }`).questions.get('q') ?? { score: undefined };
    if (expected === null) expect(score).toBeNull();
    else expect(score).toBeCloseTo(expected, 10);
  });

  it('tells that a number was clipped', () => {
    const clippedOf = (answer: number) =>
      scoreYaml(one(goalposts('worst: 20, best: 70')), `answers: { q: ${answer} }`).questions.get('q')?.clipped;
    expect([clippedOf(70), clippedOf(71), clippedOf(19)]).toEqual([undefined, true, true]);
  });

  it('are divided by a fact, and open without it', () => {
    const per = `facts: [{ id: population, kind: number }]\n${one('kind: number, per: population, times: 1000, from: { worst: 0, best: 10 }')}`;
    const told = scoreYaml(per, 'subject: { name: A, facts: { population: 42000 } }\nanswers: { q: 210 }');
    expect(told.questions.get('q')).toMatchObject({ score: 50, status: 'answered' });
    expect(scoreYaml(per, 'answers: { q: 210 }').questions.get('q')).toMatchObject({
      score: null,
      low: 0,
      high: 100,
      status: 'unanswered',
    });
  });
});

describe('nested nodes', () => {
  const nested = (root: string, inner: string, outer = 'weight: 1') => `
${root}
dimensions:
  - id: outer
    title: Outer
    ${outer}
    dimensions:
      - { id: inner, title: Inner, ${inner}, questions: [${question('a')}, ${question('b')}] }
      - { id: other, title: Other, questions: [${question('c')}] }
`;

  it('weigh as they are given, or by what is in them', () => {
    expect(scoreYaml(nested('', 'weight: 3'), answered(40, 60, 100)).overall.score).toBe(62.5);
    expect(scoreYaml(nested('', 'weight: sum'), answered(40, 60, 90)).overall.score).toBeCloseTo((2 * 50 + 90) / 3, 10);
    expect(scoreYaml(nested('', 'weight: sum'), answered(40, notApplicable, 90)).overall.score).toBe(65);
  });

  it('place the range of a sum on the scale above, fixed whatever leaves', () => {
    const { dimensions, overall } = scoreYaml(nested('', 'aggregate: sum'), answered(40, notApplicable, 100));
    expect(dimensions.get('inner')).toMatchObject({ score: 40, scale: { min: 0, max: 200 } });
    expect(overall.score).toBe(60);
  });

  it('add up points in sums of sums, each times its weight', () => {
    const sums = nested('aggregate: sum', 'aggregate: sum, weight: 2', 'aggregate: sum');
    expect(scoreYaml(sums, answered(40, 60, 100)).overall).toMatchObject({ score: 300, scale: { min: 0, max: 500 } });
  });

  it('have shares that add up, and none where a share has no meaning', () => {
    const mean = scoreYaml(nested('', 'weight: 3'), answered(40, 60, 100));
    expect(['a', 'b', 'c'].map((id) => mean.questions.get(id)?.share)).toEqual([0.375, 0.375, 0.25]);
    const least = scoreYaml(nested('', 'aggregate: minimum'), answered(40, 60, 100));
    expect(['a', 'b', 'c'].map((id) => least.questions.get(id)?.share)).toEqual([null, null, 0.5]);
  });

  it('have no overall score where none is wanted', () => {
    const { overall, dimensions } = scoreYaml(nested('aggregate: none', 'weight: 1'), answered(40, 60, 100));
    expect([overall.score, overall.low, overall.coverage, dimensions.get('outer')?.score]).toEqual([null, null, 1, 75]);
  });
});

describe('what is asked by condition', () => {
  const gated = (missing = 'hidden: leaves') => `
dimensions:
  - id: data
    title: Data
    missing: { ${missing} }
    questions:
      - { id: gate, kind: yes-no, ask: Any data?, weight: 0 }
      - ${question('a')}
      - ${question('b', ', when: { question: gate, is: true }')}
`;

  it.each([
    ['counts where it is asked', 'hidden: leaves', 'gate: true, a: p40, b: p80', { score: 60, low: 60, high: 60, coverage: 1 }],
    [
      'leaves where it is not, whatever answer is kept',
      'hidden: leaves',
      'gate: false, a: p40, b: p80',
      { score: 40, low: 40, high: 40, coverage: 1 },
    ],
    ['or counts as lowest', 'hidden: lowest', 'gate: false, a: p40, b: p80', { score: 20, low: 20, high: 20, coverage: 1 }],
    [
      'counts both ways in the bounds while that is unknown',
      'hidden: leaves',
      'a: p40, b: p80',
      { score: 40, low: 40, high: 60, coverage: 1 },
    ],
    ['with all it may be answered', 'hidden: leaves', 'a: p40', { score: 40, low: 20, high: 70, coverage: 1 }],
  ])('%s', (_, missing, answers, expected) => {
    expect(scoreYaml(gated(missing), `answers: { ${answers} }`).dimensions.get('data')).toMatchObject(expected);
  });
});

describe('stages and cells', () => {
  const crossed = `
stages: [{ id: early, title: Early }, { id: late, title: Late }]
dimensions:
  - { id: one, title: One, weight: 3, questions: [${question('a', ', stage: early')}, ${question('b', ', stage: late')}] }
  - { id: two, title: Two, questions: [${question('c', ', stage: early')}] }
`;

  it('are the mean of their questions by share', () => {
    const { stages, cells } = scoreYaml(crossed, answered(40, dontKnow, 100));
    expect(stages.get('early')?.score).toBeCloseTo((0.375 * 40 + 0.25 * 100) / 0.625, 10);
    expect(stages.get('late')).toMatchObject({ score: null, low: 0, high: 100, coverage: 0 });
    expect([...cells.keys()]).toEqual(['one/early', 'one/late', 'two/early', 'two/late']);
    expect(cells.get('one/early')).toMatchObject({ score: 40, low: 40, high: 40, coverage: 1 });
    expect(cells.get('two/late')).toMatchObject({ score: null, low: null, high: null, coverage: null });
  });
});

describe('exact numbers', () => {
  it('reach a threshold that doubles would miss: 0.1 + 0.2 reaches 0.3', () => {
    const { overall } = scoreYaml(
      `
scale: { min: 0, max: 1 }
levels: [{ id: low, title: Low, from: 0 }, { id: there, title: There, from: 0.3 }]
aggregate: sum
dimensions:
  - id: data
    title: Data
    aggregate: sum
    questions:
      - { id: a, kind: choice, ask: A?, values: on-scale, options: [{ id: x, label: X, value: 0 }, { id: y, label: Y, value: 0.1 }] }
      - { id: b, kind: choice, ask: B?, values: on-scale, options: [{ id: x, label: X, value: 0 }, { id: y, label: Y, value: 0.2 }] }
`,
      'answers: { a: y, b: y }',
    );
    expect([overall.level?.id, overall.level?.shortBy]).toEqual(['there', null]);
  });

  it('reach a threshold through a root: the geometric mean of 4 and 9 is 6', () => {
    const two = `
levels: [{ id: low, title: Low, from: 0 }, { id: six, title: Six, from: 6 }]
aggregate: geometric
dimensions: [{ id: data, title: Data, aggregate: geometric, questions: [${question('a')}, ${question('b')}] }]
`;
    expect(scoreYaml(two, answered(4, 9)).overall.level?.id).toBe('six');
  });
});
