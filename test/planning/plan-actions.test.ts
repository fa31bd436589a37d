import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { anyTown } from './generated-plans.ts';
import { complaintsAbout } from './plan-checker.ts';
import { answersTo, questionnaireIn } from './read-text.ts';

const portal = (actions: string, more = '') =>
  questionnaireIn(`
format: 1
id: portal
version: 1.0.0
language: en
title: Portal
facts: [{ id: population, kind: number, ask: How many? }]
dimensions:
  - id: data
    title: Data
    questions:
      - { id: open-data, kind: maturity, ask: How open?, options: [{ id: none, label: None, value: 0 }, { id: some, label: Some, value: 1 }, { id: portal, label: Portal, value: 2 }] }
      - { id: inventory, kind: yes-no, ask: An inventory? }
      - { id: practices, kind: practices, ask: Which?, options: [{ id: owner, label: Owner }, { id: check, label: Check }, { id: none-of-these, label: None, alone: true }] }
${more}
actions:
${actions}`);

const planOf = (questionnaire: ReturnType<typeof portal>, answers: object, facts: object = {}) =>
  assess(questionnaire, answersTo(questionnaire, answers, facts)).plan;
const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

describe('which actions apply', () => {
  const actions = '  - { id: open, title: Open, raises: { open-data: portal } }';

  it.each([
    ['while what it raises is below', { 'open-data': 'some' }, ['open'], []],
    ['not where its result is there', { 'open-data': 'portal' }, [], []],
    ['not where the question is not applicable', { 'open-data': { 'not-applicable': true, reason: 'none' } }, [], []],
    ['perhaps, where the answer is not known', { 'open-data': { 'dont-know': true } }, [], ['open']],
    ['perhaps, where there is no answer', {}, [], ['open']],
  ])('%s', (_, answers, applies, mayApply) => {
    const plan = planOf(portal(actions), answers);
    expect(ids(plan.actions)).toEqual(applies);
    expect(ids(plan.mayApply)).toEqual(mayApply);
  });

  it('says what it waits for', () => {
    const questionnaire = portal(
      '  - { id: act, title: Act, when: { all: [{ question: inventory, is: false }, { fact: population, below: 50 }] } }',
    );
    expect(planOf(questionnaire, {}).mayApply).toEqual([{ id: 'act', what: 'action', unknown: ['inventory', 'population'] }]);
    expect(planOf(questionnaire, { inventory: false }).mayApply).toEqual([{ id: 'act', what: 'action', unknown: ['population'] }]);
    expect(planOf(questionnaire, { inventory: true }).mayApply).toEqual([]);
  });
});

describe('because', () => {
  it('names the answers that are below what the action raises', () => {
    const plan = planOf(portal('  - { id: both, title: Both, raises: { open-data: portal, inventory: true } }'), {
      'open-data': 'portal',
      inventory: false,
    });
    expect(plan.actions[0]?.because).toEqual([{ question: 'inventory', status: 'answered', value: false }]);
  });

  it('names only what settled the condition, each thing once', () => {
    const when =
      '{ any: [{ question: inventory, is: true }, { all: [{ fact: population, below: 50 }, { dimension: data, below: 60 }, { dimension: data, below: 70 }] }] }';
    const plan = planOf(
      portal(`  - { id: act, title: Act, when: ${when} }`),
      { inventory: false, 'open-data': 'some' },
      { population: 20 },
    );
    expect(plan.actions[0]?.because).toEqual([
      { fact: 'population', value: 20 },
      { dimension: 'data', score: 25 },
    ]);
  });

  it('goes with findings too', () => {
    const questionnaire = portal(
      '  - { id: act, title: Act, raises: { open-data: portal }, when: { fact: population, below: 5 } }',
      'findings: [{ id: closed, kind: weakness, when: { question: open-data, below: portal }, text: Closed. }, { id: owned, kind: strength, when: { question: practices, has: [owner] }, text: Owned. }]',
    );
    const plan = planOf(questionnaire, { 'open-data': 'none' }, { population: 9 });
    expect(plan.findings).toEqual([
      { id: 'closed', kind: 'weakness', because: [{ question: 'open-data', status: 'answered', value: 'none' }] },
    ]);
    expect(plan.mayApply).toEqual([{ id: 'owned', what: 'finding', unknown: ['practices'] }]);
  });
});

describe('the gain of an action', () => {
  it('is what scoring again gives, for the action alone on the answers of today', () => {
    const questionnaire = portal(
      ['open-data: some', 'open-data: portal', 'inventory: true', 'practices: { add: [owner] }']
        .map((raise, index) => `  - { id: a${index}, title: A, raises: { ${raise} } }`)
        .join('\n'),
    );
    const plan = planOf(questionnaire, { 'open-data': 'none', inventory: false, practices: ['none-of-these'] });
    const gains = Object.fromEntries(plan.actions.map(({ id, gain }) => [id, gain]));
    expect(gains).toEqual({ a0: 50 / 3, a1: 100 / 3, a2: 100 / 3, a3: 50 / 3 });
    // Both raise the same question, which counts once.
    expect(plan.objective).toEqual({ before: 0, after: (100 + 100 + 50) / 3, bound: (100 + 100 + 50) / 3 });
  });

  it('is null where there is no overall score', () => {
    const questionnaire = portal('  - { id: open, title: Open, raises: { open-data: portal } }', 'aggregate: none');
    const plan = planOf(questionnaire, { 'open-data': 'none' });
    expect(plan.actions.map(({ id, gain }) => [id, gain])).toEqual([['open', null]]);
    expect(plan.objective).toBeNull();
  });
});

