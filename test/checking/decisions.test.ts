import { describe, expect, it } from 'vitest';
import { checkWithDecisions, type Decisions, updateBaseline } from '../../src/cli/loading/check-with-decisions.ts';
import type { Code } from '../../src/diagnostics/codes.ts';
import { codes } from '../../src/diagnostics/codes.ts';
import { memoryWorld } from '../scenarios/memory-host.ts';

const head = 'format: 1\nid: town\nversion: 1.0.0\nlanguage: en\ntitle: Town\n';
const town = `${head}facts:\n  - { id: population, kind: number }\n  - { id: area, kind: number }\ndimensions: [{ id: data, title: Data, questions: [{ id: open, kind: yes-no, ask: Is much open?, why: Firms. }] }]\n`;

const nothing: Decisions = { configuration: undefined, baseline: undefined };
const rules = (...lines: readonly string[]): string => `rules:\n${lines.map((line) => `  - ${line}\n`).join('')}`;

/** What is told of these files, and what is silenced, in short. */
async function decide(files: Readonly<Record<string, string>>, names: readonly string[] = ['.'], decisions: Partial<Decisions> = {}) {
  const { host } = memoryWorld(Object.entries({ 'questionnaire.yaml': town, ...files }));
  const { problems, silenced } = await checkWithDecisions(names, host, { ...nothing, ...decisions });
  const short = (code: string, severity: string, file: string, line: number) => `${file}:${line} ${severity} ${code}`;
  return {
    told: problems.map(({ code, severity, place }) => short(code, severity, place.file, place.line)),
    silenced: silenced.map(({ problem, reason }) => `${problem.code}: ${reason}`),
  };
}

const found = ['questionnaire.yaml:7 note questionnaire/unused', 'questionnaire.yaml:8 note questionnaire/unused'];

describe('decisions on levels', () => {
  it('without any, codes have their own', async () => {
    expect(await decide({})).toEqual({ told: found, silenced: [] });
  });

  it.each<readonly [what: string, rule: string, told: readonly string[], silenced: readonly string[]]>([
    [
      'a code is made graver',
      '{ code: questionnaire/unused, level: error, reason: We tidy up. }',
      found.map((line) => line.replace('note', 'error')),
      [],
    ],
    [
      'a code is switched off, with its reason',
      '{ code: questionnaire/unused, level: silent, reason: Later. }',
      [],
      ['questionnaire/unused: Later.', 'questionnaire/unused: Later.'],
    ],
    ['a family', '{ code: questionnaire/*, level: warning, reason: So. }', found.map((line) => line.replace('note', 'warning')), []],
    [
      'one element',
      '{ code: questionnaire/unused, element: area, level: silent, reason: Soon. }',
      found.slice(0, 1),
      ['questionnaire/unused: Soon.'],
    ],
    [
      'files',
      '{ code: questionnaire/unused, files: "*.yaml", level: error, reason: So. }',
      found.map((line) => line.replace('note', 'error')),
      [],
    ],
    ['other files', '{ code: questionnaire/unused, files: [other, "x/**"], level: error, reason: So. }', found, []],
    ['a code that is off by default', '{ code: wording/vague, level: warning, reason: We measure. }', found, []],
  ])('%s', async (_, rule, told, silenced) => {
    const decided = await decide({ 'compass-check.yaml': rules(rule) });
    expect(decided.told.filter((line) => !line.includes('configuration/'))).toEqual(told);
    expect(decided.silenced).toEqual(silenced);
  });

  it('of several rules that fit the last one decides, and the nearest file', async () => {
    const files = {
      'compass-check.yaml': rules(
        '{ code: questionnaire/unused, level: error, reason: So. }',
        '{ code: questionnaire/unused, element: area, level: warning, reason: So. }',
      ),
      'town/questionnaire.yaml': town,
      'town/compass-check.yaml': rules('{ code: questionnaire/*, level: silent, reason: A draft. }'),
    };
    expect((await decide(files, ['questionnaire.yaml', 'town/questionnaire.yaml'])).told).toEqual([
      'questionnaire.yaml:7 error questionnaire/unused',
      'questionnaire.yaml:8 warning questionnaire/unused',
    ]);
  });

  it.each<readonly [code: Code, wrong: string, near: string]>([
    [
      'configuration/unknown-code',
      '{ code: questionnaire/unsued, level: silent, reason: So. }',
      '{ code: questionnaire/*, level: silent, reason: So. }',
    ],
    [
      'configuration/no-reason',
      '{ code: questionnaire/unused, level: silent }',
      '{ code: questionnaire/unused, level: silent, reason: So. }',
    ],
    [
      'configuration/unused-rule',
      '{ code: file/tab, level: silent, reason: So. }',
      '{ code: file/tab, files: elsewhere, level: silent, reason: So. }',
    ],
    [
      'file/not-one-of',
      '{ code: questionnaire/unused, level: quiet, reason: So. }',
      '{ code: questionnaire/unused, level: silent, reason: So. }',
    ],
  ])('%s', async (code, wrong, near) => {
    const own = async (rule: string) =>
      (await decide({ 'compass-check.yaml': rules(rule) })).told.filter((line) => line.startsWith('compass'));
    expect(await own(wrong)).toEqual([expect.stringMatching(new RegExp(`^compass-check.yaml:2 \\w+ ${code}$`))]);
    expect(await own(near)).toEqual([]);
  });

  it('of single files nobody can say that a rule is unused', async () => {
    const rule = rules('{ code: file/tab, level: silent, reason: So. }');
    expect((await decide({ 'compass-check.yaml': rule }, ['questionnaire.yaml'])).told).toEqual(found);
  });

  it('the configuration asked for stands instead of all others', async () => {
    const files = {
      'compass-check.yaml': rules('{ code: questionnaire/unused, level: silent, reason: So. }'),
      'ci/strict.yaml': rules('{ code: questionnaire/unused, level: error, reason: So. }'),
    };
    expect((await decide(files, ['.'], { configuration: 'ci/strict.yaml' })).told).toEqual(
      found.map((line) => line.replace('note', 'error')),
    );
  });

  it('wording is on for who asks for it: by option, in the file, or code by code', async () => {
    const vague = town.replace('Is much open?', 'Is it open as needed?');
    const told = async (files: Readonly<Record<string, string>>, wording = false) =>
      (await decide({ 'questionnaire.yaml': vague, ...files }, ['.'], { wording })).told.filter((line) => line.includes('wording/'));
    expect(await told({})).toEqual([]);
    expect(await told({}, true)).toEqual(['questionnaire.yaml:9 note wording/vague']);
    expect(await told({ 'compass-check.yaml': 'wording: true\nrules: []\n' })).toEqual(['questionnaire.yaml:9 note wording/vague']);
    expect(await told({ 'compass-check.yaml': rules('{ code: wording/vague, level: error, reason: So. }') })).toEqual([
      'questionnaire.yaml:9 error wording/vague',
    ]);
  });
});

