import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fits, type Scenario, scenariosIn, wordsOf } from '../scenarios/page.ts';

const root = new URL('../..', import.meta.url).pathname;
const compass = join(root, 'bin/compass.js');

/** The pages that run in memory in test/scenarios, here with the real program on a real disk. */
const pages = ['score.md', 'batch.md', 'check.md'];

describe.each(pages)('%s, as a process', (page) => {
  it.each(scenariosIn(join(root, 'test/scenarios/pages', page)))('$title', (scenario) => {
    const folder = mkdtempSync(join(tmpdir(), 'compass-scenario-'));
    try {
      const { status, textOf } = runIn(folder, scenario);
      for (const { of, text } of scenario.expected) {
        const actual = textOf(of);
        if (actual === undefined || !fits(actual, text)) expect(actual, of).toBe(text);
      }
      expect(status).toBe(scenario.exitCode);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function runIn(folder: string, { command, files }: Scenario) {
  cpSync(join(root, 'test/scenarios/town'), folder, { recursive: true });
  for (const [name, content] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const { environment, argv } = wordsOf(command);
  const { status, stdout, stderr } = spawnSync(process.execPath, [compass, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  const printed: Record<string, string | undefined> = { stdout, stderr };
  const written = (name: string): string | undefined =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined;
  return { status, textOf: (of: string) => printed[of] ?? written(of) };
}

describe('a pipe that the shell hands over', () => {
  const questionnaire = join(root, 'questionnaires/starter/questionnaire.yaml');

  it.each([
    ['as a file', `check <(cat ${questionnaire})`],
    ['as a file, with rules on wording that ask for it again', `check <(cat ${questionnaire}) --config wording.yaml`],
    ['as standard input', `check - --config wording.yaml < <(cat ${questionnaire})`],
  ])('is read by whoever needs it: %s', (_, command) => {
    const folder = mkdtempSync(join(tmpdir(), 'compass-pipe-'));
    try {
      writeFileSync(join(folder, 'wording.yaml'), 'format: 1\nwording: true\nrules: []\n');
      const { status, stdout } = spawnSync('bash', ['-c', `${process.execPath} ${compass} ${command}`], { cwd: folder, encoding: 'utf8' });
      expect(stdout).toContain('1 file checked: 0 errors, 0 warnings.');
      expect(status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
