import { reachLevel } from '../../planning/reaching/reach-level.ts';
import type { BetterAnswer } from '../../planning/reaching/reaching.ts';
import type { Situation } from '../../planning/situation.ts';
import { type Explanation, tell } from './explanation.ts';
import { labelOf } from './labels.ts';

/** The smallest sets of better answers that bring a node to a level (the next one if none is named), and whether that is proved. */
export function fewestAnswers(node: string, situation: Situation, level?: string): readonly Explanation[] {
  const reaching = reachLevel(node, situation, level);
  if (reaching === undefined) return [];
  const { sets, isProved } = reaching;
  const [first, ...others] = sets;
  if (first === undefined) return [tell(isProved ? 'reach-not-alone' : 'reach-unknown')];
  return [
    tell(isProved ? 'reach-proved' : 'reach-found', { count: first.length }, answersIn(first, situation)),
    ...others.map((set) => tell('reach-or', {}, answersIn(set, situation))),
  ];
}

const answersIn = (set: readonly BetterAnswer[], { questionnaire, standings }: Situation): readonly Explanation[] =>
  set.map(({ question: id, answer }) => {
    const question = questionnaire.questions.get(id);
    const today = standings.get(id)?.answer;
    const facts = { question: id, title: question?.ask ?? id, answer: labelOf(question, answer) };
    if (today?.status !== 'answered') return tell('reach-new-answer', facts);
    return tell('reach-answer', { ...facts, today: labelOf(question, today.value) });
  });
