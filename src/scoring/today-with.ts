import type { Answer, Answers } from '../answers/answers.ts';
import { standings, standingsOf } from '../answers/standings.ts';
import type { ModelNode, ModelQuestion } from './model.ts';
import { notAsked, type Outcome } from './outcomes.ts';
import { reckoningOf } from './reckoning-of.ts';
import { casesPerFigure } from './split.ts';
import { type Today, todayFrom } from './today.ts';
import { touchingIn } from './touching.ts';
import type { View } from './views.ts';
import { type Worlds, worldsWith } from './worlds.ts';

/** Today with some answers changed, and what that may change. */
export interface Changed {
  readonly today: Today;
  readonly questions: readonly ModelQuestion[];
  /** Whether its score or level may have changed. */
  isTouched(node: ModelNode): boolean;
  isViewTouched(view: View): boolean;
  /** Whether all bounds are as if everything had been reckoned anew: the work that was left was enough. */
  isSure(): boolean;
}

/**
 * Today with other answers of the same subject: what they do not touch is taken from before. undefined where they change who is asked or
 * takes part, and so the shares of all others, or where too little work is left to be sure of the same bounds.
 */
export function todayWith(answers: Answers, before: Today): Changed | undefined {
  const { model, reckoning } = before;
  if (!isSameSubject(answers, before.answers) || reckoning.budget.left < casesPerFigure) return undefined;
  const { touches, decides } = touchingIn(model);
  const questions = changedQuestions(answers, before);
  const isDecisive = questions.some(decides);
  const standingsNow = isDecisive ? standings(model.questionnaire, answers) : standingsWith(questions, answers, before);
  const worlds = worldsWith(questions, before.worlds, answers, standingsNow);
  const touched = new Map(model.nodes.map((node) => [node, touches(questions, node)]));
  const isTouched = (node: ModelNode): boolean => touched.get(node) !== false;
  // Somebody may still be asked otherwise in some of the worlds.
  const isViewTouched = (view: View): boolean => isDecisive || view.questions.some((question) => questions.includes(question));
  const isSame = (place: ModelNode | View, where: Worlds) =>
    where === worlds && !('kind' in place ? isTouched(place) : isViewTouched(place));
  const reckoningNow = reckoningOf(model, reckoning.budget.left, { reckoning, worlds: before.worlds, isSame });
  const parts = { model, answers, standings: standingsNow, worlds, reckoning: reckoningNow };
  if (!questions.every((question) => takesPartAlike(question, worlds, before.worlds))) return undefined;
  if (isDecisive && !asksTheSame(todayFrom(parts), before)) return undefined;
  return {
    today: todayFrom(parts, before),
    questions,
    isTouched,
    isViewTouched,
    isSure: () => reckoningNow.budget.left >= casesPerFigure,
  };
}

const isSameSubject = (a: Answers, b: Answers): boolean => a.subject.facts === b.subject.facts && a.depth === b.depth;

/** Of what is hidden the answer does not matter. */
const changedQuestions = ({ given }: Answers, { model, answers, standingOf }: Today): readonly ModelQuestion[] =>
  model.questions.filter(
    (question) => !saysTheSame(given.get(question.id), answers.given.get(question.id)) && standingOf(question).visible !== false,
  );

function saysTheSame(a: Answer | undefined, b: Answer | undefined): boolean {
  return a === b || (a?.status === 'answered' && b?.status === 'answered' && a.value === b.value);
}

function standingsWith(questions: readonly ModelQuestion[], answers: Answers, before: Today): Today['standings'] {
  const standingOf = standingsOf(before.model.questionnaire, answers);
  const all = new Map(before.standings);
  for (const { id, question } of questions) all.set(id, standingOf(question));
  return all;
}

/** Whether a question counts or leaves as before. */
function takesPartAlike({ index }: ModelQuestion, now: Worlds, before: Worlds): boolean {
  const [outcomes, others] = [now.outcomes[index] ?? [], before.outcomes[index] ?? []];
  return outcomes.every(hasPoints) === others.every(hasPoints) && (outcomes[0] === notAsked) === (others[0] === notAsked);
}

const hasPoints = ({ low }: Outcome): boolean => low !== undefined;

/** Whether everybody is asked as before: today, and in all that could still come. */
const asksTheSame = (now: Today, before: Today): boolean =>
  [...now.model.questions, ...now.model.nodes].every(
    (place) => now.visible(place) === before.visible(place) && now.worlds.visible(place) === before.worlds.visible(place),
  );
