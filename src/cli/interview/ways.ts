import type { Interview } from '../../interview/interview.ts';
import { canGoBack } from '../../interview/travel.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import type { Words } from '../../wording/words.ts';
import type { Choice } from './asker.ts';

/** What can be picked beside the answers of a menu: few lines, so that a question fits on a small terminal. */
export function firstWays(question: Question, interview: Interview, words: Words): readonly Choice[] {
  const ways = [...insteadOfAnswer(question), ...(canGoBack(interview) ? ['back'] : []), 'otherwise'];
  return ways.map((way) => choice(way, words));
}

/** All that can be done with a question but answer it. */
export function allWays(question: Question, interview: Interview, words: Words): readonly Choice[] {
  const hasMenu = question.kind === 'maturity' || question.kind === 'choice' || question.kind === 'yes-no';
  const back = canGoBack(interview) ? ['back'] : [];
  const answered = interview.answers.given.has(question.id) ? ['clear'] : [];
  const ways = [
    'again',
    ...(hasMenu ? [] : [...insteadOfAnswer(question), ...back]),
    'skip',
    'note',
    ...answered,
    'overview',
    'jump',
    'stop',
  ];
  return ways.map((way) => choice(way, words));
}

const insteadOfAnswer = ({ allow }: Question): readonly string[] => [
  ...(allow.dontKnow ? ['dont-know'] : []),
  ...(allow.notApplicable ? ['not-applicable'] : []),
];

const choice = (value: string, words: Words): Choice => ({ value, label: words.say(`interview.move.${value}`) });
