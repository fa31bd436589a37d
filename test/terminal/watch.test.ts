import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasTmux, startTerminal, type Terminal } from './terminal.ts';

const compass = `node ${new URL('../../bin/compass.js', import.meta.url).pathname}`;
const head = 'format: 1\nid: town\nversion: 1.0.0\nlanguage: en\ntitle: Town\nparts: [part.yaml]\n';
const questions = (kind: string) =>
  `part-of: town\ndimensions: [{ id: data, title: Data, questions: [{ id: open, kind: ${kind}, ask: Open? }] }]\n`;

let folder: string;
let terminal: Terminal | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compass-watch-'));
  writeFileSync(join(folder, 'questionnaire.yaml'), head);
  writeFileSync(join(folder, 'part.yaml'), questions('yes-no'));
});

afterEach(() => {
  terminal?.end();
  terminal = undefined;
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!hasTmux)('watching in a terminal', () => {
  it('checks again when a file changes, shows the latest result only, and ends on Ctrl-C', async () => {
    terminal = startTerminal(`${compass} check questionnaire.yaml --watch`, folder);
    await terminal.waitFor('0 errors');
    await terminal.waitFor('Waiting for changes');
    writeFileSync(join(folder, 'part.yaml'), questions('yesno'));
    await terminal.waitFor('file/not-one-of');
    await terminal.waitFor('Waiting for changes');
    writeFileSync(join(folder, 'part.yaml'), questions('yes-no'));
    const screen = await terminal.waitFor('0 errors');
    expect(screen).not.toContain('file/not-one-of');
    await terminal.waitFor('Waiting for changes');
    terminal.press('C-c');
    await terminal.waitFor('exit code 130');
  });
});
