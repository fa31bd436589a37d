import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../../src/answers/read-answers.ts';
import { standings } from '../../../src/answers/standings.ts';
import { carriedFile } from '../../../src/checking/versions/carried-file.ts';
import { compareVersions } from '../../../src/checking/versions/comparison.ts';
import { loadQuestionnaire } from '../../../src/cli/loading/load-questionnaire.ts';
import type * as format from '../../../src/questionnaire/format.ts';
import type { Question, Questionnaire } from '../../../src/questionnaire/questionnaire.ts';
import { readQuestionnaire } from '../../../src/questionnaire/read-questionnaire.ts';
import { memoryWorld } from '../../scenarios/memory-host.ts';
import { cases, drawFrom } from '../../scoring/generated.ts';
import { edits } from './edits.ts';

/** undefined where an edit has made something that no author could publish. */
function read(file: format.QuestionnaireFile): Questionnaire | undefined {
  const found = readQuestionnaire({ main: { file: 'questionnaire.yaml', content: JSON.stringify(file) }, parts: [], translations: [] });
  return found.ok ? found.value : undefined;
}

const version = (questionnaire: Questionnaire) => ({ questionnaire, translations: [] });

const bundled = new URL('../../../questionnaires/', import.meta.url).pathname;
const ids = readdirSync(bundled, { withFileTypes: true }).flatMap(({ name }) =>
  existsSync(`${bundled}${name}/questionnaire.yaml`) ? [name] : [],
);

describe('a version compared with itself', () => {
  it.each(ids)('%s: nothing differs, everything is kept, no other version is called for', async (id) => {
    const loaded = await loadQuestionnaire(`${bundled}${id}/questionnaire.yaml`, memoryWorld().host);
    if (!loaded.ok) throw new Error(id);
    const { questionnaire, files } = loaded.value;
    const same = { questionnaire, translations: files.translations };
    const answers = readdirSync(`${bundled}${id}/answers`).map((name) => ({
      file: name,
      content: readFileSync(`${bundled}${id}/answers/${name}`),
    }));
    const carried = answers.map((file) => carriedFile(file, questionnaire, questionnaire, []));
    expect(carried.every((each) => each.ok && each.value.lost.length === 0 && each.value.nodes.length === 0)).toBe(true);
    const comparison = compareVersions(same, same, []);
    expect(comparison).toMatchObject({ changes: [], step: undefined, fits: true });
    expect(comparison.saved.filter(({ fate }) => fate !== 'kept')).toEqual([]);
  });
});

/** Edits after which some version is no major step. */
const keeping: readonly string[] = [
  'another wording',
  'another label',
  'an option more',
  'a question more',
  'a question more that is not scored',
  'a question more under a condition',
  'a dimension more',
  'a finding more',
];

/** The answers with something said to every question that is asked: where others are open, bounds can move a score. */
function completed(answers: format.AnswersFile, questionnaire: Questionnaire): format.AnswersFile {
  const subject = { name: 'A', facts: { population: 60000 } };
  const given = { ...answers.answers };
  for (let isOpen = true; isOpen; ) {
    const file = { file: 'a', content: JSON.stringify({ ...answers, depth: 'full', subject, answers: given }) };
    const known = readAnswers(file, questionnaire);
    if (!known.ok) throw new Error(JSON.stringify(known.diagnostics));
    const open = [...standings(questionnaire, known.value)].filter(([, { status }]) => status === 'unanswered' || status === 'dont-know');
    for (const [id] of open) given[id] = anyAnswer(questionnaire.questions.get(id));
    isOpen = open.length > 0;
  }
  return { ...answers, depth: 'full', subject, answers: given };
}

function anyAnswer(question: Question | undefined): string | number | boolean | string[] {
  const [option = ''] = question !== undefined && 'options' in question ? question.options.map(({ id }) => id) : [];
  if (question?.kind === 'practices') return [option];
  if (question?.kind === 'yes-no') return true;
  return question?.kind === 'number' ? 40 : option;
}

describe.each(Object.entries(edits))('an edit: %s', (name, edit) => {
  it('is found, and where it calls for less than a major step saved answers score and mean the same', () => {
    let [told, compared] = [0, 0];
    fc.assert(
      fc.property(cases(), fc.gen(), ({ questionnaire, answers }, gen) => {
        const edited = edit(questionnaire, drawFrom(gen));
        const [before, after] = [read(questionnaire), edited && read(edited.questionnaire)];
        if (edited === undefined || before === undefined || after === undefined) return;
        const { changes, step, fits } = compareVersions(version(before), version(after), []);
        expect(changes.filter(({ sort, id }) => sort === edited.sort && id === edited.id)).not.toEqual([]);
        expect(fits).toBe(false);
        told += 1;
        if (step === 'major') return;
        compared += 1;
        const file = { file: 'a.answers.yaml', content: JSON.stringify(completed(answers, before)) };
        const carried = carriedFile(file, before, after, []);
        expect(carried).toMatchObject({ ok: true, value: { lost: [], nodes: [] } });
      }),
      { numRuns: 15, seed: 4 },
    );
    expect(told).toBeGreaterThan(3);
    expect(compared > 0).toBe(keeping.includes(name));
  });
});

describe('migrated answers', () => {
  /** Every id with another ending, wherever it stands: as an author renames things, but all at once. */
  const renamed = (data: unknown, ids: ReadonlySet<string>): string =>
    JSON.stringify(data).replace(/"([a-z][a-z0-9-]*)"/g, (whole, id: string) => (ids.has(id) ? `"${id}-anew"` : whole));

  const renaming = ({ questions }: Questionnaire): format.MigrationFile => ({
    migrates: 'generated',
    from: '1.0.0',
    to: '2.0.0',
    facts: { population: { to: 'population-anew' } },
    questions: Object.fromEntries(
      [...questions.values()].map((question) => {
        const options = 'options' in question ? question.options.map(({ id }) => [id, `${id}-anew`]) : [];
        return [question.id, { to: `${question.id}-anew`, options: Object.fromEntries(options) }];
      }),
    ),
  });

  it('are the answers that would have been given to the new version', () => {
    fc.assert(
      fc.property(cases(), ({ questionnaire, answers }) => {
        const before = read(questionnaire);
        if (before === undefined) return;
        const options = [...before.questions.values()].flatMap((question) =>
          'options' in question ? question.options.map(({ id }) => id) : [],
        );
        const ids = new Set([...before.questions.keys(), ...options, 'population']);
        const latest = read({ ...JSON.parse(renamed(questionnaire, ids)), version: '2.0.0' });
        if (latest === undefined) throw new Error('renamed badly');
        const migration = { file: 'm.migration.yaml', content: JSON.stringify(renaming(before)) };
        const old = readAnswers({ file: 'a', content: JSON.stringify({ ...answers, questionnaire: 'generated@1.0.0' }) }, latest, false, [
          migration,
        ]);
        const anew = readAnswers({ file: 'a', content: renamed({ ...answers, questionnaire: 'generated' }, ids) }, latest);
        if (!old.ok || !anew.ok) throw new Error(JSON.stringify([old.diagnostics, anew.diagnostics]));
        expect(old.value.given).toEqual(anew.value.given);
        expect(old.value.subject).toEqual(anew.value.subject);
      }),
      { numRuns: 25, seed: 4 },
    );
  });
});
