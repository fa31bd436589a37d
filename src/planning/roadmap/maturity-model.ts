import { rational } from '../../exact/rational.ts';
import { compare, type Real, subtract } from '../../exact/real.ts';
import { evaluate } from '../../questionnaire/evaluate.ts';
import type { Action } from '../../questionnaire/questionnaire.ts';
import { combine } from '../../scoring/bounds.ts';
import { isSum, type ModelNode, type ModelQuestion, nodeOnTerms, onTerms, pathTo } from '../../scoring/model.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { tallies } from '../../scoring/tally.ts';
import { type Today, todayOf } from '../../scoring/today.ts';
import type { Situation } from '../situation.ts';
import { adjustedNode } from './adjusted-node.ts';
import { aggregated } from './aggregated.ts';
import { type AnswerStates, answerStates } from './answer-states.ts';
import { constant, type Expression, isConstant, times, total } from './expression.ts';
import { hiding } from './hiding.ts';
import { levelsReached } from './levels-reached.ts';
import { type Loose, LooseParts } from './loose-parts.ts';
import type { Program } from './program.ts';
import { type TruthPair, truthPairs } from './truth-pairs.ts';

/**
 * Scores and levels as expressions of which actions are done. Whatever actions are done, what they truly come to is among the
 * solutions, so the most that a solution reaches is a bound; where nothing is loose it is reached.
 */
export interface MaturityModel {
  /** By node (`overall` is the root); a node without a score has none. */
  readonly scores: ReadonlyMap<string, Expression>;
  /** By node: for each of its levels 1 where it is reached, lowest first. */
  readonly levels: ReadonlyMap<string, readonly Expression[]>;
  /** Each 0 or 1; together they settle all answers. */
  readonly states: readonly Expression[];
  readonly loose: readonly Loose[];
  /** Whether open answers can move no score in a way that is not modelled. */
  readonly isTrusted: boolean;
}

/** What the parts of the model know of each other while it is built. */
export interface Building {
  readonly program: Program;
  readonly today: Today;
  readonly scorecard: Scorecard;
  readonly loose: LooseParts;
  readonly statesOf: ReadonlyMap<ModelQuestion, AnswerStates>;
  /** Questions that what is done may hide or uncover. */
  readonly mayHide: ReadonlySet<ModelQuestion>;
  scoreOf(node: ModelNode): Expression | undefined;
  levelsOf(node: ModelNode): readonly Expression[];
  truthOf(condition: Parameters<ReturnType<typeof truthPairs>>[0]): TruthPair;
}

/** Writes the model into the program; `doneBy` says by which expression an action is done in time. */
export function maturityModel(
  program: Program,
  situation: Situation,
  actions: readonly Action[],
  doneBy: (action: Action) => Expression,
): MaturityModel {
  const { questionnaire, answers, scorecard } = situation;
  const today = todayOf(questionnaire, answers);
  const { model } = today;
  const statesOf = new Map<ModelQuestion, AnswerStates>();
  for (const question of model.questions) {
    const standing = today.standingOf(question);
    if (standing.status !== 'answered' || standing.answer?.status !== 'answered') continue;
    const raisings = actions.flatMap((action) => {
      const raise = action.raises.get(question.id);
      return raise === undefined ? [] : [{ raise, done: doneBy(action) }];
    });
    const states = answerStates(question.question, standing.answer.value, raisings, answers.subject.facts, program);
    if (states !== undefined) statesOf.set(question, states);
  }
  const loose = new LooseParts(program);
  const tallied = tallies(today);
  const scores = new Map<ModelNode, Expression | undefined>();
  const levels = new Map<ModelNode, readonly Expression[]>();
  const building: Building = {
    program,
    today,
    scorecard,
    loose,
    statesOf,
    mayHide: hiding(today, new Set(statesOf.keys())),
    scoreOf: (node) => remembered(scores, node, () => score(node)),
    levelsOf: (node) => remembered(levels, node, () => levelsReached(node, building)),
    truthOf: (condition) => truths(condition),
  };
  const truths = truthPairs(building);
  for (const node of model.nodes) building.scoreOf(node);
  return {
    scores: new Map([...scores].flatMap(([{ id }, score]) => (score === undefined ? [] : [[id, score]]))),
    levels: new Map(model.nodes.map((node) => [node.id, building.levelsOf(node)])),
    states: [...statesOf.values()].flatMap(({ states }) => states),
    loose: loose.all,
    isTrusted: isTrusted(today),
  };

  function score(node: ModelNode): Expression | undefined {
    const tally = tallied.get(node);
    if (tally?.score === undefined) return undefined;
    if (isMovedByHiding(node, building) || isMeasured(node)) return loose.score(node, building, { monotone: false });
    const parts = tally.parts.flatMap(({ child, score, weight }) =>
      score === undefined ? [] : [{ child, weight, score: childScore(child, score, building) }],
    );
    if (parts.every((part) => isConstant(part.score)) && node.adjust.length === 0) return constant(tally.score);
    const made = parts.every((part) => isConstant(part.score))
      ? constant(
          combine(
            node,
            parts.map((part) => ({ value: part.score.constant, weight: part.weight })),
          ),
        )
      : aggregated(node, parts, building);
    return adjustedNode(node, made, building);
  }
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined || known.has(key)) return before as Value;
  const value = find();
  known.set(key, value);
  return value;
}

