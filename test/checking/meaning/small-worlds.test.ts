import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/answers/answers.ts';
import { type Analysis, analysisOf, hangsOnScores } from '../../../src/checking/analysis/analysis.ts';
import type { AnswerClass } from '../../../src/checking/analysis/answer-class.ts';
import { conditionInWords } from '../../../src/checking/analysis/condition-in-words.ts';
import { sitesOf } from '../../../src/checking/analysis/sites.ts';
import { answersFrom, truthByAnswers, truthByScores } from '../../../src/checking/analysis/witness.ts';
import type { Condition, Lookup } from '../../../src/questionnaire/condition.ts';
import { evaluate } from '../../../src/questionnaire/evaluate.ts';
import type { Questionnaire } from '../../../src/questionnaire/questionnaire.ts';
import type { ReadQuestionnaire } from '../../../src/questionnaire/read-questionnaire.ts';
import { score } from '../../../src/scoring/score.ts';
import { completions, valuesOf } from '../../scoring/completions.ts';
import { cases } from '../../scoring/generated.ts';
import { readText } from './read-meaning.ts';

/** Questions a world may have: every way of answering them is tried. */
const fewQuestions = 4;
const populations = [1_000, 50_000, 900_000];

interface World {
  readonly questionnaire: Questionnaire;
  readonly conditions: readonly Condition[];
  readonly analysis: Analysis;
}

/** The conditions of a questionnaire, alone and two together, which is where contradictions come from. */
function worldOf(read: ReadQuestionnaire): World {
  const { questionnaire } = read;
  const written = sitesOf(read).flatMap(({ decides, condition }) => (decides === 'rule' ? [] : [condition]));
  const pairs = written.flatMap((first, i): Condition[] =>
    written.slice(i + 1, i + 4).flatMap((second): Condition[] => [
      { kind: 'all', conditions: [first, second] },
      { kind: 'all', conditions: [{ kind: 'not', condition: first }, second] },
    ]),
  );
  const conditions = [...written, ...pairs];
  return { questionnaire, conditions, analysis: analysisOf(questionnaire, conditions) };
}

/** Every way of answering: each value, not applicable where that is allowed, or not at all; each fact told or not. */
function everyAnswer({ questions }: Questionnaire): readonly ReadonlyMap<string, AnswerClass>[] {
  return [...questions.values()].reduce<readonly ReadonlyMap<string, AnswerClass>[]>(
    (all, question) => {
      const values = 'options' in question && question.kind !== 'practices' ? question.options.map(({ id }) => id) : valuesOf(question);
      const ways: AnswerClass[] = [
        ...values.map((value): AnswerClass => ({ status: 'answered', value })),
        ...(question.allow.notApplicable ? [{ status: 'not-applicable' } as const] : []),
        { status: 'open' },
      ];
      return all.flatMap((given) => ways.map((way) => new Map(given).set(question.id, way)));
    },
    [new Map()],
  );
}

const everyFact = [new Map(), ...populations.map((population) => new Map([['population', population]]))];

function forWorlds(check: (world: World) => void, runs: number): void {
  fc.assert(
    fc.property(cases({ numbers: false }), ({ questionnaire }) => {
      const read = readText(JSON.stringify(questionnaire));
      fc.pre(read.questionnaire.questions.size <= fewQuestions && sitesOf(read).length > 0);
      check(worldOf(read));
    }),
    { numRuns: Number(process.env['RUNS'] ?? runs), seed: 20261125, endOnFailure: true },
  );
}

describe('small worlds', () => {
  it('says of a condition on answers that it can be true exactly where some answers make it true', () => {
    forWorlds(({ questionnaire, conditions, analysis }) => {
      const left = new Set(conditions.filter((condition) => !hangsOnScores(condition)));
      const all = [...left];
      for (const given of everyAnswer(questionnaire)) {
        for (const facts of everyFact) {
          if (left.size === 0) break;
          const answers = answersFrom(questionnaire, given, facts);
          for (const condition of left) if (truthByAnswers(condition, questionnaire, answers) === true) left.delete(condition);
        }
      }
      for (const condition of all)
        expect([conditionInWords(condition), analysis.canBeTrue(condition).found]).toEqual([
          conditionInWords(condition),
          left.has(condition) ? 'impossible' : 'reached',
        ]);
    }, 30);
  });

  it('says of scores and levels what all complete answers come to, and of what is reached gives answers that do', () => {
    let [decided, all] = [0, 0];
    forWorlds(({ questionnaire, conditions, analysis }) => {
      const complete = completions(questionnaire, answersFrom(questionnaire, new Map()), 400);
      fc.pre(complete !== undefined);
      const lookups = (complete ?? []).map((answers) => score(questionnaire, answers).lookup);
      const scored = conditions.filter(hangsOnScores);
      for (const condition of [...scored, ...levelsOf(questionnaire)]) {
        const found = analysis.canBeTrue(condition);
        const isReached = someHold(condition, lookups);
        all += 1;
        if (found.found !== 'not-decided') decided += 1;
        if (found.found === 'impossible') expect([conditionInWords(condition), isReached]).toEqual([conditionInWords(condition), false]);
        if (found.found === 'reached') expect(holdsInEarnest(condition, questionnaire, found.answers)).toBe(true);
        const always = analysis.canBeOtherThanTrue(condition).found === 'impossible';
        if (always) expect(lookups.every((lookup) => evaluate(condition, lookup) === true)).toBe(true);
      }
      for (const level of levelsOf(questionnaire))
        expect([conditionInWords(level), analysis.canBeTrue(level).found]).toEqual([
          conditionInWords(level),
          someHold(level, lookups) ? 'reached' : 'impossible',
        ]);
    }, 40);
    expect(decided).toBe(all);
  });
});

/** That each node reaches each level. */
const levelsOf = ({ root, dimensions }: Questionnaire): readonly Condition[] =>
  [root, ...dimensions.values()].flatMap(({ id, levels }) =>
    levels.map((level): Condition => ({ kind: 'level', dimension: id, test: 'level-at-least', level: level.id })),
  );

const someHold = (condition: Condition, lookups: readonly Lookup[]): boolean =>
  lookups.some((lookup) => evaluate(condition, lookup) === true);

const holdsInEarnest = (condition: Condition, questionnaire: Questionnaire, answers: Answers): boolean =>
  truthByScores(condition, questionnaire, answers) === true;
