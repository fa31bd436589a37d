import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/cohort/table/read-table.ts';
import type { Question, Questionnaire } from '../../../src/questionnaire/questionnaire.ts';
import { readQuestionnaire } from '../../../src/questionnaire/read-questionnaire.ts';
import { questionnaireIn } from '../../planning/read-text.ts';

const english = questionnaireIn(`
format: 1
id: table
version: 1.0.0
language: en
title: Table
facts: [{ id: population, kind: number, ask: How many? }, { id: region, kind: text, ask: Where? }, { id: port, kind: yes-no, ask: A port? }]
dimensions:
  - id: all
    title: All
    questions:
      - id: ladder
        kind: maturity
        ask: How far?
        options: [{ id: none, label: "2", value: 0 }, { id: some, label: "Some; not all", value: 1 }, { id: full, label: Fully  done, value: 2 }, { id: better, label: Some, value: 2 }]
      - { id: strict, kind: yes-no, ask: Sure?, allow: [] }
      - { id: sure, kind: yes-no, ask: Sure? }
      - { id: share, kind: number, ask: How much?, from: { worst: 0, best: 100 } }
      - { id: several, kind: practices, ask: Which?, options: [{ id: one, label: The first }, { id: two, label: Two; or so }, { id: no-one, label: No one, alone: true }] }
      - { id: words, kind: text, ask: What else? }
`);

const labels: Readonly<Record<string, string>> = { none: 'Pas du tout', full: 'Some', one: 'Le premier' };
const inFrench = (question: Question): Question =>
  'options' in question
    ? { ...question, options: question.options.map((option) => ({ ...option, label: labels[option.id] ?? option.label })) }
    : question;

/** The same in a language whose labels partly mean something else. */
const french: Questionnaire = {
  ...english,
  language: 'fr',
  questions: new Map([...english.questions].map(([id, question]) => [id, inFrench(question)])),
};

async function read(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const rows = [];
  for await (const { subject } of readTable({ file: 't.csv', content: bytes }, [english, french])) rows.push(subject);
  const problems = rows.flatMap(({ diagnostics }) => diagnostics.map(({ code, place }) => `${code} ${place.line}:${place.column}`));
  return { subjects: rows.flatMap((row) => (row.ok ? [row.value] : [])), problems };
}

/** What a cell under `column` is read as: an answer's value or status; or the code of its problem. */
async function cell(column: string, text: string): Promise<unknown> {
  const { subjects, problems } = await read(`name,${column}\nA,"${text.replaceAll('"', '""')}"\n`);
  const [subject] = subjects;
  if (problems.length > 0 || subject === undefined) return problems.map((problem) => problem.replace(' 2:2', ''));
  const answer = subject.given.get(column);
  if (answer === undefined) return subject.subject.facts.get(column);
  if (answer.status === 'answered') return answer.value;
  return answer.status === 'not-applicable' ? `n/a ${answer.reason}` : answer.status;
}