/** A child on the terms of its node. */
function childScore(child: ModelQuestion | ModelNode, score: Real, building: Building): Expression {
  if (child.kind === 'question') return questionScore(child, score, building);
  const own = building.scoreOf(child);
  if (own === undefined || building.today.role(child) === 'lowest') return constant(score);
  return placed(own, (value) => nodeOnTerms(child, value));
}

function questionScore(question: ModelQuestion, score: Real, { statesOf, loose, today }: Building): Expression {
  const states = statesOf.get(question);
  if (states === undefined || today.role(question) !== 'counts') return constant(score);
  if (states.points === undefined) return loose.question(question, states.states);
  // Clipping numbers of the scale keeps what is within; what is not is rare enough to be left loose.
  const clips = question.value?.onScale === true && !question.node.method.takesPoints && !isWithinNode(question);
  return clips ? loose.question(question, states.states) : placed(states.points, (points) => onTerms(question, points));
}

const isWithinNode = ({ value, node }: ModelQuestion): boolean =>
  value !== undefined && compare(value.range.low, node.range.low) >= 0 && compare(value.range.high, node.range.high) <= 0;

/** The expression under a linear function of one number. */
function placed(expression: Expression, line: (value: Real) => Real): Expression {
  const [atZero, atOne] = [line(rational(0)), line(rational(1))];
  return total([constant(atZero), times(expression, subtract(atOne, atZero))]);
}

/**
 * A score is moved between the bounds that open answers leave it. Where these hang on conditions that are unknown, or where what is open
 * cannot come to all that its node can, they may move a score in ways that the model does not know.
 */
function isTrusted({ model, isOpen, lookup, role }: Today): boolean {
  return (
    model.questions.every((question) => !isOpen(question) || spansItsNode(question)) &&
    model.nodes.every(({ adjust }) => adjust.every(({ when }) => evaluate(when, lookup) !== 'unknown')) &&
    [...model.questions, ...model.nodes].every((place) => role(place) !== 'perhaps')
  );
}

/** An open question without a range of its own can come to anything its node can. */
const spansItsNode = ({ value, range, node }: ModelQuestion): boolean =>
  value === undefined || node.method.takesPoints || (compare(range.low, node.range.low) <= 0 && compare(range.high, node.range.high) >= 0);

/** Whether a part counts by goalposts or steps, which no line follows. */
const isMeasured = ({ children }: ModelNode): boolean => children.some((child) => child.kind === 'node' && child.counting !== undefined);

/** Whether what is hidden or uncovered below takes part in the score of this very node. */
function isMovedByHiding(node: ModelNode, { mayHide, today }: Building): boolean {
  const isMoved = (question: ModelQuestion): boolean => {
    if (question.value === undefined) return false;
    const isHidden = today.standingOf(question).visible === false;
    const leaves = question.node.dimension.missing.hidden === 'leaves';
    // Uncovered it is unanswered, which takes no part, unless the lowest of it counts or its weight does.
    return !(isHidden && leaves && !hasSum(question.node));
  };
  return [...mayHide].some((question) => isMoved(question) && (question.node === node || reweighs(question, node)));
}

/** Up to the root, whether a node counts its open parts or needs them, or weighs what they weigh. */
function hasSum(node: ModelNode): boolean {
  for (const at of pathTo(node)) if (isSum(at) || at.method.needsAll || at.weight === 'sum') return true;
  return false;
}

/** Whether a node above that of the question changes with it: it may lose a child, or the child its weight. */
function reweighs(question: ModelQuestion, node: ModelNode): boolean {
  for (let at: ModelNode | undefined = question.node.parent; at !== undefined; at = at.parent) if (at === node) return true;
  return false;
}
