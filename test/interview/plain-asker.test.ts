import { describe, expect, it } from 'vitest';
import type { Host } from '../../src/cli/host.ts';
import { Interrupted } from '../../src/cli/interview/asker.ts';
import { plainAsker } from '../../src/cli/interview/plain-asker.ts';
import { paint } from '../../src/cli/paint.ts';

const colourless = await paint(false);
const phrases = {
  number: 'Number:',
  numbers: 'Numbers:',
  text: 'Text:',
  keep: (shown: string) => `(now ${shown})`,
  notOffered: (typed: string) => `no ${typed}`,
};
const choices = [
  { value: 'a', label: 'First' },
  { value: 'b', label: 'Second\u001b[2J', note: 'explained' },
];

/** An asker before a person who types these lines and then closes the terminal. */
function askerFor(...typed: string[]) {
  const shown: string[] = [];
  const world: Pick<Host, 'out' | 'line' | 'columns'> = {
    out: (text) => void shown.push(text),
    line: async () => typed.shift(),
    columns: 80,
  };
  return { asker: plainAsker(world as Host, colourless, phrases), shown };
}

describe('numbered lines', () => {
  it('show every choice once, and nothing that steers the terminal', async () => {
    const { asker, shown } = askerFor('2');
    expect(await asker.pick('Which?', choices)).toBe('b');
    expect(shown.join('')).toBe('Which?\n   1. First\n   2. Second[2J\n      explained\nNumber:\n');
  });

  it('pick nothing by themselves: an empty line and a wrong number ask again', async () => {
    const { asker, shown } = askerFor('', '3', 'a', '1');
    expect(await asker.pick('Which?', choices)).toBe('a');
    expect(shown.slice(-3)).toEqual(['no\n', 'no 3\n', 'no a\n']);
  });

  it.each([
    ['Enter keeps', '', ['b']],
    ['a dash wipes', '-', []],
    ['numbers replace', '1, 2;1', ['a', 'b']],
  ])('%s what was ticked before', async (_, typed, ticked) => {
    const { asker } = askerFor(typed);
    expect(await asker.tick('Which?', choices, ['b'], () => undefined)).toEqual(ticked);
  });

  it('tell what is wrong and ask again', async () => {
    const { asker, shown } = askerFor('x', 'y');
    expect(await asker.write('Name', '', (text) => (text === 'x' ? 'not x' : undefined))).toBe('y');
    expect(shown.at(-1)).toBe('not x\n');
  });

  it('end where the input ends', async () => {
    await expect(askerFor().asker.pick('Which?', choices)).rejects.toBeInstanceOf(Interrupted);
  });
});
