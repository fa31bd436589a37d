import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installed, installPackage } from './installed-package.ts';

let installed: Installed;
beforeAll(() => {
  installed = installPackage();
}, 240_000);
afterAll(() => installed.remove());

const run = (program: string, ...parameters: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(program, parameters, { cwd: installed.folder, encoding: 'utf8' });
  return { status, stdout, stderr };
};
const compass = (...parameters: readonly string[]) => run(join(installed.folder, 'node_modules/.bin/compass'), ...parameters);
const bundled = (path: string): string => join(installed.folder, 'node_modules/city-compass', path);

describe('the package, installed elsewhere', () => {
  it('has all that package.json promises', () => {
    for (const name of ['bin', 'dist', 'questionnaires', 'templates', 'src', 'LICENSE', 'README.md'])
      expect(existsSync(bundled(name)), name).toBe(true);
    expect(existsSync(bundled('test'))).toBe(false);
  });

  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync(bundled('package.json'), 'utf8')) as { version: string };
    expect(compass('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('lists its questionnaires', () => {
    const { status, stdout } = compass('list');
    expect(status).toBe(0);
    expect(stdout).toContain('digital-compass@');
  });

  it('finds nothing wrong with its files', () => {
    expect(compass('check', bundled('questionnaires'))).toMatchObject({ status: 0, stderr: '' });
  });

  it('scores and reports its example answers, as PDF and Markdown', () => {
    const folder = bundled('questionnaires/digital-compass/answers');
    const [first = ''] = readdirSync(folder);
    const city = first.replace('.answers.yaml', '');
    expect(JSON.parse(compass('score', join(folder, first), '--json').stdout)).toMatchObject({
      format: 1,
      questionnaire: { id: 'digital-compass' },
    });
    expect(compass('report', join(folder, first), '--out', 'out')).toEqual({
      status: 0,
      stdout: `out/${city}.pdf\nout/${city}.md\n`,
      stderr: '',
    });
    expect(
      readFileSync(join(installed.folder, `out/${city}.pdf`))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('is a library', () => {
    const script = `
      import { answersLoader, assess, explain, formats, nodeHost, readAnswers, readQuestionnaire, scoreJson } from 'city-compass';
      const read = readQuestionnaire({ main: { file: 'q.yaml', content: 'format: 1\\nid: q\\nversion: 1.0.0\\nlanguage: en\\ntitle: Q\\ndimensions: [{ id: d, title: D, questions: [{ id: a, kind: yes-no, ask: A? }] }]\\n' }, parts: [], translations: [] });
      const answers = readAnswers({ file: 'a.yaml', content: 'format: 1\\nquestionnaire: q@1.0.0\\nsubject: { name: N }\\nanswers: { a: true }\\n' }, read.value);
      const assessment = assess(read.value, answers.value);
      console.log(scoreJson(assessment).overall.score, explain(assessment, 'overall') !== undefined, Object.keys(formats).includes('pdf'), typeof answersLoader(nodeHost()));
    `;
    writeFileSync(join(installed.folder, 'library.mjs'), script);
    expect(run(process.execPath, 'library.mjs')).toEqual({ status: 0, stdout: '100 true true function\n', stderr: '' });
  });

  it('exports the schema that editors use', () => {
    const script = "import schema from 'city-compass/questionnaire.schema.json' with { type: 'json' }; console.log(schema.$schema);";
    writeFileSync(join(installed.folder, 'schema.mjs'), script);
    expect(run(process.execPath, '--no-warnings', 'schema.mjs')).toMatchObject({
      status: 0,
      stdout: 'https://json-schema.org/draft/2020-12/schema\n',
    });
  });
});
