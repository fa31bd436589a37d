import type { Answers } from '../answers/answers.ts';
import { answersLookup, type Standing, standings } from '../answers/standings.ts';
import type { Real } from '../exact/real.ts';
import type { Lookup, Truth } from '../questionnaire/condition.ts';
import { evaluate } from '../questionnaire/evaluate.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { isOutIn, type Known } from './levels.ts';
import { type Model, type ModelNode, type ModelQuestion, modelOf } from './model.ts';
import { onceForEach } from './once.ts';
import type { Reckoning } from './reckoning.ts';
import { reckoningOf, scoresAndLevels } from './reckoning-of.ts';
import { nodeRole, type Role, roleOf } from './role.ts';
import { boundedScore, isSettled } from './settled.ts';
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
  /** Whether nothing that is open has a say in what it counts: its bounds are its score. */
  isSettled(child: ModelQuestion | ModelNode): boolean;
  /** The score of a node, moved to the nearer of its bounds where it lies outside. */
  bounded(score: Real, node: ModelNode): Real;
}

/** All that scoring needs to know of one subject. */
export function todayOf(questionnaire: Questionnaire, answers: Answers): Today {
  const model = modelOf(questionnaire);
  const all = standings(questionnaire, answers);
  return todayFrom({ model, answers, standings: all, worlds: worldsOf(model, answers, all), reckoning: reckoningOf(model) });
}

/** A day on which everybody was asked and took part as today, and what is touched by the answers that differ. */
export interface Alike {
  readonly day: Today;
  isTouched(child: ModelQuestion | ModelNode): boolean;
}

/** The same from what is known already. */
export function todayFrom(
  { model, answers, standings: all, worlds, reckoning }: Pick<Today, 'model' | 'answers' | 'standings' | 'worlds' | 'reckoning'>,
  alike?: Alike,
): Today {
  const { questionnaire } = model;
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
  const visible = alike?.day.visible ?? visibility(model, standingOf, ofAnswers);
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
    role: alike?.day.role ?? onceForEach(model, (child) => roleToday(child, today, false)),
    applies: alike?.day.applies ?? onceForEach(model, (child) => appliesIn(child, today)),
    isSettled: onceForEach(model, (child) => (alike?.isTouched(child) === false ? alike.day.isSettled(child) : isSettled(child, today))),
    bounded: (score, node) => boundedScore(score, node, today),
  };
  return today;
}

/** The same day with what is not applicable counted as lowest; the bounds are not those of such scores. */
export const withNotApplicableAsLowest = (today: Today, alike?: Pick<Today, 'role' | 'applies'>): Today => {
  const otherwise: Today = {
    ...today,
    role: alike?.role ?? onceForEach(today.model, (child) => roleToday(child, today, true)),
    applies: alike?.applies ?? onceForEach(today.model, (child) => appliesIn(child, otherwise)),
    bounded: (score) => score,
  };
  return otherwise;
};

export const nowhere: Standing = { status: 'hidden', visible: false, answer: undefined };

const isOpen = ({ status }: Standing): boolean => status === 'unanswered' || status === 'dont-know';

function visibility(model: Model, standingOf: (question: ModelQuestion) => Standing, lookup: Lookup): Known['visible'] {
  const visible = onceForEach(model, (place): Truth => {
    if (place.kind === 'question') return standingOf(place).visible;
    const around = place.parent === undefined ? true : visible(place.parent);
    if (around === false || place.dimension.when === undefined) return around;
    const truth = evaluate(place.dimension.when, lookup);
    return truth === true ? around : truth;
  });
  return visible;
}

function roleToday(child: ModelQuestion | ModelNode, today: Today, notApplicableAsLowest: boolean): Role {
  const visible = today.visible(child) === true;
  if (child.kind === 'node') return nodeRole(child, today.worlds, visible);
  const { missing } = child.node.dimension;
  return roleOf(child, today.worlds, visible, notApplicableAsLowest ? { ...missing, notApplicable: 'lowest' } : missing);
}

function appliesIn(child: ModelQuestion | ModelNode, today: Today): boolean {
  const role = today.role(child);
  if (child.kind === 'question' || role !== 'counts') return role === 'counts' || role === 'lowest';
  return child.children.some(today.applies);
}
