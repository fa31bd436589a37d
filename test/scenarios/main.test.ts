import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { nodeHost } from '../../src/cli/node-host.ts';
import { memoryWorld } from './memory-host.ts';

describe('when something goes wrong outside the files', () => {
  it('a fault of the tool ends with 70 and is shown whole', async () => {
    const world = memoryWorld([], { list: () => Promise.reject(new TypeError('no such thing')) });
    expect(await main(['list'], world.host)).toBe(70);
    expect(world.error()).toMatch(/^compass: a fault of the tool, not of your files\..*\nTypeError: no such thing\n {4}at /);
  });

  it('a folder that cannot be written to is wrong use, told without a stack', async () => {
    const refusal = Object.assign(new Error("EACCES: permission denied, open 'out/x'"), { code: 'EACCES', syscall: 'open' });
    const world = memoryWorld([['a.csv', 'name,leaders-learning\nA,\n']], { write: () => Promise.reject(refusal) });
    const argv = ['batch', 'a.csv', '--questionnaire', 'digital-compass', '--format', 'none'];
    expect(await main(argv, world.host)).toBe(2);
    expect(world.error()).toBe(
      "compass: EACCES: permission denied, open 'out/x'\nHint: Check the path, the rights and the space on the disk.\n",
    );
  });

  it('a reader that closes the pipe is no failure', async () => {
    const closed = Object.assign(new Error('write EPIPE'), { code: 'EPIPE', syscall: 'write' });
    const world = memoryWorld([], {
      out: () => {
        throw closed;
      },
    });
    expect(await main(['schema'], world.host)).toBe(0);
  });
});

describe('colour', () => {
  const broken = [['a.yaml', 'format: [1\n']] as const;
  it.each([
    ['is used on a terminal', { out: true, error: true }, true],
    ['is not used where the host says so', { out: false, error: false }, false],
  ])('%s', async (_, colour, coloured) => {
    const world = memoryWorld(broken, { colour });
    expect(await main(['score', 'a.yaml'], world.host)).toBe(1);
    expect(world.error().includes('\u001b[')).toBe(coloured);
  });
});

describe('the real host', () => {
  const before = { isTTY: process.stdout.isTTY, argv: process.argv, environment: { ...process.env } };
  afterEach(() => {
    Object.assign(process.stdout, { isTTY: before.isTTY });
    Object.assign(process, { argv: before.argv });
    for (const name of ['NO_COLOR', 'TERM']) {
      if (before.environment[name] === undefined) delete process.env[name];
      else process.env[name] = before.environment[name];
    }
  });

  it.each([
    ['a terminal', true, { NO_COLOR: '', TERM: 'xterm' }, [], true],
    ['a file', false, { NO_COLOR: '', TERM: 'xterm' }, [], false],
    ['a terminal, and NO_COLOR', true, { NO_COLOR: '1', TERM: 'xterm' }, [], false],
    ['a terminal, and --no-color', true, { NO_COLOR: '', TERM: 'xterm' }, ['--no-color'], false],
    ['a terminal that cannot', true, { NO_COLOR: '', TERM: 'dumb' }, [], false],
  ])('prints to %s', (_, isTTY, environment, argv, coloured) => {
    Object.assign(process.stdout, { isTTY });
    Object.assign(process, { argv: [...before.argv, ...argv] });
    Object.assign(process.env, environment);
    expect(nodeHost().colour.out).toBe(coloured);
  });

  it('makes the folders of a file', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'compass-')), 'two', 'folders', 'file');
    await nodeHost().write(path, 'text');
    await nodeHost().write(path, 'other text');
    expect(readFileSync(path, 'utf8')).toBe('other text');
  });

  it('refuses a folder that cannot be', async () => {
    await expect(nodeHost().write(join(import.meta.filename, 'below', 'file'), '')).rejects.toMatchObject({ syscall: 'mkdir' });
  });

  it.skipIf(platform() !== 'linux')('does not wait for a folder the system will never make, nor for a pipe nobody writes to', async () => {
    await expect(nodeHost().write('/proc/none/file', '')).rejects.toMatchObject({ syscall: 'mkdir' });
    const pipe = join(mkdtempSync(join(tmpdir(), 'compass-')), 'pipe');
    execFileSync('mkfifo', [pipe]);
    await expect(nodeHost().read(pipe)).rejects.toMatchObject({ code: 'ENXIO' });
  });
});

describe('what comes from a file', () => {
  it('never reaches the terminal as control characters', async () => {
    const evil = 'format: 1\nquestionnaire: "digital-compass\\e[31m"\nsubject: { name: "\\e]0;title\\a" }\nanswers: { "\\e[2J": 1 }\n';
    for (const argv of [
      ['score', 'evil.yaml'],
      ['check', 'evil.yaml'],
      ['batch', '.'],
      ['report', 'evil.yaml', '--questionnaire', 'digital-compass'],
    ]) {
      const world = memoryWorld([['evil.yaml', evil]]);
      await main(argv, world.host);
      expect(`${world.out()}${world.error()}`, argv.join(' ')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    }
  });
});
