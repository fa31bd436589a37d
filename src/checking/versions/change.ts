import type { Step } from '../../questionnaire/version.ts';
import type { Sort } from './things.ts';

/** One difference between two versions, and the step of the version number it calls for by itself. */
export type Change = {
  readonly step: Step;
  readonly sort: Sort | 'translation';
  readonly id: string;
} & (
  | { readonly what: 'added' | 'removed'; readonly title: string }
  | { readonly what: 'changed'; readonly key: string; readonly before: unknown; readonly after: unknown }
  | { readonly what: 'moved'; readonly before: string; readonly after: string }
  | { readonly what: 'reordered'; readonly before: readonly string[]; readonly after: readonly string[] }
);

/** The greatest step of all; undefined where there is none. */
export const greatestStep = (steps: readonly Step[]): Step | undefined =>
  (['major', 'minor', 'patch'] as const).find((step) => steps.includes(step));
