import type { Answers, AnswerValue } from '../../answers/answers.ts';
import { rational } from '../../exact/rational.ts';
import { toNumber } from '../../exact/real.ts';
import { testsOf } from '../../questionnaire/evaluate.ts';
import type { Dimension, Level, Question, Questionnaire } from '../../questionnaire/questionnaire.ts';
import { modelOf } from '../../scoring/model.ts';
import type { Facts } from '../../scoring/question-value.ts';
import { thresholdIn } from '../../scoring/range.ts';
import type { NodeScore } from '../../scoring/scorecard.ts';
import { touchingIn } from '../../scoring/touching.ts';
import { betterAnswers } from '../better-answers.ts';
import { keptStandings } from '../kept-standings.ts';
import { nodeCalled } from '../questions-in.ts';
import type { Situation } from '../situation.ts';
import { answerOf, supposing } from '../supposing.ts';
import { enough, type Found, fewest } from './fewest.ts';
import { decidingQuestions, helpsOnly } from './monotone.ts';
import type { BetterAnswer, Reaching } from './reaching.ts';
import { Trial, type Work } from './trial.ts';

const limits = { sets: 3, size: 24 } as const;
/** So many questions may be scored in all: some twenty thousand trials of a questionnaire of 72 questions. */
const workLimit = 1_500_000;
/** The smallest sets are looked for where trying each answer of the pool takes no more than this part of the work that is left. */
const partForPool = 1 / 4;
/** So many ways to answer the questions that decide what is asked are gone through. */
const caseLimit = 48;

/**
 * The fewest better answers that bring a node to a level (without `level`, to the next one), found by scoring them; undefined where there
 * is no such level or it is reached already. Only what is answered today is answered better; what is open stays open.
 */
export function reachLevel(node: string, situation: Situation, level?: string): Reaching | undefined {
  const { questionnaire, scorecard } = situation;
  const dimension = nodeCalled(node, questionnaire);
  const today = node === 'overall' ? scorecard.overall : scorecard.dimensions.get(node);
  if (dimension === undefined || today === undefined || today.level === null) return undefined;
  const reached = dimension.levels.findIndex(({ id }) => id === today.level?.id);
  const wanted = level === undefined ? reached + 1 : dimension.levels.findIndex(({ id }) => id === level);
  const aim = dimension.levels[wanted];
  if (aim === undefined || wanted <= reached) return undefined;
  return {
    node,
    level: aim.id,
    ...search(
      { dimension, today, levels: dimension.levels.slice(0, wanted + 1), better: rememberedBetter(situation.answers.subject.facts) },
      situation,
    ),
  };
}

interface Aim {
  readonly dimension: Dimension;
  readonly today: NodeScore;
  /** The level that is wanted, and all below it. */
  readonly levels: readonly Level[];
  /** The better answers to a question, worst first. */
  readonly better: (question: Question, today: AnswerValue) => readonly AnswerValue[];
}

/** Better answers, found once for each question and answer: sets of practices take their time. */
function rememberedBetter(facts: Facts): Aim['better'] {
  const known = new Map<string, readonly AnswerValue[]>();
  return (question, today) => {
    const key = `${question.id} ${JSON.stringify(today)}`;
    const found = known.get(key) ?? betterAnswers(question, today, facts);
    known.set(key, found);
    return found;
  };
}

function search(aim: Aim, situation: Situation): Pick<Reaching, 'sets' | 'isProved'> {
  const { questionnaire } = situation;
  const needs = aim.levels.map((level) => level.needs);
  const questions = questionsThatCount(aim, questionnaire);
  const { cases, isComplete } = casesOf(questions, aim, situation);
  const work: Work = { left: workLimit };
  let best: readonly (readonly BetterAnswer[])[] = [];
  let [isCut, isTooLarge] = [!isComplete || !helpsOnly(questionnaire, needs), false];
  for (const fixed of cases) {
    const size = Math.min(limits.size, (best[0]?.length ?? limits.size) - fixed.length);
    if (size < 0) continue;
    if (work.left <= 0) {
      isCut = true;
      break;
    }
    const found = searchCase(fixed, size, questions, aim, situation, work);
    isCut ||= found.isCut;
    isTooLarge ||= found.isTooLarge;
    const sets = found.sets.map((set) => noBetterThanNeeded([...fixed, ...set], aim, situation));
    best = fewestOf([...best, ...sets]);
  }
  return { sets: best.slice(0, limits.sets), isProved: !isCut && !(best.length === 0 && isTooLarge) };
}

function searchCase(
  fixed: readonly BetterAnswer[],
  size: number,
  questions: readonly Question[],
  aim: Aim,
  situation: Situation,
  work: Work,
): Found {
  const { questionnaire, answers } = situation;
  const supposed = withAnswers(fixed, answers, questionnaire);
  const trial = new Trial(questionnaire, supposed, aim.dimension.id, aim.levels.length, work);
  const deciding = decidingQuestions(questionnaire);
  const named = questionsNamed(aim, questions);
  const pool = questions.filter(({ id }) => !deciding.has(id)).flatMap((question) => bestOf(question, supposed, aim, questionnaire));
  const search = { trial, named, wanted: scoreWanted(aim), limits: { ...limits, size } };
  const before = trial.score([]);
  if (pool.length * trial.cost > work.left * partForPool) {
    return enough({ ...search, pool: mostFirst(pool, (better) => roughGain(better, named, situation)).map(({ better }) => better) });
  }
  const ranked = mostFirst(pool, (better) => trial.score([better]) - before);
  return fewest({
    ...search,
    pool: ranked.map(({ better }) => better),
    gains: addsUp(aim.dimension, questionnaire) ? ranked.map(({ gain }) => gain) : undefined,
  });
}

