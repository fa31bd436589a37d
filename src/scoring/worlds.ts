import { factHolds } from '../answers/answer-holds.ts';
import type { Answers } from '../answers/answers.ts';
import type { Standing } from '../answers/standings.ts';
import type { Condition, Lookup, QuestionTest, Truth } from '../questionnaire/condition.ts';
import { evaluate } from '../questionnaire/evaluate.ts';
import type { Variable } from './influence.ts';
import type { Model, ModelNode, ModelQuestion } from './model.ts';
import { type FactOutcome, factOutcomes, notAsked, type Outcome, outcomesOf } from './outcomes.ts';
import { testsIn } from './tests-in.ts';

/**
 * A set of ways in which the open answers, and the facts that are not told, could come in: for each the outcomes that are left.
 * A test is true where it holds in all of these ways, false where it holds in none.
 */
export interface Worlds {
  readonly model: Model;
  readonly outcomes: readonly (readonly Outcome[])[];
  readonly facts: ReadonlyMap<string, readonly FactOutcome[]>;
  /** Answers and facts alone; scores and levels are unknown to it. */
  readonly lookup: Lookup;
  /** Whether a question is asked, by its condition and those of the dimensions around it. */
  visible(place: ModelQuestion | ModelNode): Truth;
  /** The wider worlds that these are some of, and what was narrowed down. */
  readonly narrowed: { readonly from: Worlds; readonly variable: Variable } | undefined;
}

/** All the worlds that agree with the answers. */
export function worldsOf(model: Model, answers: Answers, standings: ReadonlyMap<string, Standing>): Worlds {
  const told = answers.subject.facts;
  const { questionTests, factTests } = testsIn(model);
  const outcomes = model.questions.map((question) => outcomesToday(question, standings, answers, questionTests));
  const facts = new Map([...factTests].map(([fact, tests]) => [fact, factsFor(told.get(fact), tests)]));
  return worlds(model, outcomes, facts, undefined);
}

function outcomesToday(
  question: ModelQuestion,
  standings: ReadonlyMap<string, Standing>,
  answers: Answers,
  tests: ReadonlyMap<string, readonly QuestionTest[]>,
): readonly Outcome[] {
  const standing = standings.get(question.id);
  if (standing === undefined || !isAsked(question, answers)) return [notAsked];
  return outcomesOf(question, standing, tests.get(question.id) ?? [], answers.subject.facts);
}

/** The worlds that agree with other answers of the same subject, which differ in these questions only and leave all asked as before. */
export function worldsWith(
  changed: readonly ModelQuestion[],
  before: Worlds,
  answers: Answers,
  standings: ReadonlyMap<string, Standing>,
): Worlds {
  const { questionTests } = testsIn(before.model);
  const outcomes = [...before.outcomes];
  for (const question of changed) outcomes[question.index] = outcomesToday(question, standings, answers, questionTests);
  return worlds(before.model, outcomes, before.facts, undefined, before.visible);
}

/** Within the chosen depth, hidden or not. */
export const isAsked = ({ question }: ModelQuestion, { depth }: Answers): boolean => depth === 'full' || question.core;

const factsFor = (value: number | string | boolean | undefined, tests: Parameters<typeof factOutcomes>[0]): readonly FactOutcome[] =>
  value === undefined ? factOutcomes(tests) : [{ holds: (test) => factHolds(value, test) }];

/** These worlds with one answer or fact narrowed down to some of its outcomes. */
export function narrow(from: Worlds, variable: Variable, kept: readonly (Outcome | FactOutcome)[]): Worlds {
  const narrowed = { from, variable };
  if (variable.kind === 'fact') {
    return worlds(from.model, from.outcomes, new Map(from.facts).set(variable.fact, kept as readonly FactOutcome[]), narrowed);
  }
  const outcomes = [...from.outcomes];
  outcomes[variable.question.index] = kept as readonly Outcome[];
  return worlds(from.model, outcomes, from.facts, narrowed);
}

function worlds(
  model: Model,
  outcomes: Worlds['outcomes'],
  facts: Worlds['facts'],
  narrowed: Worlds['narrowed'],
  asked?: Worlds['visible'],
): Worlds {
  const visible = asked ?? isAskedIn;
  const known = new Map<ModelQuestion | ModelNode, Truth>();
  const lookup: Lookup = {
    question(test) {
      const question = model.questionOf.get(test.question);
      return question === undefined ? false : testIn(question, test);
    },
    fact: (test) => agreed((facts.get(test.fact) ?? []).map((outcome) => outcome.holds(test))),
    subjectKind(id) {
      const kind = model.questionnaire.kinds.get(id);
      return kind === undefined ? false : evaluate(kind.when, lookup);
    },
    score: () => 'unknown',
    level: () => 'unknown',
  };
  return { model, outcomes, facts, lookup, visible, narrowed };

  function testIn(question: ModelQuestion, test: QuestionTest): Truth {
    const isShown = visible(question);
    if (isShown === false) return false;
    const truth = agreed((outcomes[question.index] ?? []).map((outcome) => outcome.holds(test)));
    return isShown === 'unknown' && truth !== false ? 'unknown' : truth;
  }

  function isAskedIn(place: ModelQuestion | ModelNode): Truth {
    const before = known.get(place);
    if (before !== undefined) return before;
    // Conditions that lead in a circle are refused by reading; here they must only come to an end.
    known.set(place, false);
    const [around, when] = place.kind === 'question' ? [place.node, place.question.when] : [place.parent, place.dimension.when];
    const truth = both(around === undefined ? true : isAskedIn(around), when, lookup);
    known.set(place, truth);
    return truth;
  }
}

function both(around: Truth, when: Condition | undefined, lookup: Lookup): Truth {
  if (around === false || when === undefined) return around;
  const truth = evaluate(when, lookup);
  return truth === true ? around : truth;
}

/** What all of these say; unknown where they differ. */
function agreed(truths: readonly Truth[]): Truth {
  const [first = 'unknown'] = truths;
  return truths.every((truth) => truth === first) ? first : 'unknown';
}
