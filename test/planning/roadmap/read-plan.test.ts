import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../src/planning/constraints/read-plan.ts';
import { questionnaireIn } from '../read-text.ts';

const questionnaire = questionnaireIn(`
format: 1
id: town
version: 1.0.0
language: en
title: Town
levels: [{ id: low, title: Low }, { id: high, title: High, from: 50 }]
dimensions:
  - { id: all, title: All, questions: [{ id: lit, kind: yes-no, ask: Are the streets lit? }] }
actions:
  - { id: lamps, title: Put up lamps, raises: { lit: true }, effort: { it: 1 }, duration: 6 }
  - { id: wires, title: Lay wires, raises: { lit: true } }
  - { id: switch, title: Switch on, raises: { lit: true }, after: [wires] }
`);

const read = (content: string) => readPlan({ file: 'plan.yaml', content }, questionnaire, '2027-01');

describe('a plan file', () => {
  it('is read with its defaults', () => {
    const plan = read('budget: [100, 50]');
    expect(plan.ok && plan.value).toMatchObject({ start: '2027-01', periods: 2, budget: [100, 50], carryOver: false, pilotsFirst: false });
  });

  it('is read whole', () => {
    const plan = read(`
start: 2027-07
periods: 2
budget: [100, 50]
carry-over: true
afterwards: 40
capacity: { it: [12, 6] }
mandatory: [lamps]
refused: [wires]
at-least: { dimensions: { all: 50 } }
target: { level: high, by: 2028 }
pilots-first: true
roadmap: [{ id: lamps, start: 2027-09 }]
status: { lamps: { state: running, cost: 12, date: 2027-09-01 } }`);
    expect(plan.ok && plan.value).toEqual({
      start: '2027-07',
      periods: 2,
      budget: [100, 50],
      carryOver: true,
      afterwards: 40,
      capacity: new Map([['it', [12, 6]]]),
      mandatory: new Set(['lamps']),
      refused: new Set(['wires']),
      atLeast: new Map([['all', 50]]),
      target: { reach: 'high', within: 18 },
      fixed: new Map([['lamps', 2]]),
      status: new Map([['lamps', { state: 'running', cost: 12, date: '2027-09-01' }]]),
      pilotsFirst: true,
    });
  });

  it('tells what is mandatory and does not apply', () => {
    const plan = readPlan(
      { file: 'plan.yaml', content: 'mandatory: [wires, lamps]' },
      questionnaire,
      '2027-01',
      (action) => action === 'wires',
    );
    expect(plan.diagnostics.map(({ code, place }) => [code, place.column])).toEqual([['plan/does-not-apply', 20]]);
  });

  it('tells what runs before what comes first is done', () => {
    const of = (status: string, applies: (action: string) => boolean) =>
      readPlan({ file: 'plan.yaml', content: `status: { switch: { state: running }${status} }` }, questionnaire, '2027-01', applies);
    const codes = (plan: ReturnType<typeof of>) => plan.diagnostics.map(({ code, place }) => [code, place.column]);
    expect(codes(of('', () => true))).toEqual([['plan/runs-ahead', 11]]);
    expect(codes(of('', (action) => action !== 'wires'))).toEqual([]);
    expect(codes(of(', wires: { state: done }', () => true))).toEqual([]);
  });

  it.each([
    ['mandatory: [lamp]', 'plan/unknown-action', 13],
    ['at-least: { dimensions: { al: 1 } }', 'plan/unknown-dimension', 27],
    ['target: { level: hihg }', 'plan/unknown-level', 18],
    ['target: { by: 2028 }', 'plan/no-target', 9],
    ['target: { level: high, by: 2020 }', 'plan/outside', 28],
    ['{ periods: 3, budget: [1, 2] }', 'plan/wrong-length', 23],
    ['capacity: { cooks: [1, 2] }', 'plan/unknown-role', 13],
    ['{ mandatory: [lamps], refused: [lamps] }', 'plan/both-ways', 33],
    ['roadmap: [{ id: lamps, start: 2040-01 }]', 'plan/outside', 31],
    ['budget: [-1]', 'file/out-of-range', 10],
    ['bugdet: [1]', 'file/unknown-key', 1],
  ])('%s is told at its place', (content, code, column) => {
    expect(read(content).diagnostics.map((each) => [each.code, each.place.column])).toEqual([[code, column]]);
  });
});
