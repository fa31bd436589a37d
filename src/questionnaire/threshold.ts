import type { Threshold } from './questionnaire.ts';

/** A score, or per cent of a node's range written as `40%`; undefined where it is neither. */
export function threshold(written: unknown): Threshold | undefined {
  if (typeof written === 'number') return { value: written, percent: false };
  if (typeof written !== 'string' || !/^-?[0-9]+(\.[0-9]+)?%$/.test(written)) return undefined;
  return { value: Number(written.slice(0, -1)), percent: true };
}
