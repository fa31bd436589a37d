import { rational } from '../../exact/rational.ts';
import { type Real, toNumber } from '../../exact/real.ts';
import type { Condition, LevelTest, QuestionTest, ScoreTest } from '../../questionnaire/condition.ts';
import { evaluate } from '../../questionnaire/evaluate.ts';
import type { ModelNode } from '../../scoring/model.ts';
import { thresholdIn } from '../../scoring/range.ts';
import { certain, constant, type Expression, isConstant, minus, nothing, opposite, times, total } from './expression.ts';
import type { Building } from './maturity-model.ts';

/** A condition that may be true, false or unknown: `yes` is 1 where it is true, `no` where it is false. */
export interface TruthPair {
  readonly yes: Expression;
  readonly no: Expression;
}

/** Conditions as truths that hang on what is done, in Kleene's logic. Where that is beyond the model both truths are left open. */
export function truthPairs(building: Building): (condition: Condition) => TruthPair {
  const { program, today } = building;
  return truthOf;

  function truthOf(condition: Condition): TruthPair {
    switch (condition.kind) {
      case 'all':
        return reaching(condition.conditions, condition.conditions.length);
      case 'any':
        return reaching(condition.conditions, 1);
      case 'count':
        return reaching(condition.conditions, condition.reaches);
      case 'not': {
        const { yes, no } = truthOf(condition.condition);
        return { yes: no, no: yes };
      }
      case 'question':
        return ofQuestion(condition);
      case 'score':
        return ofScore(condition);
      case 'level':
        return ofLevel(condition);
      default:
        return settled(condition);
    }
  }

  function reaching(conditions: readonly Condition[], wanted: number): TruthPair {
    const pairs = conditions.map(truthOf);
    return {
      yes: program.reaches(
        pairs.map(({ yes }) => yes),
        wanted,
      ),
      no: program.reaches(
        pairs.map(({ no }) => no),
        conditions.length - wanted + 1,
      ),
    };
  }

  /** As it is today, whatever is done. */
  function settled(condition: Condition): TruthPair {
    const truth = evaluate(condition, today.lookup);
    return { yes: truth === true ? certain : nothing, no: truth === false ? certain : nothing };
  }

  function open(): TruthPair {
    const [yes, no] = [building.loose.truth(), building.loose.truth()];
    program.within(0, total([yes, no]), 1);
    return { yes, no };
  }

  function ofQuestion(test: QuestionTest): TruthPair {
    const question = today.model.questionOf.get(test.question);
    if (question === undefined) return settled(test);
    if (building.mayHide.has(question)) return open();
    const states = building.statesOf.get(question);
    // Something around the question is unknown: then so is the test.
    if (states === undefined || today.standingOf(question).visible !== true) return settled(test);
    const yes = states.holds(test);
    return { yes, no: opposite(yes) };
  }

  function ofScore(test: ScoreTest): TruthPair {
    if (!('dimension' in test.of)) return isMoved(test) ? open() : settled(test);
    const node = today.model.nodeOf.get(test.of.dimension);
    const score = node && building.scoreOf(node);
    if (node === undefined || score === undefined || isConstant(score))
      return node !== undefined && isReweighed(node) ? open() : settled(test);
    if (node.questions.some((question) => today.isOpen(question) || building.mayHide.has(question))) return open();
    return compared(score, test, thresholdIn({ value: test.value, percent: test.percent }, node.range));
  }

  function isMoved({ of }: ScoreTest): boolean {
    const stage = 'stage' in of ? of.stage : 'cell' in of ? of.cell.stage : undefined;
    return [...building.statesOf.keys(), ...building.mayHide].some(({ question }) => question.stage === stage);
  }

  function isReweighed(node: ModelNode): boolean {
    return node.questions.some((question) => building.mayHide.has(question));
  }

  /** Exact but at the threshold itself, where both are let stand. */
  function compared(score: Expression, { test }: ScoreTest, threshold: Real): TruthPair {
    const { low, high } = program.rangeOf(score);
    const at = toNumber(threshold);
    const reached = program.binary();
    program.atMost(total([constant(threshold), times(opposite(reached), rational(Math.min(0, low - at)))]), score);
    program.atMost(score, total([constant(threshold), times(reached, rational(Math.max(0, high - at)))]));
    const yes = test === 'below' ? opposite(reached) : reached;
    return { yes, no: minus(certain, yes) };
  }

  function ofLevel(test: LevelTest): TruthPair {
    const node = today.model.nodeOf.get(test.dimension);
    const wanted = node?.levels.findIndex(({ id }) => id === test.level) ?? -1;
    if (node === undefined || wanted === -1) return settled(test);
    const reached = building.levelsOf(node)[wanted];
    if (reached === undefined || isConstant(reached)) return settled(test);
    if (node.questions.some((question) => today.isOpen(question))) return open();
    return test.test === 'level-at-least' ? { yes: reached, no: opposite(reached) } : { yes: opposite(reached), no: reached };
  }
}
