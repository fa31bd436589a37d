import type { Answers } from '../answers/answers.ts';
import { answersLookup, type Standing, standings } from '../answers/standings.ts';
import { maximum, minimum, type Real } from '../exact/real.ts';
import type { Lookup, Truth } from '../questionnaire/condition.ts';
import { evaluate } from '../questionnaire/evaluate.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Bounds } from './bounds.ts';
import { isOutIn, type Known } from './levels.ts';
import { type Model, type ModelNode, type ModelQuestion, modelOf } from './model.ts';
import type { Reckoning } from './reckoning.ts';
import { reckoningOf, scoresAndLevels } from './reckoning-of.ts';
import { nodeRole, type Role, roleOf } from './role.ts';
import { type Worlds, worldsOf } from './worlds.ts';

/** One subject as it stands today, and all that could still come of it. */
export interface Today extends Known {
  readonly model: Model;
  readonly answers: Answers;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly worlds: Worlds;
  readonly reckoning: Reckoning;
  standingOf(question: ModelQuestion): Standing;
  /** Asked, and unanswered or answered with don't know. */
  isOpen(question: ModelQuestion): boolean;
  /** What is perhaps asked counts as not asked. */
  role(child: ModelQuestion | ModelNode): Role;
  /** Whether it has a share: it counts, or counts as lowest. */
  applies(child: ModelQuestion | ModelNode): boolean;
  /** A score moved to the nearer of its bounds where it lies outside. */
  intoBounds(score: Real, bounds: Pick<Bounds, 'low' | 'high'> | undefined): Real;
}

/** All that scoring needs to know of one subject. */
export function todayOf(questionnaire: Questionnaire, answers: Answers): Today {
  const model = modelOf(questionnaire);
  const all = standings(questionnaire, answers);
  const worlds = worldsOf(model, answers, all);
  const reckoning = reckoningOf(model);
  const ofAnswers = answersLookup(questionnaire, answers, (question) => all.get(question.id) ?? nowhere);
  const lookup: Lookup = {
    ...ofAnswers,
    subjectKind(id) {
      const kind = questionnaire.kinds.get(id);
      return kind === undefined ? false : evaluate(kind.when, lookup);
    },
    ...scoresAndLevels(worlds, reckoning),
  };
  const standingOf = (question: ModelQuestion): Standing => all.get(question.id) ?? nowhere;
  const visible = visibility(standingOf, ofAnswers);
  const today: Today = {
    model,
    answers,
    standings: all,
    worlds,
    reckoning,
    lookup,
    standingOf,
    visible,
    isOpen: (question) => isOpen(standingOf(question)),
    isOut: (question) => visible(question) === false || isOutIn(question, worlds),
    role: (child) => roleToday(child, today, false),
    applies: (child) => appliesIn(child, today.role),
    intoBounds: (score, bounds) => (bounds === undefined ? score : minimum(maximum(score, bounds.low), bounds.high)),
  };
  return today;
}

/** The same day with what is not applicable counted as lowest; the bounds are not those of such scores. */
export const withNotApplicableAsLowest = (today: Today): Today => {
  const role = (child: ModelQuestion | ModelNode): Role => roleToday(child, today, true);
  return { ...today, role, applies: (child) => appliesIn(child, role), intoBounds: (score) => score };
};

const nowhere: Standing = { status: 'hidden', visible: false, answer: undefined };

const isOpen = ({ status }: Standing): boolean => status === 'unanswered' || status === 'dont-know';

function visibility(standingOf: (question: ModelQuestion) => Standing, lookup: Lookup): Known['visible'] {
  const visible = (place: ModelQuestion | ModelNode): Truth => {
    if (place.kind === 'question') return standingOf(place).visible;
    const around = place.parent === undefined ? true : visible(place.parent);
    if (around === false || place.dimension.when === undefined) return around;
    const truth = evaluate(place.dimension.when, lookup);
    return truth === true ? around : truth;
  };
  return visible;
}

function roleToday(child: ModelQuestion | ModelNode, today: Today, notApplicableAsLowest: boolean): Role {
  const visible = today.visible(child) === true;
  if (child.kind === 'node') return nodeRole(child, today.worlds, visible);
  const { missing } = child.node.dimension;
  return roleOf(child, today.worlds, visible, notApplicableAsLowest ? { ...missing, notApplicable: 'lowest' } : missing);
}

function appliesIn(child: ModelQuestion | ModelNode, roleIn: Today['role']): boolean {
  const role = roleIn(child);
  if (child.kind === 'question' || role !== 'counts') return role === 'counts' || role === 'lowest';
  return child.children.some((each) => appliesIn(each, roleIn));
}
