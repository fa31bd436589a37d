import type { Answers } from '../../answers/answers.ts';
import { compare, type Real, toNumber } from '../../exact/real.ts';
import type { Condition, LevelTest, ScoreTest, Truth } from '../../questionnaire/condition.ts';
import { testsOf } from '../../questionnaire/evaluate.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { reachOf } from '../../scoring/reach.ts';
import { placeCalled } from '../../scoring/reckoning-of.ts';
import { todayOf } from '../../scoring/today.ts';
import type { AnswerClass } from './answer-class.ts';
import { placeInWords } from './condition-in-words.ts';
import { Cube } from './cube.ts';
import { type Domains, domainsOf, type Extent } from './domains.ts';
import { type Samples, samplesOf } from './samples.ts';
import { factsOfCube, type ScoreSpace, scoreSpaceOf } from './score-space.ts';
import { searchScores } from './search-scores.ts';
import { anything, canFail, canHold, isSettled, type Truths, truthsOf } from './truths.ts';
import type { Found, Work } from './verdict.ts';
import { answersFrom, truthByAnswers, truthByScores } from './witness.ts';

/** What answers can bring about, decided exactly as far as the work allowed reaches. */
export interface Analysis {
  readonly questionnaire: Questionnaire;
  readonly domains: Domains;
  readonly scores: ScoreSpace;
  readonly samples: Samples;
  /** What a test of a score or a level can come to with complete answers. */
  scoreTruths(test: ScoreTest | LevelTest): Truths;
  /** Between which numbers the score lies that a test looks at. */
  boundsInWords(test: ScoreTest): string;
  /** The score of a node with complete answers; undefined where there is none, or a fact is missing that it depends on. */
  scoreOf(node: string, answers: Answers): Real | undefined;
  /** These answers with another to one question. */
  withAnswer(answers: Answers, question: string, answer: AnswerClass): Answers;
  /** Whether some answers make a condition true. */
  canBeTrue(condition: Condition): Found;
  /** Whether some complete answers make it anything else. */
  canBeOtherThanTrue(condition: Condition): Found;
}

/** Tests looked at for one condition and for all of them; and answers scored anew. */
const testsEach = 200_000;
const testsInAll = 5_000_000;
const scoringsEach = 400;
const scoringsInAll = 6_000;

/** Analyses a questionnaire that has these conditions. */
export function analysisOf(questionnaire: Questionnaire, conditions: readonly Condition[]): Analysis {
  const domains = domainsOf(questionnaire, conditions);
  const scores = scoreSpaceOf(questionnaire, domains.testsOf);
  const samples = samplesOf(scores);
  const scoreTruths = atFirst(scores);
  const testsLeft: Work = { left: testsInAll };
  const scoringsLeft: Work = { left: scoringsInAll };
  return {
    questionnaire,
    domains,
    scores,
    samples,
    scoreTruths,
    scoreOf: (node, answers) => scoreOf(node, questionnaire, answers),
    withAnswer(answers, question, answer) {
      const given = new Map(answers.given);
      for (const [id, each] of answersFrom(questionnaire, new Map([[question, answer]])).given) given.set(id, each);
      return { ...answers, given };
    },
    boundsInWords: (test) => boundsInWords(test, scores),
    canBeTrue: (condition) => search(condition, canHold, 'anything'),
    canBeOtherThanTrue: (condition) => search(condition, anything & ~canHold, 'complete'),
  };

  /** Where all conditions together tell too many answers apart, those that this one hangs on may not. */
  function domainsFor(condition: Condition): Domains {
    const isTooMuch = [...testsOf(condition)].some((test) => {
      const question = test.kind === 'question' ? questionnaire.questions.get(test.question) : undefined;
      return question !== undefined && domains.question(question, 'anything').classes === undefined;
    });
    return isTooMuch ? domainsOf(questionnaire, reachOf(scores.model, [condition]).conditions) : domains;
  }

  function search(condition: Condition, wanted: Truths, extent: Extent): Found {
    const isScored = hangsOnScores(condition);
    // Samples tell no facts, so of complete answers they can only show what is false whatever the facts are.
    const isWanted = (truth: Truth) => (extent === 'complete' ? truth === false : (truthsOf(truth) & wanted) !== 0);
    const sample = isScored ? samples.find(condition, isWanted) : undefined;
    if (sample !== undefined) return { found: 'reached', answers: sample };
    const start = new Cube(questionnaire, domainsFor(condition), extent, scoreTruths);
    const cost = [...testsOf(condition)].length;
    return granting(testsEach, testsLeft, (tests) => granting(scoringsEach, scoringsLeft, (scorings) => descend(start, tests, scorings)));

    function descend(cube: Cube, work: Work, scoring: Work): Found {
      const truths = cube.truthsOf(condition);
      if ((truths & wanted) === 0) return { found: 'impossible' };
      if (isSettled(truths)) return confirmed(cube);
      const unfixed = cube.unfixedIn(condition);
      if (unfixed === undefined) return searchScores(condition, wanted, cube, scores, scoring);
      return firstOf(cube.split(unfixed), cost, work, (next) => descend(next, work, scoring));
    }

    /** What the search found has to hold in earnest. Of complete answers only some are fixed, so there the search is believed. */
    function confirmed(cube: Cube): Found {
      const answers = answersFrom(questionnaire, cube.answers, factsOfCube(cube, scores));
      if (extent === 'complete') return { found: 'reached', answers };
      const truth = isScored ? truthByScores(condition, questionnaire, answers) : truthByAnswers(condition, questionnaire, answers);
      return (truthsOf(truth) & wanted) === 0 ? { found: 'not-decided' } : { found: 'reached', answers };
    }
  }
}

