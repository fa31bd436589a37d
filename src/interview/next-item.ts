import { askedItems, isAnswered } from './asked.ts';
import type { Interview } from './interview.ts';

type Situation = Pick<Interview, 'questionnaire' | 'answers' | 'passed' | 'reopened'>;

/** What still waits for an answer in this sitting, in order. */
const waitingItems = ({ questionnaire, answers, passed, reopened }: Situation): readonly string[] =>
  askedItems(questionnaire, answers).filter((id) => !passed.has(id) && (reopened.has(id) || !isAnswered(id, answers)));

/** The first waiting item after `id`, or else before it; undefined where nothing waits. Answers may uncover what lies behind. */
export function nextItem(situation: Situation, id: string | undefined): string | undefined {
  const waiting = waitingItems(situation);
  const { facts, questions } = situation.questionnaire;
  const order = new Map([...facts.keys(), ...questions.keys()].map((each, index) => [each, index]));
  const place = id === undefined ? -1 : (order.get(id) ?? -1);
  return waiting.find((each) => (order.get(each) ?? 0) > place) ?? waiting[0];
}
