import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkMigration } from '../../src/answers/migration/check-migration.ts';
import { migratedText } from '../../src/answers/migration/read-migrated.ts';
import { readAnswers } from '../../src/answers/read-answers.ts';
import { migrationCodes } from '../../src/diagnostics/codes/migration.ts';
import { readQuestionnaire } from '../../src/questionnaire/read-questionnaire.ts';
import { marked } from '../checking/marked.ts';

const main = `
format: 1
id: town
version: 2.0.0
language: en
title: Town
facts: [{ id: population, kind: number }]
dimensions:
  - id: data
    title: Data
    questions:
      - id: publishing
        kind: maturity
        ask: How are data published?
        options: [{ id: nowhere, label: Nowhere, value: 0 }, { id: portal, label: Portal, value: 1 }, { id: managed, label: Managed, value: 2 }]
      - id: habits
        kind: practices
        ask: Which are in place?
        options: [{ id: inventory, label: Inventory }, { id: register, label: Register }, { id: none-of-these, label: None, alone: true }]
      - { id: backups, kind: yes-no, ask: Backups? }
      - { id: fibre, kind: number, ask: Fibre?, from: { worst: 0, best: 100 } }
`;
const read = readQuestionnaire({ main: { file: 'questionnaire.yaml', content: main }, parts: [], translations: [] });
if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
const questionnaire = read.value;

const migration = (from: string, to: string, moves = '') => ({
  file: `${from}-${to}.migration.yaml`,
  content: `migrates: town\nfrom: ${from}\nto: ${to}\n${moves}`,
});

/** Of answers to 1.0.0 what is left under 2.0.0, and what is told. */
function carried(answers: string, ...migrations: readonly { readonly file: string; readonly content: string }[]) {
  const content = `questionnaire: town@1.0.0\nsubject: { name: A, facts: { people: 900 } }\nanswers:\n${answers}`;
  const { diagnostics, ...found } = readAnswers({ file: 'a.answers.yaml', content }, questionnaire, false, migrations);
  const answered = 'value' in found ? [...found.value.given] : [];
  return {
    given: Object.fromEntries(answered.map(([id, answer]) => [id, answer.status === 'answered' ? answer.value : answer.status])),
    facts: 'value' in found ? Object.fromEntries(found.value.subject.facts) : {},
    told: diagnostics.filter(({ severity }) => severity !== 'note').map(({ code, place }) => `${place.line}:${place.column} ${code}`),
  };
}

const people = 'facts: { people: { to: population } }\n';

describe('answers to an earlier version', () => {
  it.each<readonly [what: string, answers: string, moves: string, given: object, told: readonly string[]]>([
    ['what is not named is kept', '  backups: true', people, { backups: true }, []],
    [
      'a question under another name',
      '  opendata: portal',
      `questions: { opendata: { to: publishing } }\n${people}`,
      { publishing: 'portal' },
      [],
    ],
    [
      'an answer under another name, with what is said beside it',
      '  publishing: { value: web, comment: Since May. }',
      `questions: { publishing: { options: { web: portal } } }\n${people}`,
      { publishing: 'portal' },
      [],
    ],
    [
      'a yes that has become one of several answers',
      '  has-portal: true',
      `questions: { has-portal: { to: publishing, options: { 'true': portal, 'false': nowhere } } }\n${people}`,
      { publishing: 'portal' },
      [],
    ],
    [
      'one answer that has become a practice',
      '  listing: yes-we-do',
      `questions: { listing: { to: habits, options: { yes-we-do: inventory } } }\n${people}`,
      { habits: ['inventory'] },
      [],
    ],
    [
      'practices that have become one, and one that is gone',
      '  habits: [list, catalogue, tapes]',
      `questions: { habits: { options: { list: inventory, catalogue: inventory, tapes: null }, reason: No tapes. } }\n${people}`,
      { habits: ['inventory'] },
      [],
    ],
    [
      'a question that is gone',
      '  tapes: true\n  backups: true',
      `questions: { tapes: { removed: true, reason: Gone. } }\n${people}`,
      { backups: true },
      ['4:3 migration/not-kept'],
    ],
    [
      'an answer that is gone',
      '  publishing: paper',
      `questions: { publishing: { options: { paper: null }, reason: Gone. } }\n${people}`,
      {},
      ['4:3 migration/not-kept'],
    ],
    [
      'what nobody has named and has no place',
      '  tapes: true\n  publishing: paper',
      people,
      {},
      ['4:3 migration/not-kept', '5:3 migration/not-kept'],
    ],
    ['a fact that is gone', '  backups: true', '', { backups: true }, ['2:30 migration/not-kept']],
    [
      'two questions that have become one',
      '  opendata: portal\n  publishing: nowhere',
      `questions: { opendata: { to: publishing } }\n${people}`,
      { publishing: 'portal' },
      ['5:3 migration/not-kept'],
    ],
    [
      'don’t know stays don’t know',
      '  opendata: { dont-know: true }',
      `questions: { opendata: { to: publishing } }\n${people}`,
      { publishing: 'dont-know' },
      [],
    ],
  ])('%s', (_, answers, moves, given, told) => {
    expect(carried(answers, migration('1.0.0', '2.0.0', moves))).toMatchObject({ given, told });
  });

  it('go through a chain, by the fewest steps, whatever the order of the files', () => {
    const chain = [
      migration('1.5.0', '2.0.0', 'questions: { second: { to: publishing, options: { b: managed } } }\n'),
      migration('1.0.0', '1.5.0', `questions: { first: { to: second, options: { a: b } } }\n${people}`),
      migration('1.0.0', '1.1.0'),
      migration('1.1.0', '1.5.0'),
    ];
    expect(carried('  first: a', ...chain)).toEqual({ given: { publishing: 'managed' }, facts: { population: 900 }, told: [] });
  });

  it('are refused where no migration leads to the version at hand', () => {
    expect(carried('  backups: true', migration('0.9.0', '2.0.0'), migration('1.0.0', '1.1.0')).told).toContain(
      '1:16 answers/other-version',
    );
    expect(carried('  backups: true').told).toContain('1:16 answers/other-version');
  });

  it('are refused with the problems of a migration that cannot be read', () => {
    expect(carried('  backups: true', migration('2.0.0', '1.0.0')).told).toEqual(['3:5 migration/backwards']);
  });

  it('keep their problems where they stand, under their old names', () => {
    const moves = `questions: { opendata: { to: publishing } }\n${people}`;
    expect(carried('  backups: true\n  opendata: { not-applicable: true }', migration('1.0.0', '2.0.0', moves)).told).toEqual([
      '5:15 answers/no-reason',
    ]);
  });

  it('keep comments, order and all else in the text they are saved in', () => {
    const before =
      'questionnaire: town@1.0.0 # ours\nsubject: { name: A, facts: { people: 900 } }\nanswers:\n  # asked in May\n  backups: true\n  opendata: portal\nclaims: { overall: 3 }\n';
    const moves = migration('1.0.0', '2.0.0', `questions: { opendata: { to: publishing } }\n${people}`);
    const text = migratedText(before, 'a.answers.yaml', questionnaire, [moves]);
    expect(text).toContain('# ours');
    expect(text).toContain('# asked in May');
    expect(parse(text)).toEqual({
      questionnaire: 'town@2.0.0',
      subject: { name: 'A', facts: { population: 900 } },
      answers: { backups: true, publishing: 'portal' },
    });
    expect(migratedText(text, 'a.answers.yaml', questionnaire, [moves])).toBe(text);
  });
});

