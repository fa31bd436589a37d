import { createInterface, type Interface } from 'node:readline';
import type { Host } from './host.ts';

/** Reads the terminal line by line, without redrawing anything; lines typed ahead wait for their turn. */
export function lineReader(): Host['line'] {
  const typed: string[] = [];
  const state: { reader: Interface | undefined; ended: boolean; give: ((line: string | undefined) => void) | undefined } = {
    reader: undefined,
    ended: false,
    give: undefined,
  };
  const open = (): Interface => {
    const reader = createInterface({ input: process.stdin, terminal: false });
    reader.on('line', (line) => {
      typed.push(line);
      hand();
    });
    reader.on('close', () => {
      state.ended = true;
      hand();
    });
    return reader;
  };
  const hand = () => {
    const { give } = state;
    if (give === undefined || (typed.length === 0 && !state.ended)) return;
    state.give = undefined;
    // A paused input does not keep the process alive.
    if (!state.ended) state.reader?.pause();
    give(typed.shift());
  };
  return (prompt) =>
    new Promise((resolve) => {
      process.stdout.write(prompt);
      state.give = resolve;
      state.reader ??= open();
      if (!state.ended) state.reader.resume();
      hand();
    });
}
