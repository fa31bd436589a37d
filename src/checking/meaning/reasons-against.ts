import type { Condition } from '../../questionnaire/condition.ts';
import { testsOf } from '../../questionnaire/evaluate.ts';
import { conditionInWords } from '../analysis/condition-in-words.ts';
import { conditionsOfAsking } from '../analysis/cube.ts';
import type { Checking } from './check.ts';

/** How many links of a chain are told. */
const links = 5;

/** Why a condition can never hold: what it asks for, and what all that depends on, link by link. */
export function reasonsAgainst(condition: Condition, checking: Checking): string {
  const reasons = [`It needs: ${conditionInWords(condition)}.`, ...chain(condition, checking, new Set())];
  return reasons.length <= links ? reasons.join(' ') : `${reasons.slice(0, links).join(' ')} And so on.`;
}

function* chain(condition: Condition, checking: Checking, seen: Set<string>): Generator<string> {
  const { questionnaire, analysis } = checking;
  for (const test of testsOf(condition)) {
    const name = 'question' in test ? test.question : 'fact' in test ? test.fact : 'id' in test ? test.id : conditionInWords(test);
    if (seen.has(name)) continue;
    seen.add(name);
    if (test.kind === 'score') yield analysis.boundsInWords(test);
    const kind = test.kind === 'subject-kind' ? questionnaire.kinds.get(test.id) : undefined;
    if (kind !== undefined) {
      yield `The kind ${kind.id} means: ${conditionInWords(kind.when)}.`;
      yield* chain(kind.when, checking, seen);
    }
    const question = test.kind === 'question' ? questionnaire.questions.get(test.question) : undefined;
    for (const when of question === undefined ? [] : conditionsOfAsking(question, questionnaire)) {
      yield `${name} is asked only where ${conditionInWords(when)}.`;
      yield* chain(when, checking, seen);
    }
  }
}
