import { askedQuestions } from '../../interview/asked.ts';
import type { Interview } from '../../interview/interview.ts';
import { progress } from '../../interview/progress.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import type { Words } from '../../wording/words.ts';

/** `Data · question 3 of 24 · 2 answered · about 14 min left`. */
export function headingOf(question: Question, { questionnaire, answers }: Interview, words: Words): string {
  const { total, unanswered, minutesLeft } = progress(questionnaire, answers);
  return words.say('interview.heading', {
    dimension: questionnaire.dimensions.get(question.dimension)?.title ?? '',
    position: askedQuestions(questionnaire, answers).indexOf(question.id) + 1,
    total,
    answered: total - unanswered,
    minutes: minutesLeft,
  });
}
