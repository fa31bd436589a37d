import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../../src/cli/commands.ts';

const root = new URL('../../', import.meta.url).pathname;
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const optionsOf = (name: string): readonly string[] =>
  commands.find((command) => command.name === name)?.options.map(({ flags }) => flags.split(' ')[0] ?? '') ?? [];

interface Step {
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}

const folder = mkdtempSync(join(tmpdir(), 'compass-action-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the GitHub action', () => {
  const { inputs, runs } = parse(read('action.yml')) as {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
    readonly runs: { readonly using: string; readonly steps: readonly Step[] };
  };
  const step = runs.steps.at(-1);

  it('is composite, and every input reaches it as a variable, never as part of the script', () => {
    expect(runs.using).toBe('composite');
    for (const { run } of runs.steps) expect(run).not.toContain('${{');
    const used = Object.values(step?.env ?? {}).map((value) => /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1]);
    expect([...used, 'working-directory'].sort()).toEqual(Object.keys(inputs).sort());
  });

  it('uses options that there are', () => {
    const used = [...(step?.run ?? '').matchAll(/--[a-z-]+/g)].map(([option]) => option);
    expect(used.filter((option) => !optionsOf('check').includes(option))).toEqual([]);
  });

  /** The script as GitHub runs it, with these inputs. */
  function run(given: Readonly<Record<string, string>>) {
    const values = Object.entries(step?.env ?? {}).map(([name, value]) => {
      const input = /inputs\.([\w-]+)/.exec(value)?.[1] ?? '';
      return [name, given[input] ?? inputs[input]?.default ?? ''];
    });
    const env = { ...process.env, ...Object.fromEntries(values), GITHUB_ACTION_PATH: root.replace(/\/$/, '') };
    return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''], { cwd: folder, env, encoding: 'utf8' });
  }

  it('annotates, writes SARIF, and fails where the check fails', () => {
    const town = 'format: 1\nid: town\nversion: 1.0.0\nlanguage: en\ntitle: Town\n';
    writeFileSync(
      join(folder, 'good town.yaml'),
      `${town}dimensions: [{ id: d, title: D, questions: [{ id: q, kind: yes-no, ask: Open? }] }]\n`,
    );
    writeFileSync(join(folder, 'bad.yaml'), `${town}dimensions: []\n`);
    expect(run({ files: 'good town.yaml\n' })).toMatchObject({ status: 0, stdout: expect.stringContaining('1 file checked') });
    const both = run({ files: '*.yaml', sarif: 'out.sarif' });
    expect(both).toMatchObject({ status: 1, stdout: expect.stringContaining('::error file=bad.yaml,line=1,') });
    expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')).runs[0].results.length).toBeGreaterThan(0);
  });

  it('takes a file name for a file name', () => {
    expect(run({ files: '$(touch made-it)\n; touch made-it' }).status).toBe(1);
    expect(execFileSync('ls', [folder], { encoding: 'utf8' })).not.toContain('made-it');
  });
});

describe('the pre-commit hooks', () => {
  const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly Readonly<Record<string, unknown>>[];

  it.each(hooks)('$id has what pre-commit asks for, and runs a command that there is', (hook) => {
    expect(Object.keys(hook)).toEqual(expect.arrayContaining(['id', 'name', 'entry', 'language', 'files']));
    const [program, command] = String(hook['entry']).split(' ');
    expect(program).toBe('compass');
    expect(commands.map(({ name }) => name)).toContain(command);
    expect(new RegExp(String(hook['files'])).test('questionnaires/town/tests/a.tests.yaml')).toBe(true);
  });
});
