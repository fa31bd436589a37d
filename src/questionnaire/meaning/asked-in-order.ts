import { inside } from '../../source/source.ts';
import { testsOf } from '../evaluate.ts';
import type { Rule } from './meaning.ts';

/** A question depends on questions asked before it: otherwise an interview has to come back to it. */
export const askedInOrder: Rule = ({ questionnaire, names, tell }) => {
  const position = new Map([...questionnaire.questions.keys()].map((id, index) => [id, index]));
  for (const { id, when } of questionnaire.questions.values()) {
    if (when === undefined) continue;
    const own = position.get(id) ?? 0;
    const later = [...testsOf(when)].find((test) => test.kind === 'question' && (position.get(test.question) ?? 0) > own);
    const spot = names.question.get(id)?.spot;
    if (later?.kind === 'question' && spot !== undefined)
      tell('questionnaire/asked-later', inside(spot, 'when'), { question: id, other: later.question });
  }
};