describe('a cell', () => {
  it.each([
    ['ladder', 'some', 'some'],
    ['ladder', ' some ', 'some'],
    ['ladder', '1', 'some'],
    ['ladder', '1.0', 'some'],
    ['ladder', 'Some; not all', 'some'],
    ['ladder', 'FULLY done', 'full'],
    ['ladder', 'pas du tout', 'none'],
    ['ladder', '2', ['table/ambiguous-option']],
    ['ladder', 'Some', ['table/ambiguous-option']],
    ['ladder', 'sme', ['table/no-such-option']],
    ['ladder', '7', ['table/no-such-option']],
    ['ladder', '?', 'dont-know'],
    ['ladder', 'n/a: the county does it', 'n/a the county does it'],
    ['ladder', 'N/A', ['answers/no-reason']],
    ['ladder', '', undefined],
    ['sure', 'Yes', true],
    ['sure', 'false', false],
    ['sure', '1', ['table/no-yes-or-no']],
    ['share', '45.5', 45.5],
    ['share', '45,5', 45.5],
    ['share', '1,234', ['table/ambiguous-number']],
    ['share', 'half', ['table/no-number']],
    ['several', 'two;one', ['one', 'two']],
    ['several', 'one; Two; or so', ['table/no-such-option', 'table/no-such-option']],
    ['several', 'Two; or so', ['two']],
    ['several', 'le premier;;one', ['one']],
    ['several', 'no-one', ['no-one']],
    ['several', '1', ['table/ambiguous-option']],
    ['words', 'say "this", or that', 'say "this", or that'],
    ['words', '?', 'dont-know'],
    ['population', '42 000', 42000],
    ['population', '?', undefined],
    ['population', 'many', ['table/no-number']],
    ['region', 'n/a', 'n/a'],
    ['port', 'no', false],
    ['words', 'x'.repeat(20_001), ['table/too-long']],
  ])('of %s: %j', async (column, text, expected) => {
    const found = await cell(column, text);
    expect(Array.isArray(found) && Array.isArray(expected) ? [...found].sort() : found).toEqual(
      Array.isArray(expected) ? [...expected].sort() : expected,
    );
  });

  it('is held to the same rules as an answers file', async () => {
    expect(await cell('strict', '?')).toEqual([expect.stringMatching(/^answers\//)]);
    expect(await cell('several', 'one;no-one')).toEqual([expect.stringMatching(/^answers\//)]);
  });
});

describe('a table', () => {
  const plain = 'name,share,several\nÅrhus,45.5,one\nΘήβα,12,one;two\n';
  const subjects = [
    ['Århus', 45.5, ['one']],
    ['Θήβα', 12, ['one', 'two']],
  ];
  const told = async (content: string | Uint8Array) => {
    const { subjects: cities, problems } = await read(content);
    const value = (id: string) => (answer: Awaited<ReturnType<typeof read>>['subjects'][number]) => {
      const given = answer.given.get(id);
      return given?.status === 'answered' ? given.value : undefined;
    };
    return { subjects: cities.map((each) => [each.subject.name, value('share')(each), value('several')(each)]), problems };
  };

  it.each([
    ['with commas', plain],
    ['with semicolons, decimal commas and quoted practices', 'name;share;several\nÅrhus;45,5;one\nΘήβα;12;"one;two"\n'],
    ['with tabs', plain.replaceAll(',', '\t')],
    ['with a byte order mark', `\uFEFF${plain}`],
    ['with carriage returns', plain.replaceAll('\n', '\r\n')],
    ['of an old Macintosh', plain.replaceAll('\n', '\r')],
    ['without a last line break', plain.trimEnd()],
    ['with empty rows and columns', plain.replace('several', 'several,').replace('one\n', 'one,\n,,,\n\n').replace('one;two', 'one;two,')],
    ['with capitals and blanks in the header', plain.replace('name,share', ' Name ,SHARE')],
  ])('%s', async (_, content) => {
    expect(await told(content)).toEqual({ subjects, problems: [] });
  });

  it('counts rows as a spreadsheet does, also past line breaks in cells and broken rows', async () => {
    const { problems } = await read('name,words,share\nA,"two\nlines",x\n\nB,a"b,1\nC,,y\n');
    expect(problems).toEqual(['table/no-number 2:3', 'table/broken-row 4:1', 'table/no-number 5:3']);
  });

  it('tells and counts a row once, however many of its quotes are wrong', async () => {
    const { problems } = await read('name,words,share\n=L("a"),,1\nB,"b"c"d",2\nC,a"b,3\nD,,x\nE,"e"f,5\n');
    expect(problems).toEqual([
      'table/broken-row 2:1',
      'table/broken-row 3:1',
      'table/broken-row 4:1',
      'table/no-number 5:3',
      'table/broken-row 6:1',
    ]);
  });

  it.each([
    ['nothing', '', ['table/empty 1:1']],
    ['only a header', 'name,share\n', ['table/empty 1:1']],
    ['no name', 'town,share\nA,1\n', ['table/no-name 1:1', 'table/unknown-column 1:1']],
    ['a column twice', 'name,share,Share\nA,1,2\n', ['table/duplicate-column 1:3']],
    ['an unknown column, and the rest used', 'name,shar\nA,1\n', ['table/unknown-column 1:2']],
    ['a row too short', 'name,share\nA\n', ['table/cell-count 2:1']],
    ['a row too long', 'name,share\nA,1,2\n', ['table/cell-count 2:1']],
    ['a city without a name', 'name,share\n,1\n', ['table/no-subject 2:1']],
    ['a quote that never ends', 'name,share\nA,1\nB,"2\nC,3\n', ['table/broken-row 3:1']],
    [
      'several problems in one row, in the order of the columns',
      'name,share,sure\n,x,y\n',
      ['table/no-subject 2:1', 'table/no-number 2:2', 'table/no-yes-or-no 2:3'],
    ],
    ['UTF-16', Buffer.from('\uFEFFname\nA\n', 'utf16le'), ['file/not-utf-8 1:1']],
    ['Windows-1252', Buffer.from('name\nÅrhus\n', 'latin1'), ['file/not-utf-8 1:1']],
    ['more columns than anybody has', `name${',x'.repeat(10_001)}\n`, ['table/too-many-columns 1:10001']],
  ])('with %s', async (_, content, expected) => {
    expect((await read(content)).problems).toEqual(expected);
  });

  it('suggests the column that was meant', async () => {
    for await (const { subject } of readTable({ file: 't.csv', content: Buffer.from('name,shaer\nA,1\n') }, [english])) {
      if (!subject.ok) expect(subject.diagnostics[0]?.hint).toBe('Did you mean share?');
    }
  });

  it('gives the answers and the hash that the same answers file has', async () => {
    const folder = new URL('../../scenarios/town', import.meta.url).pathname;
    const names = readdirSync(folder);
    expect(names).toContain('cities.csv');
    const file = (name: string) => ({ file: name, content: readFileSync(join(folder, name)) });
    const town = readQuestionnaire({ main: file('questionnaire.yaml'), parts: [], translations: [] });
    if (!town.ok) throw new Error('The town has mistakes.');
    const { readAnswers } = await import('../../../src/answers/read-answers.ts');
    const written =
      'format: 1\nquestionnaire: town@1.0.0\nsubject: { name: A, facts: { population: 5 } }\nanswers: { backups: { dont-know: true }, fibre: 60 }\n';
    const fromFile = readAnswers({ file: 'a.yaml', content: written }, town.value);
    for await (const { subject } of readTable({ file: 't.csv', content: Buffer.from('fibre,name,population,backups\n60,A,5,?\n') }, [
      town.value,
    ])) {
      expect(subject).toEqual(fromFile);
    }
  });

  it('of any bytes gives rows or problems, and never throws', async () => {
    const lines = fc.array(
      fc.oneof(fc.constantFrom('name', 'share', ',', ';', '\t', '"', '\n', '\r', 'A', '?', 'n/a:', '\0'), fc.string({ maxLength: 5 })),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(lines, async (parts) => {
        const { subjects: found, problems } = await read(`name,share\n${parts.join('')}`);
        expect(found.length + problems.length).toBeGreaterThan(0);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
