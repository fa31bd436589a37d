import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { exitCodes } from '../../src/cli/exit-codes.ts';
import { main } from '../../src/cli/main.ts';
import { memoryWorld } from '../scenarios/memory-host.ts';

const root = new URL('../..', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const readme = text('README.md');
const manifest = JSON.parse(text('package.json')) as { scripts: Record<string, string>; dependencies: Record<string, string> };
const block = (language: string): string => new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(readme)?.[1] ?? '';
const shellLines = [...readme.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, lines = '']) => lines.trim().split('\n'));
const withoutComment = (line: string): string => line.replace(/ +#.*/, '');

/** The files the examples speak of, as the README itself shows them. */
const shownFiles = [
  ['city.answers.yaml', block('yaml')],
  ['cities.csv', block('csv')],
] as const;

/** The same answers under every name that an example uses, and a result made of them. */
async function filesOfExamples() {
  const world = memoryWorld(shownFiles);
  await main(['score', 'city.answers.yaml', '--json'], world.host);
  const sameBut = (name: string, respondent: string) => [`${name}.answers.yaml`, block('yaml').replaceAll('anna', respondent)] as const;
  const others = [sameBut('anna', 'anna'), sameBut('ben', 'ben'), sameBut('2025', 'anna'), sameBut('2026', 'anna')];
  const roadmap = ['roadmap.yaml', 'start: 2027-01\nbudget: [200000, 150000]\n'] as const;
  return [...shownFiles, ...others, roadmap, ['result.json', world.out()] as const];
}

describe('the README', () => {
  const examples = shellLines.filter((line) => line.startsWith('compass ')).map(withoutComment);

  it.each(examples)('%s', async (example) => {
    const world = memoryWorld(await filesOfExamples());
    // The questionnaires of the repository are where the tool finds its own.
    const argv = example
      .split(/\s+/)
      .slice(1)
      .map((word) => (word === 'questionnaires' ? world.host.bundled.questionnaires : word));
    const exitCode = await main(argv, world.host);
    // Without a terminal there is no interview, and that is said.
    expect(exitCode, world.error()).toBe(argv[0] === 'assess' ? exitCodes.wrongUse : exitCodes.fine);
  });

  it('names npm scripts that are there', () => {
    const scripts = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !['ci', 'i', 'install'].includes(name));
    expect(scripts.filter((name) => manifest.scripts[name] === undefined)).toEqual([]);
  });

  it('shows every command', () => {
    expect(commands.map(({ name }) => name).filter((name) => !readme.includes(`compass ${name}`))).toEqual([]);
  });

  it('has a reason for every dependency, and for no other', () => {
    const table = readme.slice(readme.indexOf('| package |')).split('\n\n')[0] ?? '';
    const named = [...table.matchAll(/^\| ([a-z, -]+) \| `src/gm)].flatMap(([, names = '']) => names.split(', '));
    expect(named.sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it('tells the exit codes as they are', () => {
    const told = [...readme.matchAll(/^\| (\d+) \| /gm)].map(([, code]) => Number(code));
    expect(told).toEqual(Object.values(exitCodes));
  });
});
