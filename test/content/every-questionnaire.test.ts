import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readAnswers } from '../../src/answers/read-answers.ts';
import type { AnswersFile } from '../../src/questionnaire/format.ts';
import { readQuestionnaire } from '../../src/questionnaire/read-questionnaire.ts';
import { exampleAnswers, folderOf, joined } from './joined.ts';
import { stepsUp } from './steps-up.ts';

const bundled = readdirSync(folderOf('.')).filter((name) => existsSync(`${folderOf(name)}questionnaire.yaml`));

it('covers the questionnaires that come with the tool', () => {
  expect(bundled.sort()).toEqual(['digital-compass', 'fellow-city', 'industry-partnerships', 'starter']);
});

describe.each(bundled)('%s', (id) => {
  const questionnaire = joined(id);
  const { questions, actions, sources } = questionnaire;

  const text = (file: string) => ({ file, content: readFileSync(`${folderOf(id)}${file}`, 'utf8') });
  const read = readQuestionnaire({
    main: text('questionnaire.yaml'),
    parts: (questionnaire.file.parts ?? []).map(text),
    translations: [],
  });

  it('is read without a word of complaint', () => {
    expect(read.diagnostics).toEqual([]);
    expect(read.ok).toBe(true);
  });

  it.each(exampleAnswers(id))('reads %s without a word of complaint', (name) => {
    expect(read.ok && readAnswers(text(`answers/${name}`), read.value)).toMatchObject({ ok: true, diagnostics: [] });
  });

  it.each(questions)('$id says why, what to look at, what shows it, who can answer and where it comes from', (question) => {
    expect([question.why ?? '', question.help ?? '']).not.toContain('');
    expect([question.evidence ?? [], question['answered-by'] ?? [], question.sources ?? []]).not.toContainEqual([]);
  });

  it.each(questions.flatMap(stepsUp))(
    'leads from $question, $from, to an action that raises it, and to one that raises it to the best',
    (step) => {
      expect(actions.filter(step.raised)).not.toEqual([]);
      expect(actions.filter(step.toTheBest)).not.toEqual([]);
    },
  );

  it.each(actions)('$id has what an official needs to begin', (action) => {
    expect((action.steps ?? []).length).toBeGreaterThanOrEqual(3);
    for (const key of ['first-step', 'lead', 'cost', 'duration', 'indicator', 'objective'] as const) expect(action[key]).toBeDefined();
    expect(Object.keys(action.raises ?? {}).length).toBeLessThanOrEqual(6);
  });

  it('labels its own drafting and its assumptions on cost', () => {
    const ours = sources.filter(({ reading }) => reading === 'project').map(({ id: source }) => source);
    expect(questions.filter(({ sources: cited = [] }) => !cited.some((source) => ours.includes(source)))).toEqual([]);
    expect(actions.filter(({ sources: cited = [] }) => !cited.some((source) => ours.includes(source) && /cost/.test(source)))).toEqual([]);
  });

  it('comes with a licence, levels and findings of all four kinds', () => {
    expect(questionnaire.file.licence).toBe('CC-BY-4.0');
    expect(questionnaire.file.levels?.length).toBeGreaterThanOrEqual(3);
    expect(new Set(questionnaire.findings.map(({ kind }) => kind)).size).toBe(4);
  });

  it('has at least two examples, each said to be made up', () => {
    const texts = exampleAnswers(id).map((name) => readFileSync(`${folderOf(id)}answers/${name}`, 'utf8'));
    expect(texts.length).toBeGreaterThanOrEqual(2);
    expect(texts.filter((text) => !/made[ -]up|does not exist/.test(text))).toEqual([]);
  });

  it.each(exampleAnswers(id))('%s answers every question it could, in full or as its respondent can', (name) => {
    const file = parse(readFileSync(`${folderOf(id)}answers/${name}`, 'utf8')) as AnswersFile;
    expect(file.questionnaire).toBe(`${id}@${questionnaire.file.version}`);
    const open = questions.filter((question) => question.when === undefined && file.answers[question.id] === undefined);
    const oneRespondent = (file.respondents ?? []).length === 1;
    expect(oneRespondent ? [] : open.map((question) => question.id)).toEqual([]);
    expect(Object.keys(file.answers).filter((answered) => !questions.some((question) => question.id === answered))).toEqual([]);
  });
});

describe('the time a questionnaire takes, as the script prints it', () => {
  const script = new URL('../../.build/reading-time.mjs', import.meta.url).pathname;
  const rows = execFileSync(process.execPath, [script], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .map(([id = '', depth = '', , , , , minutes]) => ({ id, depth, minutes: Number(minutes) }));
  const longest: Readonly<Record<string, number>> = { quick: 20, full: 75 };

  it.each(rows)('$id, $depth', ({ depth, minutes }) => {
    expect(minutes).toBeGreaterThan(0);
    expect(minutes).toBeLessThan(longest[depth] ?? Number.NaN);
  });

  it('knows both depths of each', () => {
    expect(rows.map(({ id, depth }) => `${id} ${depth}`).sort()).toEqual(bundled.flatMap((id) => [`${id} full`, `${id} quick`]).sort());
  });
});
