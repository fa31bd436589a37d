import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../src/checking/versions/comparison.ts';
import type { Questionnaire } from '../../../src/questionnaire/questionnaire.ts';
import { readQuestionnaire } from '../../../src/questionnaire/read-questionnaire.ts';
import { isLater, type Step, stepUp } from '../../../src/questionnaire/version.ts';

const base = `format: 1
id: town
version: 1.2.3
language: en
title: Town
levels: [{ id: low, title: Low, from: 0 }, { id: high, title: High, from: 50 }]
facts: [{ id: population, kind: number, unit: inhabitants }]
stages: [{ id: early, title: Early }]
option-sets:
  extent: [{ id: no, label: No, value: 0 }, { id: partly, label: Partly, value: 1 }, { id: fully, label: Fully, value: 2 }]
dimensions:
  - id: data
    title: Data
    questions:
      - { id: open, kind: maturity, ask: Open?, options: extent }
      - { id: used, kind: maturity, ask: Used?, options: [{ id: no, label: No, value: 0 }, { id: yes, label: Yes, value: 4 }] }
      - { id: habits, kind: practices, ask: Which?, options: [{ id: list, label: A list }, { id: none, label: None, alone: true }] }
      - { id: fibre, kind: number, ask: Fibre?, unit: "%", from: { worst: 0, best: 100 } }
findings: [{ id: closed, kind: weakness, when: { question: open, below: fully }, text: Closed. }]
actions: [{ id: open-up, title: Open up, raises: { open: fully }, duration: 3 }]
`;

function read(content: string): Questionnaire {
  const found = readQuestionnaire({ main: { file: 'questionnaire.yaml', content }, parts: [], translations: [] });
  if (!found.ok) throw new Error(found.diagnostics.map(({ message }) => message).join(' '));
  return found.value;
}

function compared(from: string, to: string, start = base) {
  if (!start.includes(from)) throw new Error(`not there: ${from}`);
  const [old, latest] = [read(start), read(start.replace(from, to))];
  return compareVersions({ questionnaire: old, translations: [] }, { questionnaire: latest, translations: [] }, []);
}

const more = (question: string): readonly [string, string] => ['      - { id: fibre', `      - ${question}\n      - { id: fibre`];

