import { createHash } from 'node:crypto';
import type { Diagnostic } from './diagnostic.ts';

/**
 * A name for each problem that stays the same while lines move: made of code, file, the way to the place (where there is none, of the line
 * itself) and the sentence without line numbers. What is there several times is told apart by its turn.
 */
export function fingerprintsOf(problems: readonly Diagnostic[]): readonly string[] {
  const turns = new Map<string, number>();
  return problems.map((problem) => {
    const identity = identityOf(problem);
    const turn = (turns.get(identity) ?? 0) + 1;
    turns.set(identity, turn);
    return createHash('sha256').update(`${identity}\n${turn}`).digest('hex').slice(0, 32);
  });
}

function identityOf({ code, place: { file, trail, excerpt = '' }, message }: Diagnostic): string {
  const where = trail === undefined ? excerpt.trim() : trail.join('/');
  return JSON.stringify([code, file, where, message.replaceAll(/\bline \d+/g, 'line')]);
}