describe('the order of actions', () => {
  const chain = [
    '  - { id: open, title: Open, raises: { open-data: portal }, after: [own] }',
    '  - { id: own, title: Own, raises: { practices: { add: [owner] } }, after: [list] }',
    '  - { id: list, title: List, raises: { inventory: true } }',
  ].join('\n');

  it('puts first what others require', () => {
    const plan = planOf(portal(chain), { 'open-data': 'none', inventory: false, practices: ['none-of-these'] });
    expect(plan.actions.map(({ id, after, unlocks }) => ({ id, after, unlocks }))).toEqual([
      { id: 'list', after: [], unlocks: ['own'] },
      { id: 'own', after: ['list'], unlocks: ['open'] },
      { id: 'open', after: ['own'], unlocks: [] },
    ]);
  });

  it('does not wait for what is there already', () => {
    const plan = planOf(portal(chain), { 'open-data': 'none', inventory: true, practices: ['owner'] });
    expect(plan.actions.map(({ id, after }) => ({ id, after }))).toEqual([{ id: 'open', after: [] }]);
  });

  it('says which predecessor may apply', () => {
    const plan = planOf(portal(chain), { 'open-data': 'none', inventory: true });
    expect(plan.actions.map(({ id, after, waitsFor }) => ({ id, after, waitsFor }))).toEqual([
      { id: 'open', after: [], waitsFor: ['own'] },
    ]);
  });

  it('is content with one of several alternatives', () => {
    const questionnaire = portal(
      [
        '  - { id: open, title: Open, raises: { open-data: portal }, after: [{ any: [dear, cheap] }] }',
        '  - { id: dear, title: Dear, raises: { inventory: true }, cost: { likely: 100, currency: EUR } }',
        '  - { id: cheap, title: Cheap, raises: { inventory: true }, cost: { likely: 10, currency: EUR } }',
      ].join('\n'),
    );
    const plan = planOf(questionnaire, { 'open-data': 'none', inventory: false });
    expect(plan.actions.find(({ id }) => id === 'open')?.after).toContain('cheap');
    const done = planOf(questionnaire, { 'open-data': 'none', inventory: true });
    expect(done.actions.map(({ id, after }) => ({ id, after }))).toEqual([{ id: 'open', after: [] }]);
  });

  it('does not depend on the order in the file', () => {
    const answers = { 'open-data': 'none', inventory: false, practices: ['none-of-these'] };
    const backwards = chain.split('\n').reverse().join('\n');
    expect(ids(planOf(portal(backwards), answers).actions)).toEqual(ids(planOf(portal(chain), answers).actions));
  });
});

describe('actions that exclude each other', () => {
  const rivals = [
    '  - { id: small, title: Small, raises: { open-data: some }, excludes: [large] }',
    '  - { id: large, title: Large, raises: { open-data: portal } }',
    '  - { id: after-small, title: After, raises: { inventory: true }, after: [small] }',
  ].join('\n');

  it('leave the more rewarding one, and leave out what required the other', () => {
    const plan = planOf(portal(rivals.replace('inventory: true', 'open-data: some')), { 'open-data': 'none', inventory: true });
    expect(ids(plan.actions)).toEqual(['large']);
    expect(plan.leftOut).toEqual([
      { id: 'after-small', reason: 'prerequisite' },
      { id: 'small', reason: 'excluded' },
    ]);
  });

  it('count what an action brings together with what it requires', () => {
    const plan = planOf(portal(rivals), { 'open-data': 'none', inventory: false });
    expect(ids(plan.actions)).toEqual(['small', 'after-small']);
    expect(plan.leftOut).toEqual([{ id: 'large', reason: 'excluded' }]);
  });
});

describe('every plan', () => {
  it('of a generated questionnaire passes the checker', () => {
    fc.assert(
      fc.property(anyTown, (town) => {
        const questionnaire = questionnaireIn(JSON.stringify(town.questionnaire));
        const answers = answersTo(questionnaire, town.answers);
        expect(complaintsAbout(assess(questionnaire, answers).plan, questionnaire, answers)).toEqual([]);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('is refused by the checker once its order is turned round, or a gain is changed', () => {
    const questionnaire = portal(
      '  - { id: open, title: Open, raises: { open-data: portal }, after: [list] }\n  - { id: list, title: List, raises: { inventory: true } }',
    );
    const answers = answersTo(questionnaire, { 'open-data': 'none', inventory: false });
    const { plan } = assess(questionnaire, answers);
    expect(complaintsAbout({ ...plan, actions: [...plan.actions].reverse() }, questionnaire, answers)).not.toEqual([]);
    const dearer = plan.actions.map((action) => ({ ...action, gain: (action.gain ?? 0) + 1 }));
    expect(complaintsAbout({ ...plan, actions: dearer }, questionnaire, answers)).toHaveLength(2);
  });
});