describe('the step that a change calls for', () => {
  it.each<readonly [what: string, step: Step | undefined, from: string, to: string, told: readonly string[]]>([
    ['nothing', undefined, 'Open?', 'Open?', []],
    ['a default written out', undefined, 'ask: Open?', 'ask: Open?, weight: 1, allow: [dont-know, not-applicable]', []],
    ['a text', 'patch', 'ask: Open?', 'ask: How open?', ['question open ask']],
    ['the label of a shared option, told once', 'patch', 'label: Partly', 'label: In part', ['option extent/partly label']],
    [
      'a finding more',
      'minor',
      'findings: [',
      'findings: [{ id: told, kind: threat, when: { fact: population, above: 1 }, text: A. }, ',
      ['finding told'],
    ],
    ['the duration of an action', 'minor', 'duration: 3', 'duration: 4', ['action open-up duration']],
    ['a question more', 'minor', ...more('{ id: new, kind: yes-no, ask: New? }'), ['question new']],
    [
      'a question that a level needs',
      'major',
      ...more('{ id: new, kind: yes-no, ask: New?, needed-for: { high: true } }'),
      ['question new'],
    ],
    ['an option within the range', 'minor', '{ id: yes,', '{ id: half, label: Half, value: 2 }, { id: yes,', ['option used/half']],
    ['an option beyond the range', 'major', '{ id: yes,', '{ id: best, label: Best, value: 5 }, { id: yes,', ['option used/best']],
    [
      'an option of a set within the range',
      'minor',
      '{ id: fully,',
      '{ id: mostly, label: Mostly, value: 1.5 }, { id: fully,',
      ['option extent/mostly'],
    ],
    ['a practice more', 'major', '{ id: none,', '{ id: register, label: A register }, { id: none,', ['option habits/register']],
    ['a value', 'major', 'value: 4', 'value: 3', ['option used/yes value']],
    ['a unit', 'major', 'unit: "%"', 'unit: per 1000', ['question fibre unit']],
    ['a level', 'major', 'from: 50', 'from: 60', ['level high from']],
    ['a question less to answer', 'major', 'ask: Open?', 'ask: Open?, allow: [dont-know]', ['question open allow']],
    [
      'an action gone',
      'major',
      'actions: [{ id: open-up, title: Open up, raises: { open: fully }, duration: 3 }]',
      'actions: []',
      ['action open-up'],
    ],
    [
      'the same options, no longer from the set',
      undefined,
      'options: extent }',
      'options: [{ id: no, label: No, value: 0 }, { id: partly, label: Partly, value: 1 }, { id: fully, label: Fully, value: 2 }] }',
      [],
    ],
    [
      'another order',
      'patch',
      '{ id: no, label: No, value: 0 }, { id: yes, label: Yes, value: 4 }',
      '{ id: yes, label: Yes, value: 4 }, { id: no, label: No, value: 0 }',
      ['option used'],
    ],
  ])('%s', (_, step, from, to, told) => {
    const { changes, ...comparison } = compared(from, to);
    const names = changes.map((change) => `${change.sort} ${change.id}${change.what === 'changed' ? ` ${change.key}` : ''}`);
    expect({ step: comparison.step, names }).toEqual({ step, names: told });
  });

  it.each<readonly [what: string, setting: readonly [string, string]]>([
    ['under a sum', ['    title: Data\n', '    title: Data\n    aggregate: sum\n']],
    ['under a weight that is a sum', ['    title: Data\n', '    title: Data\n    weight: sum\n']],
    ['where coverage is asked for', ['    title: Data\n', '    title: Data\n    missing: { publish-from: 0.5 }\n']],
    [
      'where an adjustment looks at its dimension',
      ['language: en\n', 'language: en\nadjust: [{ when: { dimension: data, below: 40 }, cap: 60 }]\n'],
    ],
  ])('is major for a question more %s', (_, [from, to]) => {
    const [before, after] = more('{ id: new, kind: yes-no, ask: New? }');
    expect(compared(before, after, base.replace(from, to)).step).toBe('major');
  });

  it('is major for another order where the first part is not like the others', () => {
    const [first, second] = [
      '      - { id: open, kind: maturity, ask: Open?, options: extent }\n',
      '      - { id: used, kind: maturity, ask: Used?, options: [{ id: no, label: No, value: 0 }, { id: yes, label: Yes, value: 4 }] }\n',
    ];
    const stepUnder = (start: string) => compared(first + second, second + first, start).step;
    expect(stepUnder(base)).toBe('patch');
    expect(stepUnder(base.replace('    title: Data\n', '    title: Data\n    aggregate: difference\n'))).toBe('major');
  });

  it.each<readonly [version: string, step: Step, up: string]>([
    ['1.2.3', 'patch', '1.2.4'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'major', '2.0.0'],
    ['0.9.9', 'major', '0.10.0'],
    ['9.9.9', 'patch', '9.9.10'],
  ])('leads from %s by %s to %s', (version, step, up) => {
    expect(stepUp(version, step)).toBe(up);
    expect([isLater(up, version), isLater(version, up), isLater(up, up)]).toEqual([true, false, false]);
  });
});

describe('answers saved under the earlier version', () => {
  const fates = (from: string, to: string) => Object.fromEntries(compared(from, to).saved.map(({ question, fate }) => [question, fate]));
  const kept = { open: 'kept', used: 'kept', habits: 'kept', fibre: 'kept' };

  it.each<readonly [what: string, from: string, to: string, differing: Readonly<Record<string, string>>]>([
    ['are kept under another text', 'ask: Open?', 'ask: How open?', {}],
    [
      'are dropped with their question',
      '      - { id: fibre, kind: number, ask: Fibre?, unit: "%", from: { worst: 0, best: 100 } }\n',
      '',
      { fibre: 'dropped' },
    ],
    [
      'are dropped where they have another form',
      'kind: number, ask: Fibre?, unit: "%", from: { worst: 0, best: 100 }',
      'kind: yes-no, ask: Fibre?',
      { fibre: 'dropped' },
    ],
    [
      'are kept in part without an option',
      '{ id: no, label: No, value: 0 }, { id: yes, label: Yes, value: 4 }',
      '{ id: yes, label: Yes, value: 4 }, { id: no-more, label: No, value: 0 }',
      { used: 'partly' },
    ],
    ['mean something else under another value', 'value: 4', 'value: 3, help: Less.', { used: 'changed' }],
    ['mean something else in every question of a set', 'label: Partly, value: 1', 'label: Partly, value: 0.5', { open: 'changed' }],
  ])('%s', (_, from, to, differing) => {
    const found = fates(from, to);
    expect(found).toEqual({ ...kept, ...differing });
  });
});
