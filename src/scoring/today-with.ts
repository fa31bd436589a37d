import type { Answer, Answers } from '../answers/answers.ts';
import { type Standing, standingsOf } from '../answers/standings.ts';
import type { Model, ModelNode, ModelQuestion } from './model.ts';
import { notAsked, type Outcome } from './outcomes.ts';
import { reckoningOf } from './reckoning-of.ts';
import { casesPerFigure } from './split.ts';
import { type Today, todayFrom } from './today.ts';
import { touchingIn } from './touching.ts';
import type { View } from './views.ts';
import { outcomesToday, withOutcomes, type Worlds } from './worlds.ts';

/** Today with some answers changed, and what that may change. */
export interface Changed {
  readonly today: Today;
  readonly questions: ReadonlySet<ModelQuestion>;
  /** Whether its score or level may have changed. */
  isTouched(node: ModelNode): boolean;
  isViewTouched(view: View): boolean;
  /** Whether all bounds are as if everything had been reckoned anew: the work that was left was enough. */
  isSure(): boolean;
}

/**
 * Today with other answers of the same subject: what they do not touch is taken from before. undefined where they change who is asked, or
 * who counts, and so the shares of all others.
 */
export function todayWith(answers: Answers, before: Today): Changed | undefined {
  const { model, reckoning } = before;
  if (!isSameSubject(answers, before.answers) || reckoning.budget.left < casesPerFigure) return undefined;
  const changed = changedQuestions(model, answers, before);
  const standingOf = standingsOf(model.questionnaire, answers);
  const standings = new Map(before.standings);
  for (const { id, question } of changed) standings.set(id, standingOf(question));
  const worlds = withOutcomes(before.worlds, changed, (question) => outcomesToday(question, standings.get(question.id), answers));
  const { touches, decides } = touchingIn(model);
  const deciding = changed.filter(decides);
  if (!changed.every((question) => countsAlike(question, worlds, before.worlds))) return undefined;
  if (deciding.length > 0 && !asksTheSame(model, worlds, before, (question) => standingOf(question.question))) return undefined;

  const touched = new Map<ModelNode, boolean>(model.nodes.map((node) => [node, touches(changed, node)]));
  const isTouched = (node: ModelNode): boolean => touched.get(node) !== false;
  const questions = new Set(changed);
  const isViewTouched = (view: View): boolean => deciding.length > 0 || view.questions.some((question) => questions.has(question));
  const earlier = {
    reckoning,
    worlds: before.worlds,
    isSame: (place: ModelNode | View, where: Worlds) => where === worlds && !('kind' in place ? isTouched(place) : isViewTouched(place)),
  };
  const reckoningNow = reckoningOf(model, reckoning.budget.left, earlier);
  return {
    today: todayFrom({ model, answers, standings, worlds, reckoning: reckoningNow }, before),
    questions,
    isTouched,
    isViewTouched,
    isSure: () => reckoningNow.budget.left >= casesPerFigure,
  };
}

const isSameSubject = (a: Answers, b: Answers): boolean => a.subject.facts === b.subject.facts && a.depth === b.depth;

/** Of what is hidden the answer does not matter. */
const changedQuestions = ({ questions }: Model, { given }: Answers, before: Today): readonly ModelQuestion[] =>
  questions.filter(
    (question) =>
      !saysTheSame(given.get(question.id), before.answers.given.get(question.id)) && before.standingOf(question).visible !== false,
  );

function saysTheSame(a: Answer | undefined, b: Answer | undefined): boolean {
  if (a === b) return true;
  return a?.status === 'answered' && b?.status === 'answered' && a.value === b.value;
}

/** Whether a question takes part as before, whatever it counts. */
function countsAlike({ index }: ModelQuestion, now: Worlds, before: Worlds): boolean {
  const [outcomes, others] = [now.outcomes[index] ?? [], before.outcomes[index] ?? []];
  return outcomes.every(hasPoints) === others.every(hasPoints) && (outcomes[0] === notAsked) === (others[0] === notAsked);
}

const hasPoints = ({ low }: Outcome): boolean => low !== undefined;

/** Whether everybody is asked as before: today, and in all that could still come. */
function asksTheSame(model: Model, worlds: Worlds, before: Today, standingOf: (question: ModelQuestion) => Standing): boolean {
  const isAskedAlike = (place: ModelQuestion | ModelNode) => worlds.visible(place) === before.worlds.visible(place);
  return (
    model.questions.every((question) => isAskedAlike(question) && standingOf(question).visible === before.standingOf(question).visible) &&
    model.nodes.every(isAskedAlike)
  );
}