const mostFirst = (pool: readonly BetterAnswer[], gainOf: (better: BetterAnswer) => number) =>
  pool.map((better) => ({ better, gain: gainOf(better) })).sort((a, b) => b.gain - a.gain);

/** By its share of the whole, the answer taken for the best there is; what is asked for by name comes first. */
function roughGain({ question }: BetterAnswer, named: ReadonlySet<string> | undefined, { scorecard }: Situation): number {
  if (named?.has(question) === true) return Number.POSITIVE_INFINITY;
  const figure = scorecard.questions.get(question);
  const scale = figure && (scorecard.dimensions.get(figure.dimension) ?? scorecard.overall).scale;
  if (figure === undefined || scale === undefined || scale.max === scale.min) return 0;
  return ((figure.share ?? figure.weight) * (scale.max - (figure.score ?? scale.min))) / (scale.max - scale.min);
}

/** Questions whose answers score or level of the node hang on. */
function questionsThatCount({ dimension }: Aim, questionnaire: Questionnaire): readonly Question[] {
  const { nodeOf, questions } = modelOf(questionnaire);
  const node = nodeOf.get(dimension.id);
  const { touches } = touchingIn(modelOf(questionnaire));
  return questions.flatMap((each) => (node !== undefined && touches([each], node) ? each.question : []));
}

/** The ways to leave or better the answers that decide what is asked: none changed first. */
function casesOf(
  questions: readonly Question[],
  aim: Aim,
  { questionnaire, answers, standings: today }: Situation,
): { readonly cases: readonly (readonly BetterAnswer[])[]; readonly isComplete: boolean } {
  const deciding = decidingQuestions(questionnaire);
  let cases: readonly (readonly BetterAnswer[])[] = [[]];
  for (const question of questions) {
    const answer = today.get(question.id)?.status === 'answered' ? answers.given.get(question.id) : undefined;
    if (!deciding.has(question.id) || answer?.status !== 'answered') continue;
    const better = aim.better(question, answer.value);
    const more = cases.flatMap((each) => better.map((value) => [...each, { question: question.id, answer: value }]));
    if (cases.length + more.length > caseLimit) return { cases, isComplete: false };
    cases = [...cases, ...more];
  }
  return { cases, isComplete: true };
}

/** The answer to a question that is worth most, where it is better than the one given. */
function bestOf(question: Question, answers: Answers, aim: Aim, questionnaire: Questionnaire): readonly BetterAnswer[] {
  const standing = standingOf(question, answers, questionnaire);
  if (standing === undefined) return [];
  const best = aim.better(question, standing).at(-1);
  return best === undefined ? [] : [{ question: question.id, answer: best }];
}

function standingOf({ id }: Question, answers: Answers, questionnaire: Questionnaire): AnswerValue | undefined {
  const standing = keptStandings(questionnaire, answers).get(id);
  return standing?.status === 'answered' && standing.answer?.status === 'answered' ? standing.answer.value : undefined;
}

function withAnswers(changes: readonly BetterAnswer[], answers: Answers, questionnaire: Questionnaire): Answers {
  return supposing(questionnaire, answers, new Map(changes.map(({ question, answer }) => [question, answerOf(answer)])));
}

/** Whether gains of single answers add up to the gain of all: means and sums all the way down, and nothing adjusted. */
function addsUp(dimension: Dimension, questionnaire: Questionnaire): boolean {
  const fits =
    (dimension.aggregate === 'mean' || dimension.aggregate === 'sum') && dimension.adjust.length === 0 && dimension.measure === undefined;
  return (
    fits &&
    dimension.children.every((child) => {
      const inner = 'dimension' in child ? nodeCalled(child.dimension, questionnaire) : undefined;
      return inner === undefined || addsUp(inner, questionnaire);
    })
  );
}

/** The questions that these levels name, in what they need or as needed for them; undefined where they look at scores, too. */
function questionsNamed({ levels }: Aim, questions: readonly Question[]): ReadonlySet<string> | undefined {
  const tests = levels.flatMap(({ needs }) => (needs === undefined ? [] : [...testsOf(needs)]));
  if (tests.some(({ kind }) => kind === 'score' || kind === 'level')) return undefined;
  const asked = tests.flatMap((test) => (test.kind === 'question' ? test.question : []));
  return new Set([...asked, ...questions.filter(({ neededFor }) => neededFor.size > 0).map(({ id }) => id)]);
}

function scoreWanted({ levels, today }: Aim): number | undefined {
  const range = { low: rational(today.scale.min), high: rational(today.scale.max) };
  const froms = levels.flatMap(({ from }) => (from === undefined ? [] : [toNumber(thresholdIn(from, range))]));
  return froms.length === 0 ? undefined : Math.max(...froms);
}

/** The same questions with the least of the better answers that will do, one after the other. */
function noBetterThanNeeded(set: readonly BetterAnswer[], aim: Aim, { questionnaire, answers }: Situation): readonly BetterAnswer[] {
  const trial = new Trial(questionnaire, answers, aim.dimension.id, aim.levels.length);
  let least = set;
  for (const { question } of set) {
    const asked = questionnaire.questions.get(question);
    const today = asked && standingOf(asked, answers, questionnaire);
    if (asked === undefined || today === undefined) continue;
    const enough = aim
      .better(asked, today)
      .map((answer) => least.map((each) => (each.question === question ? { question, answer } : each)))
      .find((each) => trial.reaches(each));
    least = enough ?? least;
  }
  return least;
}

function fewestOf(sets: readonly (readonly BetterAnswer[])[]): readonly (readonly BetterAnswer[])[] {
  const size = Math.min(...sets.map(({ length }) => length));
  return sets.filter(({ length }) => length === size);
}