/** Finds with so much work at most, and takes what it took from what is left in all. */
function granting(most: number, inAll: Work, find: (work: Work) => Found): Found {
  const granted = Math.min(most, inAll.left);
  const work: Work = { left: granted };
  const found = find(work);
  inAll.left -= granted - work.left;
  return found;
}

/** The first of these that is reached; impossible only if all of them are. */
function firstOf(cubes: readonly Cube[] | undefined, cost: number, work: Work, look: (cube: Cube) => Found): Found {
  if (cubes === undefined) return { found: 'not-decided' };
  let isDecided = true;
  for (const cube of cubes) {
    if (work.left <= 0) return { found: 'not-decided' };
    work.left -= cost;
    const found = look(cube);
    if (found.found === 'reached') return found;
    if (found.found === 'not-decided') isDecided = false;
  }
  return { found: isDecided ? 'impossible' : 'not-decided' };
}

/** What scores and levels can come to while nothing is fixed, each found once. */
function atFirst({ reckoning, worlds }: ScoreSpace): (test: ScoreTest | LevelTest) => Truths {
  const lookup = reckoning.lookupIn(worlds);
  const known = new Map<ScoreTest | LevelTest, Truths>();
  return (test) => {
    const before = known.get(test);
    if (before !== undefined) return before;
    const truth = test.kind === 'score' ? lookup.score(test) : lookup.level(test);
    const truths = truth === 'unknown' ? anything : truth ? canHold : canFail;
    known.set(test, truths);
    return truths;
  };
}

function scoreOf(id: string, questionnaire: Questionnaire, answers: Answers): Real | undefined {
  const { model, reckoning, worlds } = todayOf(questionnaire, answers);
  const node = model.nodeOf.get(id);
  const bounds = node && reckoning.boundsOf(node, worlds);
  return bounds !== undefined && compare(bounds.low, bounds.high) === 0 ? bounds.low : undefined;
}

function boundsInWords({ of }: ScoreTest, { model, reckoning, worlds }: ScoreSpace): string {
  const bounds = placeCalled(of, model)?.bounds(worlds, reckoning);
  const name = placeInWords(of);
  if (bounds === undefined) return `${name} never has a score.`;
  return `With every answer given, ${name} scores ${inShort(bounds.low)} to ${inShort(bounds.high)}.`;
}

/** A number as people write it. */
export const inShort = (value: Real): string => String(Math.round(toNumber(value) * 100) / 100);

/** Whether scores or levels decide; who is asked never depends on them. */
export const hangsOnScores = (condition: Condition): boolean =>
  [...testsOf(condition)].some(({ kind }) => kind === 'score' || kind === 'level');