describe('a baseline of old debts', () => {
  async function withBaseline(before: string, after: string, names: readonly string[] = ['.']) {
    const world = memoryWorld([['q/questionnaire.yaml', before]]);
    const first = await checkWithDecisions(['q'], world.host, nothing);
    await updateBaseline('baseline.json', first, world.host);
    await world.host.write('q/questionnaire.yaml', after);
    const folder = names[0] === '.' ? ['q'] : names;
    const { problems, silenced } = await checkWithDecisions(folder, world.host, { ...nothing, baseline: 'baseline.json' });
    return { told: problems.map(({ code, place }) => `${place.file}:${place.line} ${code}`), debts: silenced.length, world };
  }

  it('silences what was there, also where lines and order have moved', async () => {
    const moved = town.replace(/( {2}- \{ id: population.*\n)( {2}- \{ id: area.*\n)/, '\n# a line more\n$2$1');
    expect(moved).not.toBe(town);
    expect(await withBaseline(town, moved)).toMatchObject({ told: [], debts: 2 });
  });

  it('tells what is new', async () => {
    const more = town.replace('dimensions', '  - { id: budget, kind: number }\ndimensions');
    expect(await withBaseline(town, more)).toMatchObject({ told: ['q/questionnaire.yaml:9 questionnaire/unused'], debts: 2 });
  });

  it('names what is paid', async () => {
    const paid = town.replace(/ {2}- \{ id: area.*\n/, '');
    expect(await withBaseline(town, paid)).toMatchObject({ told: ['baseline.json:10 baseline/paid'], debts: 1 });
  });

  it('says nothing of debts in files that were not looked at', async () => {
    const world = memoryWorld([
      ['q/questionnaire.yaml', town],
      ['r/questionnaire.yaml', `${head}dimensions: []\n`],
    ]);
    await updateBaseline('baseline.json', await checkWithDecisions(['q', 'r'], world.host, nothing), world.host);
    const { problems } = await checkWithDecisions(['r/questionnaire.yaml'], world.host, { ...nothing, baseline: 'baseline.json' });
    expect(problems).toEqual([]);
    const before = world.files().get('baseline.json');
    await updateBaseline('baseline.json', await checkWithDecisions(['r/questionnaire.yaml'], world.host, nothing), world.host);
    expect(JSON.parse(world.files().get('baseline.json') ?? '').debts).toHaveLength(JSON.parse(before ?? '').debts.length);
  });

  it('is the same bytes for the same debts', async () => {
    const one = (await withBaseline(town, town)).world.files().get('baseline.json');
    expect((await withBaseline(town, town)).world.files().get('baseline.json')).toBe(one);
  });

  it.each([
    ['no list', 'format: 1\n', 'baseline/unreadable'],
    ['a debt without a fingerprint', '{ "debts": [{ "code": "a" }] }', 'baseline/unreadable'],
    ['nothing at all', '', 'file/empty'],
  ])('that has %s is told', async (_, content, code) => {
    expect((await decide({ 'baseline.json': content }, ['.'], { baseline: 'baseline.json' })).told.at(-1)).toBe(
      `baseline.json:1 error ${code}`,
    );
  });

  it('has a code for each of its problems', () => {
    expect(Object.keys(codes).filter((code) => code.startsWith('baseline/'))).toEqual(['baseline/unreadable', 'baseline/paid']);
  });
});
