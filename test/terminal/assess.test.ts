import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { hasTmux, startTerminal, type Terminal } from './terminal.ts';

/** The built command line: `npm test` builds it first; while working, `npx tsc -p . && node .build/compile-validators.mjs` does. */
const compass = `node ${new URL('../../bin/compass.js', import.meta.url).pathname}`;
const file = 'harbour.answers.yaml';
const report = 'harbour.md';

let folder: string;
let terminal: Terminal | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compass-assess-'));
  copyFileSync(new URL('fixtures/questionnaire.yaml', import.meta.url), join(folder, 'questionnaire.yaml'));
});

afterEach(() => {
  terminal?.end();
  terminal = undefined;
  rmSync(folder, { recursive: true, force: true });
});

function assess(options = '', size = {}): Terminal {
  terminal?.end();
  terminal = startTerminal(`${compass} assess questionnaire.yaml --format md ${options}`, folder, size);
  return terminal;
}

const saved = () =>
  parse(readFileSync(join(folder, file), 'utf8')) as { readonly answers: Readonly<Record<string, unknown>> } & Readonly<
    Record<string, unknown>
  >;

/** Waits for a question and answers it: with a text, or the number of a choice. */
async function say(to: string | RegExp, text: string): Promise<void> {
  await terminal?.waitFor(to);
  terminal?.type(text);
  terminal?.press('Enter');
}

/** From the start to the first question: subject, depth, nobody's name, one fact. */
async function beginAnswers(depth: 'quick' | 'full' = 'full'): Promise<void> {
  await say('Which city or town', 'Port Example');
  await say('How much time', depth === 'quick' ? '1' : '2');
  await say('Who is answering', '1');
  await say('How many people live here?', '4200');
}

