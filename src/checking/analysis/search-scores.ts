import type { Answers } from '../../answers/answers.ts';
import type { Condition } from '../../questionnaire/condition.ts';
import { evaluate } from '../../questionnaire/evaluate.ts';
import type { ModelQuestion } from '../../scoring/model.ts';
import type { Outcome } from '../../scoring/outcomes.ts';
import { reachOf } from '../../scoring/reach.ts';
import { testsIn } from '../../scoring/tests-in.ts';
import { narrow, type Worlds } from '../../scoring/worlds.ts';
import { type AnswerClass, factsApart } from './answer-class.ts';
import type { Cube } from './cube.ts';
import { type End, leaningsOf } from './leanings.ts';
import { endOf, factsOfCube, type ScoreSpace, withFact, worldsOfCube } from './score-space.ts';
import { canHold, type Truths, truthsOf } from './truths.ts';
import type { Found, Work } from './verdict.ts';
import { answered, answersFrom, truthByScores } from './witness.ts';

/** The cases that bounds may look at for one set of answers. */
const casesEach = 256;

/** One branch of a search over scores: what is fixed on the way to it. */
interface Branch {
  readonly worlds: Worlds;
  readonly given: ReadonlyMap<string, AnswerClass>;
  readonly facts: ReadonlyMap<string, number | string | boolean>;
  /** What is still to be fixed. */
  readonly rest: readonly Step[];
}

type Step = { readonly kind: 'question'; readonly question: ModelQuestion } | { readonly kind: 'fact'; readonly fact: string };

/**
 * Whether a condition on scores can come out as wanted within a cube. Bounds rule whole branches out, answers fixed one after the other
 * lead towards what is wanted, and what is found is scored in earnest.
 */
export function searchScores(condition: Condition, wanted: Truths, cube: Cube, space: ScoreSpace, work: Work): Found {
  const { model, reckoning } = space;
  const { questionnaire } = model;
  const facts = factsOfCube(cube, space);
  const leanings = leaningsOf(condition, (wanted & canHold) !== 0, model);
  const reach = reachOf(model, [condition]);
  const questions = [...reach.questions]
    .filter(({ id }) => (cube.answers.get(id)?.status ?? 'answered') === 'answered')
    .sort((a, b) => a.index - b.index);
  const steps: readonly Step[] = [
    ...[...reach.facts].filter((fact) => !cube.facts.has(fact)).map((fact) => ({ kind: 'fact' as const, fact })),
    ...questions.map((question) => ({ kind: 'question' as const, question })),
  ];
  const start: Branch = { worlds: worldsOfCube(cube, space, facts), given: cube.answers, facts, rest: steps };
  // Another number to divide by could lead elsewhere.
  let isSample = [...space.divisors.keys()].some((fact) => reach.facts.has(fact));
  const first = truthIn(start.worlds);
  if (first !== 'unknown' && (truthsOf(first) & wanted) === 0) return { found: 'impossible' };
  return completed(start) ?? descend(start) ?? { found: isSample ? 'not-decided' : 'impossible' };

  function truthIn(worlds: Worlds) {
    reckoning.work.left = casesEach;
    return evaluate(condition, reckoning.lookupIn(worlds));
  }

  /** Everything that is left towards its end, scored in earnest. */
  function completed({ given, facts: told, rest }: Branch): Found | undefined {
    if (work.left <= 0) return { found: 'not-decided' };
    work.left -= 1;
    const all = new Map(given);
    for (const step of rest) {
      const value =
        step.kind === 'question'
          ? endOf(space.valuesOf(step.question, told, cube.answers.get(step.question.id)), leanings.get(step.question) ?? 'high')
          : undefined;
      if (step.kind === 'question' && value !== undefined) all.set(step.question.id, answered(value));
    }
    const answers: Answers = answersFrom(questionnaire, all, told);
    return (truthsOf(truthByScores(condition, questionnaire, answers)) & wanted) === 0 ? undefined : { found: 'reached', answers };
  }

  function descend(branch: Branch): Found | undefined {
    const [step, ...rest] = branch.rest;
    if (step === undefined) return completed(branch);
    for (const next of branchesOf({ ...branch, rest }, step)) {
      if (work.left <= 0) return { found: 'not-decided' };
      work.left -= 1;
      const truth = truthIn(next.worlds);
      if (truth !== 'unknown' && (truthsOf(truth) & wanted) === 0) continue;
      const found = truth === 'unknown' ? descend(next) : (completed(next) ?? { found: 'not-decided' });
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function branchesOf(branch: Branch, step: Step): readonly Branch[] {
    if (step.kind === 'fact') {
      return factsApart(testsIn(model).factTests.get(step.fact) ?? []).map(({ value = true }) => ({
        ...branch,
        worlds: withFact(branch.worlds, step.fact, value),
        facts: new Map(branch.facts).set(step.fact, value),
      }));
    }
    const { question } = step;
    if (branch.worlds.visible(question) === false) return [branch];
    const apart = space.valuesOf(question, branch.facts, cube.answers.get(question.id));
    isSample ||= apart.isSample;
    return inOrder(apart.values, leanings.get(question) ?? 'high').map(({ value, outcome }) => ({
      ...branch,
      worlds: narrowed(branch.worlds, question, outcome),
      given: new Map(branch.given).set(question.id, answered(value)),
    }));
  }
}

const narrowed = (worlds: Worlds, question: ModelQuestion, outcome: Outcome): Worlds =>
  narrow(worlds, { kind: 'question', question }, [outcome]);

const inOrder = <T>(values: readonly T[], end: End): readonly T[] => (end === 'low' ? values : [...values].reverse());
