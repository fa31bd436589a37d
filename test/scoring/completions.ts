import type { Answer, Answers, AnswerValue } from '../../src/answers/answers.ts';
import { type Standing, standings } from '../../src/answers/standings.ts';
import type { Question, Questionnaire } from '../../src/questionnaire/questionnaire.ts';

/** Facts that are not told get each of these: one of every stretch that the generated conditions tell apart. */
const populations = [1_000, 50_000, 900_000];

/** All the ways the open answers and the facts could come in, one by one; undefined where they are too many. */
export function completions(questionnaire: Questionnaire, answers: Answers, limit: number): readonly Answers[] | undefined {
  const facts = answers.subject.facts.has('population')
    ? [answers.subject.facts]
    : populations.map((population) => new Map([['population', population]]));
  const found: Answers[] = [];
  for (const each of facts) {
    if (!complete({ ...answers, subject: { ...answers.subject, facts: each } })) return undefined;
  }
  return found;

  function complete(from: Answers): boolean {
    const today = standings(questionnaire, from);
    const open = [...today].find(([, { status, visible }]) => visible === true && isOpen(status));
    if (open === undefined) {
      found.push(from);
      return found.length <= limit;
    }
    const question = questionnaire.questions.get(open[0]);
    return question === undefined || valuesOf(question).every((value) => complete(answering(from, today, question.id, value)));
  }
}

const isOpen = (status: string): boolean => status === 'unanswered' || status === 'dont-know';

/** An answer kept for a hidden question does not come back when it is uncovered. */
function answering(from: Answers, today: ReadonlyMap<string, Standing>, id: string, value: AnswerValue): Answers {
  const used = [...from.given].filter(([other]) => today.get(other)?.visible !== false);
  return { ...from, given: new Map<string, Answer>([...used, [id, answerOf(value)]]) };
}

export const answerOf = (value: AnswerValue): Answer => ({
  status: 'answered',
  value,
  confidence: undefined,
  by: undefined,
  comment: undefined,
  evidence: [],
});

/** All values of an option question; a number at the ends of what counts and wherever the generated tests or steps change. */
export function valuesOf(question: Question): readonly AnswerValue[] {
  switch (question.kind) {
    case 'maturity':
    case 'choice':
      return question.options.filter(({ value }) => value !== undefined).map(({ id }) => id);
    case 'yes-no':
      return [false, true];
    case 'practices': {
      const together = question.options.filter(({ alone }) => !alone).map(({ id }) => id);
      let sets: string[][] = [[]];
      for (const id of together) sets = sets.flatMap((set) => [set, [...set, id]]);
      return [...sets.filter((set) => set.length > 0), ...question.options.filter(({ alone }) => alone).map(({ id }) => [id])];
    }
    case 'number':
      return [-5, 0, 10, 14.999999, 15, 15.000001, 30, 39.999999, 40, 40.000001, 50, 59.999999, 60, 60.000001, 100, 2000];
    case 'text':
      return ['text'];
  }
}