// Without tmux there is no terminal to type into; CI installs it.
describe.skipIf(!hasTmux)('the interview in a terminal (needs tmux)', { timeout: 120_000 }, () => {
  it('answers, is not sure, goes back, stops, goes on another day, and ends in the report', async () => {
    const first = assess();
    await beginAnswers();
    await say('Is there a harbour?', '1');
    await say('How are berths given out?', '4');
    await first.waitFor('How deep is it?');
    first.press('Enter');
    await say('To the question before', '4');
    await first.waitFor('Answer so far: I do not know');
    await say('From a list', '2');
    await say('How deep is it?', '12,5');
    await first.waitFor('What is on the quay?');
    first.press('Enter');
    await say('Save and stop for now', '9');
    expect(await first.waitFor('exit code')).toMatch(/is saved in harbour\.answers\.yaml[\s\S]*exit code 0/);
    expect(saved()).toMatchObject({ depth: 'full', answers: { harbour: true, berths: 'list', 'depth-metres': 12.5 } });

    const second = assess();
    await second.waitFor('3 of 6 answered');
    await say('Who is answering', '1');
    await second.waitFor('What is on the quay?');
    second.press('Space', 'Down', 'Space', 'Enter');
    await second.waitFor('What is the motto?');
    second.press('Enter');
    await say('Does not apply here', '3');
    await say('Why does it not apply', 'it has none');
    await say('Is there a railway?', '2');
    await second.waitFor('6 of 6 answered');
    await say('No more questions', '1');
    const end = await second.waitFor('exit code');
    expect(end).toContain(report);
    expect(end).toContain('exit code 0');
    expect(saved().answers).toEqual({
      harbour: true,
      berths: 'list',
      'depth-metres': 12.5,
      services: ['crane', 'power'],
      motto: { 'not-applicable': true, reason: 'it has none' },
      rail: 'freight',
    });
    expect(readFileSync(join(folder, report), 'utf8')).toContain('Port Example');
  });

  it('tells which questions an answer makes needless, and goes on after them', async () => {
    assess();
    await beginAnswers();
    await say('Is there a harbour?', '2');
    await terminal?.waitFor('2 questions are no longer needed');
    await terminal?.waitFor('What is on the quay?');
  });

  it('notes who said it, with a comment and evidence', async () => {
    const shown = assess('--depth quick');
    await say('Which city or town', 'Port Example');
    await say('Who is answering', '2');
    await say('Name', 'Änne Ñandú');
    await say('In which role?', '1');
    await say('How many people live here?', '4200');
    await say('Is there a harbour?', '6');
    await say('Add a comment', '3');
    await say('Comment', 'Since 1250');
    await say('Evidence', 'Charter; Map');
    await say('How sure are you?', '1');
    // The menu has to be there: keys pressed between two prompts are lost.
    await say(/Comment so far: Since 1250[\s\S]*❯ 1\. Yes/, '1');
    await shown.waitFor('How are berths given out?');
    expect(saved()).toMatchObject({
      respondents: [{ id: 'anne-nandu', name: 'Änne Ñandú', role: 'master', stakeholder: 'city' }],
      answers: { harbour: { value: true, by: 'anne-nandu', confidence: 'high', comment: 'Since 1250', evidence: ['Charter', 'Map'] } },
    });
  });

  it('says what is wrong with an answer and asks again', async () => {
    const shown = assess();
    await say('Which city or town', '');
    await shown.waitFor('Please type a name');
    await beginAnswers();
    await say('Is there a harbour?', '1');
    await say('How are berths given out?', '1');
    await say('How deep is it?', 'deep');
    await shown.waitFor('is not a number');
    shown.press('C-u');
    await say('How deep is it?', '3');
    await shown.waitFor('What is on the quay?');
    shown.press('Space', 'Down', 'Down', 'Space', 'Enter');
    await shown.waitFor('cannot go together');
    expect(saved().answers).not.toHaveProperty('services');
  });

  it('loses nothing but the answer being typed when it is killed', async () => {
    const first = assess();
    await beginAnswers();
    await say('Is there a harbour?', '1');
    await say('How are berths given out?', '3');
    await first.waitFor('How deep is it?');
    first.type('1');
    first.kill();
    await first.waitFor('exit code 137');
    expect(saved()).toMatchObject({ subject: { facts: { population: 4200 } }, answers: { harbour: true, berths: 'online' } });
    expect(readdirSync(folder).sort()).toEqual([file, 'questionnaire.yaml']);

    const second = assess();
    await say('Who is answering', '1');
    await second.waitFor('How deep is it?');
  });

  it.each(['', '--plain'])('ends with 130 and a word on what was saved when it is interrupted %s', async (manner) => {
    const early = assess(manner);
    await early.waitFor('Which city or town');
    early.press('C-c');
    expect(await early.waitFor('exit code')).toMatch(/Nothing has been saved[\s\S]*exit code 130/);

    const late = assess(`--depth full ${manner}`);
    await say('Which city or town', 'Port Example');
    await say('Who is answering', '1');
    await say('How many people live here?', '4200');
    await say('Is there a harbour?', '1');
    await late.waitFor('How are berths given out?');
    late.press('C-c');
    expect(await late.waitFor('exit code')).toMatch(/saved in harbour\.answers\.yaml[\s\S]*compass assess --answers[\s\S]*exit code 130/);
    expect(saved().answers).toEqual({ harbour: true });
  });

  it('can be followed line by line with --plain', async () => {
    const plain = assess('--plain --depth full', { columns: 60, rows: 24 });
    await say('Which city or town', 'Port Example');
    await say('Who is answering', '1');
    await say('How many people live here?', '');
    await say('Is there a harbour?', '7');
    await plain.waitFor('is not one of the numbers');
    await say('Is there a harbour?', '1');
    await say('How are berths given out?', '2');
    await say('How deep is it?', '12.000');
    await say('two ways', '12');
    await say('What is on the quay?', '1 3');
    await say('cannot go together', '1, 2');
    await say('What is the motto?', 'Ahoy');
    await say('Is there a railway?', '3');
    await say('No more questions', '1');
    const end = await plain.waitFor('exit code');
    expect(end).toContain('exit code 0');
    expect(end.split('\n').filter((line) => line.length > 60)).toEqual([]);
    expect(saved().answers).toEqual({
      harbour: true,
      berths: 'list',
      'depth-metres': 12,
      services: ['crane', 'power'],
      motto: 'Ahoy',
      rail: { 'dont-know': true },
    });
    expect(existsSync(join(folder, report))).toBe(true);
  });

  it('does not write over a file that somebody else changed meanwhile', async () => {
    const shown = assess();
    await beginAnswers();
    await shown.waitFor('Is there a harbour?');
    const theirs = `${readFileSync(join(folder, file), 'utf8')}  motto: Theirs\n`;
    writeFileSync(join(folder, file), theirs);
    await say('Is there a harbour?', '1');
    expect(await shown.waitFor('exit code')).toMatch(/Somebody else has changed[\s\S]*exit code 1/);
    expect(readFileSync(join(folder, file), 'utf8')).toBe(theirs);
    expect(readFileSync(join(folder, 'harbour.answers.conflict.yaml'), 'utf8')).toContain('harbour: true');
  });

  it.each([
    ['broken YAML', 'answers: [\n'],
    ['another questionnaire', 'questionnaire: starter@1.0.0\nanswers: {}\n'],
    ['an unknown option', 'questionnaire: ./questionnaire.yaml\nanswers: { berths: never }\n'],
    ['control characters', 'questionnaire: ./questionnaire.yaml\nsubject: { name: "\u001b]0;x\u0007" }\nanswers: {}\n'],
  ])('leaves an answers file with %s alone', async (_, text) => {
    writeFileSync(join(folder, file), text);
    const shown = assess();
    expect(await shown.waitFor('exit code')).toMatch(/exit code [12]\n/);
    expect(readFileSync(join(folder, file), 'utf8')).toBe(text);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('keeps the comments of whoever edits the file by hand', async () => {
    const text =
      'questionnaire: ./questionnaire.yaml # ours\nsubject: {name: Port, facts: {population: 9}}\n\n# asked on Monday\nanswers:\n  harbour: true # really\n';
    writeFileSync(join(folder, file), text);
    assess();
    await say('Who is answering', '1');
    await say('How are berths given out?', '2');
    await terminal?.waitFor('How deep is it?');
    const now = readFileSync(join(folder, file), 'utf8');
    expect(now).toContain(text);
    expect(now).toContain('  berths: list\n');
  });

  it('takes an official through the quick depth of the bundled questionnaire', async () => {
    terminal = startTerminal(`${compass} assess digital-compass --plain --depth quick --format md --out out`, folder);
    await say('Which city or town', 'Port Example');
    await say('Who is answering', '1');
    await terminal.waitFor('How many people');
    // Lines typed ahead wait for their turn: three facts, 24 questions, and the report at the end.
    for (let line = 0; line < 3 + 24 + 1; line += 1) {
      terminal.type('1');
      terminal.press('Enter');
    }
    expect(await terminal.waitFor('exit code', 60)).toContain('exit code 0');
    expect(existsSync(join(folder, 'out', 'digital-compass.md'))).toBe(true);
  });
});

describe('the interview without a terminal', () => {
  it('says what to do instead, picks nothing and writes nothing', () => {
    const [program = '', ...parameters] = `${compass} assess questionnaire.yaml`.split(' ');
    const { status, stdout, stderr } = spawnSync(program, parameters, { cwd: folder, input: '1\n1\n1\n', encoding: 'utf8' });
    expect({ status, stdout, written: readdirSync(folder) }).toEqual({ status: 2, stdout: '', written: ['questionnaire.yaml'] });
    expect(stderr).toContain('compass check');
  });
});
