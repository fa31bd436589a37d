import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/cli/loading/check-files.ts';
import { memoryWorld } from '../scenarios/memory-host.ts';

const head = 'format: 1\nid: town\nversion: 1.0.0\nlanguage: en\ntitle: Town\n';
const dimensions = 'dimensions: [{ id: data, title: Data, questions: [{ id: open, kind: yes-no, ask: Open? }] }]\n';
const files = {
  'questionnaire.yaml': `${head}parts: [parts/actions.yaml]\n${dimensions}`,
  'parts/actions.yaml': 'part-of: town\nactions: [{ id: portal, title: Portal, raises: { open: true } }]\n',
  'parts/stray.yaml': 'part-of: town\nfindings: []\n',
  'good.answers.yaml': 'format: 1\nquestionnaire: .\nsubject: { name: A }\nanswers: { open: true }\n',
  'lost.answers.yaml': 'format: 1\nquestionnaire: nowhere\nsubject: { name: A }\nanswers: {}\n',
  'other/note.yaml': 'colour: blue\n',
  'lost/questionnaire.fr.yaml': 'translates: town@1.0.0\nlanguage: fr\ntexts: {}\n',
};

async function check(paths: readonly string[], input = '') {
  const { host } = memoryWorld(Object.entries(files), { standardInput: async () => Buffer.from(input) });
  const found = await checkFiles(paths, host);
  return {
    files: found.files.length,
    told: found.diagnostics.map(({ code, place }) => `${place.file}:${place.line}:${place.column} ${code}`),
  };
}

describe('checking files of every kind', () => {
  it.each<readonly [what: string, paths: readonly string[], files: number, told: readonly string[]]>([
    ['a questionnaire', ['questionnaire.yaml'], 1, []],
    ['its folder', ['.'], 1, []],
    ['a part, through its questionnaire', ['parts/actions.yaml'], 1, []],
    ['a part that is not named', ['parts/stray.yaml'], 1, ['parts/stray.yaml:1:1 file/part-not-named']],
    ['answers', ['good.answers.yaml'], 1, []],
    ['answers to nothing', ['lost.answers.yaml'], 1, ['lost.answers.yaml:1:1 file/no-questionnaire']],
    ['a translation of nothing', ['lost/questionnaire.fr.yaml'], 1, ['lost/questionnaire.fr.yaml:1:1 file/no-questionnaire']],
    ['a folder without a questionnaire', ['other'], 1, ['other/note.yaml:1:1 file/unknown-kind']],
    ['a file that is not there', ['gone.yaml'], 1, ['gone.yaml:1:1 file/unreadable']],
    ['one file twice', ['other/note.yaml', 'other/note.yaml'], 2, ['other/note.yaml:1:1 file/unknown-kind']],
  ])('%s', async (_, paths, count, told) => {
    expect(await check(paths)).toEqual({ files: count, told });
  });

  it('a part without a questionnaire around it', async () => {
    const { host } = memoryWorld([['alone.yaml', 'part-of: town\n']]);
    expect((await checkFiles(['alone.yaml'], host)).diagnostics.map(({ code }) => code)).toEqual(['file/part-alone']);
  });

  it('a questionnaire without one of its parts: that and nothing that follows from it', async () => {
    const findings = 'findings: [{ id: closed, kind: weakness, when: { question: used, is: false }, text: Closed. }]\n';
    const { host } = memoryWorld([['questionnaire.yaml', `${head}parts: [gone.yaml, ../up.yaml]\n${dimensions}${findings}`]]);
    expect((await checkFiles(['.'], host)).diagnostics.map(({ code, place }) => `${place.file} ${code}`)).toEqual([
      'gone.yaml file/unreadable',
    ]);
  });

  it('standard input, as a file called -', async () => {
    expect(await check(['-'], head + dimensions)).toEqual({ files: 1, told: [] });
    expect(await check(['-'], `${head}dimensions: [{ id: data }]\n`)).toEqual({
      files: 1,
      told: ['-:6:14 questionnaire/title-missing', '-:6:14 questionnaire/empty-dimension'],
    });
  });

  it('standard input under the name of a file, with the parts and translations beside that', async () => {
    const named = async (input: string) => {
      const { host } = memoryWorld(Object.entries(files), { standardInput: async () => Buffer.from(input) });
      const found = await checkFiles(['-'], host, { inputName: 'questionnaire.yaml' });
      return found.diagnostics.map(({ code, place }) => `${place.file}:${place.line}:${place.column} ${code}`);
    };
    expect(await named(files['questionnaire.yaml'])).toEqual([]);
    expect(await named(files['questionnaire.yaml'].replace('id: open,', 'id: opened,'))).toEqual([
      'parts/actions.yaml:2:50 questionnaire/unknown-reference',
    ]);
  });

  it('files by a pattern, and what is read with them', async () => {
    const { host } = memoryWorld(Object.entries(files));
    const found = await checkFiles(['*.answers.yaml'], host);
    expect(found.files).toEqual(['good.answers.yaml', 'lost.answers.yaml']);
    expect(found.read).toContain('parts/actions.yaml');
    expect(found.whole).toBe(true);
    await expect(checkFiles(['*.yml'], host)).rejects.toThrow('no YAML file fits');
  });
});
