import { actions } from './actions.ts';
import { askedInOrder } from './asked-in-order.ts';
import { circularAfter, circularScores, circularWhen } from './circles.ts';
import { costs } from './costs.ts';
import { ids } from './ids.ts';
import { levels } from './levels.ts';
import type { Meaning, Rule } from './meaning.ts';
import { nodes } from './nodes.ts';
import { questions } from './questions.ts';
import { references } from './references.ts';
import { targets } from './targets.ts';
import { textPlaceholders } from './text-placeholders.ts';
import { unused } from './unused.ts';

const rules: readonly Rule[] = [
  ids,
  references,
  nodes,
  levels,
  questions,
  actions,
  costs,
  targets,
  circularWhen,
  circularScores,
  circularAfter,
  askedInOrder,
  textPlaceholders,
  unused,
];

/** Puts every rule on meaning to a questionnaire. */
export function checkMeaning(meaning: Meaning): void {
  for (const rule of rules) rule(meaning);
}
