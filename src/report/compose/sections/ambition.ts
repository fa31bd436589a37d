import { heading, run } from '../blocks.ts';
import { targetsTable } from '../targets-table.ts';
import type { Compose } from '../telling.ts';

/** What the city wants to become, in its own words, and the targets it set itself. */
export const composeAmbition: Compose = (telling) => {
  const { words, assessment } = telling;
  const { ambition } = assessment.answers;
  const targets = targetsTable(telling);
  if (ambition === undefined && targets.length === 0) return [];
  return [
    heading(1, words.say('report.ambition.title'), 'ambition'),
    ...(ambition === undefined ? [] : [{ kind: 'quote' as const, runs: [run(ambition)] }]),
    ...targets,
  ];
};
