import { inside, type Spot } from '../../source/source.ts';
import type { Condition } from '../condition.ts';
import { testsOf } from '../evaluate.ts';
import type { Dimension, Question, Questionnaire } from '../questionnaire.ts';
import { findCircles } from './find-circle.ts';
import type { Rule } from './meaning.ts';

/** Whether a question is asked does not depend on its own answer, on whatever way round. */
export const circularWhen: Rule = ({ questionnaire, names, tell }) => {
  const next = (id: string) => askedBecauseOf(id, questionnaire);
  const spotOf = (id: string): Spot | undefined => {
    const question = names.question.get(id);
    if (question?.data.when !== undefined) return inside(question.spot, 'when');
    const known = questionnaire.questions.get(id);
    const dimension = known && [...around(known, questionnaire)].find(({ when }) => when !== undefined);
    return names.dimension.get(dimension?.id ?? '')?.keys.get('when');
  };
  for (const circle of findCircles(questionnaire.questions.keys(), next)) {
    const spot = spotOf(circle[0] ?? '');
    if (spot !== undefined) tell('questionnaire/circular-when', spot, { circle: named(circle) });
  }
};

/** The questions on whose answers it depends whether this one is asked: its own `when` and those of the dimensions around it. */
function* askedBecauseOf(id: string, questionnaire: Questionnaire): Generator<string> {
  const question = questionnaire.questions.get(id);
  if (question === undefined) return;
  yield* questionsIn(question.when, questionnaire);
  for (const dimension of around(question, questionnaire)) yield* questionsIn(dimension.when, questionnaire);
}

function* around(question: Question, { dimensions }: Questionnaire): Generator<Dimension> {
  for (let node = dimensions.get(question.dimension); node !== undefined; node = dimensions.get(node.parent ?? '')) yield node;
}

function* questionsIn(condition: Condition | undefined, questionnaire: Questionnaire): Generator<string> {
  if (condition === undefined) return;
  for (const test of testsOf(condition)) {
    if (test.kind === 'question') yield test.question;
    if (test.kind === 'subject-kind') yield* questionsIn(questionnaire.kinds.get(test.id)?.when, questionnaire);
  }
}

/** No score and no level depends on itself through adjustments and needs. */
export const circularScores: Rule = ({ questionnaire, joined, names, tell }) => {
  const nodes = [questionnaire.root, ...questionnaire.dimensions.values()];
  const byFigure = new Map<string, Dimension>(
    nodes.flatMap((node) => [`score of ${node.id}`, `level of ${node.id}`].map((figure) => [figure, node])),
  );
  const next = (figure: string): Iterable<string> => {
    const node = byFigure.get(figure);
    if (node === undefined) return [];
    return figure.startsWith('score') ? scoreDependsOn(node) : levelDependsOn(node);
  };
  const spotOf = (figure: string): Spot => {
    const id = byFigure.get(figure)?.id ?? '';
    const key = figure.startsWith('score') ? 'adjust' : 'levels';
    const shared = key === 'levels' ? joined.lists.levels[0]?.spot : undefined;
    return names.dimension.get(id)?.keys.get(key) ?? shared ?? inside(joined.main.spot, key);
  };
  for (const circle of findCircles(byFigure.keys(), next)) {
    const hinge = circle.find((figure) => figure.startsWith('level') || (byFigure.get(figure)?.adjust.length ?? 0) > 0);
    tell('questionnaire/circular-scores', spotOf(hinge ?? circle[0] ?? ''), { circle: named(circle) });
  }
};

function* scoreDependsOn(node: Dimension): Generator<string> {
  for (const child of node.children) if ('dimension' in child) yield `score of ${child.dimension}`;
  for (const { when } of node.adjust) yield* figuresIn(when);
}

function* levelDependsOn(node: Dimension): Generator<string> {
  yield `score of ${node.id}`;
  for (const { needs } of node.levels) if (needs !== undefined) yield* figuresIn(needs);
}

function* figuresIn(condition: Condition): Generator<string> {
  for (const test of testsOf(condition)) {
    if (test.kind === 'level') yield `level of ${test.dimension}`;
    if (test.kind === 'score' && 'dimension' in test.of) yield `score of ${test.of.dimension}`;
  }
}

/** Some order of the actions exists in which each finds done what it comes after. */
export const circularAfter: Rule = ({ questionnaire, names, tell }) => {
  const { actions } = questionnaire;
  const startable = new Set<string>();
  const waiting = (id: string) => (actions.get(id)?.after ?? []).find((group) => !group.some((other) => startable.has(other)));
  const waitedForBy = new Map<string, string[]>([...actions.keys()].map((id) => [id, []]));
  for (const { id, after } of actions.values()) for (const other of after.flat()) waitedForBy.get(other)?.push(id);
  const queue = [...actions.keys()];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (startable.has(id) || waiting(id) !== undefined) continue;
    startable.add(id);
    queue.push(...(waitedForBy.get(id) ?? []));
  }
  const stuck = [...actions.keys()].filter((id) => !startable.has(id));
  const next = (id: string) => (waiting(id) ?? []).filter((other) => actions.has(other)).slice(0, 1);
  for (const circle of findCircles(stuck, next)) {
    const spot = names.action.get(circle[0] ?? '')?.spot;
    if (spot !== undefined) tell('questionnaire/circular-after', inside(spot, 'after'), { circle: named(circle) });
  }
};

/** The way round, back to where it began; the middle of a long one is left out. */
function named(circle: readonly string[]): string {
  const shown = circle.length > 8 ? [...circle.slice(0, 4), '...', ...circle.slice(-3)] : circle;
  return [...shown, circle[0]].join(' -> ');
}
