import type { Answer, Answers } from '../answers/answers.ts';
import { answersLookup, standingWith } from '../answers/standings.ts';
import type { Condition } from '../questionnaire/condition.ts';
import { evaluate } from '../questionnaire/evaluate.ts';
import type { ModelNode, ModelQuestion } from './model.ts';
import { notAsked, type Outcome } from './outcomes.ts';
import { reckoningOf } from './reckoning-of.ts';
import { casesPerFigure } from './split.ts';
import { nowhere, type Today, todayFrom } from './today.ts';
import { touchingIn } from './touching.ts';
import type { View } from './views.ts';
import { type Worlds, worldsWith } from './worlds.ts';

/** Today with some answers changed, and what that may change. */
export interface Changed {
  readonly today: Today;
  /** Whether a question that was answered is open now, or the other way round. */
  readonly opens: boolean;
  /** Whether the answer, or the score or level of a node, may have changed. */
  isTouched(child: ModelQuestion | ModelNode): boolean;
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
  if (reckoning.budget.left < casesPerFigure) return undefined;
  const questions = changedQuestions(answers, before);
  const standings = standingsWith(questions, answers, before);
  const worlds = worldsWith(questions, before.worlds, answers, standings);
  const { touches, deciding } = touchingIn(model);
  const conditions = questions.flatMap(deciding);
  if (!questions.every((question) => takesPartAlike(question, worlds, before.worlds))) return undefined;
  if (conditions.length > 0 && !holdAlike(conditions, { worlds, answers, standings }, before)) return undefined;

  const touched = new Set(model.nodes.filter((node) => touches(questions, node)));
  // Somebody may still be asked otherwise in some of the worlds.
  const isViewTouched = (view: View): boolean => conditions.length > 0 || view.questions.some((question) => questions.includes(question));
  const isSame = (place: ModelNode | View, where: Worlds): boolean =>
    where === worlds && !('kind' in place ? touched.has(place) : isViewTouched(place));
  const reckoningNow = reckoningOf(model, reckoning.budget.left, { reckoning, worlds: before.worlds, isSame });
  const isTouched = (child: ModelQuestion | ModelNode): boolean => (child.kind === 'node' ? touched.has(child) : questions.includes(child));
  const today = todayFrom({ model, answers, standings, worlds, reckoning: reckoningNow }, { day: before, isTouched });
  return {
    today,
    opens: questions.some((question) => today.isOpen(question) !== before.isOpen(question)),
    isTouched,
    isViewTouched,
    isSure: () => reckoningNow.budget.left >= casesPerFigure,
  };
}

/** Whether two files tell the same facts and were asked in the same depth. */
export const isSameSubject = (a: Answers, b: Answers): boolean => a.subject.facts === b.subject.facts && a.depth === b.depth;

/** Of what is hidden the answer does not matter. */
const changedQuestions = ({ given }: Answers, { model, answers, standingOf }: Today): readonly ModelQuestion[] =>
  model.questions.filter(
    (question) => !saysTheSame(given.get(question.id), answers.given.get(question.id)) && standingOf(question).visible !== false,
  );

function saysTheSame(a: Answer | undefined, b: Answer | undefined): boolean {
  return a === b || (a?.status === 'answered' && b?.status === 'answered' && a.value === b.value);
}

function standingsWith(questions: readonly ModelQuestion[], answers: Answers, before: Today): Today['standings'] {
  const all = new Map(before.standings);
  for (const { id, question } of questions) all.set(id, standingWith(question, all.get(id)?.visible ?? false, answers));
  return all;
}

/** Whether a question counts or leaves as before. */
function takesPartAlike({ index }: ModelQuestion, now: Worlds, before: Worlds): boolean {
  const [outcomes, others] = [now.outcomes[index] ?? [], before.outcomes[index] ?? []];
  return outcomes.every(hasPoints) === others.every(hasPoints) && (outcomes[0] === notAsked) === (others[0] === notAsked);
}

const hasPoints = ({ low }: Outcome): boolean => low !== undefined;

/** Whether conditions that decide who is asked come to the same: as far as today's answers tell, and in all that could still come. */
function holdAlike(conditions: readonly Condition[], now: Pick<Today, 'worlds' | 'answers' | 'standings'>, before: Today): boolean {
  const { questionnaire } = before.model;
  const [told, toldBefore] = [now, before].map(({ answers, standings }) =>
    answersLookup(questionnaire, answers, ({ id }) => standings.get(id) ?? nowhere),
  );
  return conditions.every(
    (condition) =>
      evaluate(condition, now.worlds.lookup) === evaluate(condition, before.worlds.lookup) &&
      told !== undefined &&
      toldBefore !== undefined &&
      evaluate(condition, told) === evaluate(condition, toldBefore),
  );
}