describe('a migration file', () => {
  const head = 'migrates: town\nfrom: 1.0.0\nto: 2.0.0\n';
  const wrong: readonly (readonly [code: string, text: string, near: string])[] = [
    ['other-questionnaire', 'migrates: »city\nfrom: 1.0.0\nto: 2.0.0\n', head],
    ['backwards', 'migrates: town\nfrom: 1.10.0\nto: »1.9.0\n', 'migrates: town\nfrom: 1.9.0\nto: 1.10.0\n'],
    ['says-nothing', `${head}questions: { »old: {} }\n`, `${head}questions: { old: { to: backups } }\n`],
    [
      'says-too-much',
      `${head}questions: { »old: { to: backups, removed: true, reason: A. } }\n`,
      `${head}questions: { old: { removed: true, reason: A. } }\n`,
    ],
    ['no-reason', `${head}questions: { »old: { removed: true } }\n`, `${head}questions: { old: { removed: true, reason: A. } }\n`],
    [
      'no-reason',
      `${head}questions: { »publishing: { options: { a: null } } }\n`,
      `${head}questions: { publishing: { options: { a: portal } } }\n`,
    ],
    [
      'same-target',
      `${head}questions:\n  one: { to: backups }\n  other: { to: »backups }\n`,
      `${head}questions:\n  one: { to: backups }\n  other: { to: habits }\n`,
    ],
    ['unknown-target', `${head}questions: { old: { to: »bakups } }\n`, `${head}questions: { old: { to: backups } }\n`],
    ['unknown-target', `${head}facts: { people: { to: »populaton } }\n`, `${head}facts: { people: { to: population } }\n`],
    [
      'unknown-option',
      `${head}questions: { publishing: { options: { a: »portl } } }\n`,
      `${head}questions: { publishing: { options: { a: portal } } }\n`,
    ],
    [
      'unknown-option',
      `${head}questions: { backups: { options: { a: »portal } } }\n`,
      `${head}questions: { backups: { options: { a: true } } }\n`,
    ],
  ];
  const told = (content: string) =>
    checkMigration({ file: 'm.migration.yaml', content }, questionnaire).map(({ code, place }) => `${place.line}:${place.column} ${code}`);

  it.each(wrong)('%s (case %#)', (code, text, near) => {
    const { at, text: wrongText } = marked(text);
    expect(told(wrongText)).toEqual([`${at} migration/${code}`]);
    expect(told(near)).toEqual([]);
  });

  it('has a case for every code', () => {
    const raised = new Set([...wrong.map(([code]) => `migration/${code}`), 'migration/not-kept', 'migration/migrated']);
    expect([...raised].sort()).toEqual(Object.keys(migrationCodes).sort());
  });

  it('to an earlier version than the one at hand is not compared with it', () => {
    expect(told('migrates: town\nfrom: 1.0.0\nto: 1.1.0\nquestions: { a: { to: b } }\n')).toEqual([]);
  });
});
