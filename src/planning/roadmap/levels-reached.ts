import { rational } from '../../exact/rational.ts';
import { toNumber } from '../../exact/real.ts';
import type { ModelLevel, ModelNode } from '../../scoring/model.ts';
import { certain, constant, type Expression, isConstant, nothing, opposite, times, total } from './expression.ts';
import type { Building } from './maturity-model.ts';

/** For each level of a node, lowest first, 1 where it and all below it can be reached. */
export function levelsReached(node: ModelNode, building: Building): readonly Expression[] {
  const { program, scorecard } = building;
  const told = node.parent === undefined ? scorecard.overall : scorecard.dimensions.get(node.id);
  const score = told?.withheld === undefined ? building.scoreOf(node) : undefined;
  const reached: Expression[] = [];
  const today = Math.max(-1, ...[told?.level?.id, told?.level?.low].map((id) => node.levels.findIndex((level) => level.id === id)));
  for (const [index, level] of node.levels.entries()) {
    // What is reached without a score, or whatever the open answers come to, is reached with better answers too.
    if (index <= today && (score === undefined || isConstant(score) || told?.level?.low === told?.level?.id)) {
      reached.push(certain);
      continue;
    }
    const needs = [...reached.slice(-1), ...needsOf(level, score, building)];
    if (needs.some((need) => isConstant(need) && toNumber(need.constant) === 0)) reached.push(nothing);
    else reached.push(needs.every(isConstant) ? certain : asked(needs));
  }
  return reached;

  /** 1 at the most where all of these are. */
  function asked(needs: readonly Expression[]): Expression {
    const isReached = program.binary();
    for (const need of needs) if (!isConstant(need)) program.atMost(isReached, need);
    return isReached;
  }
}

function needsOf({ from, needs, neededOf }: ModelLevel, score: Expression | undefined, building: Building): readonly Expression[] {
  const { program, today } = building;
  const ofScore = (): Expression => {
    if (from === undefined) return certain;
    if (score === undefined) return nothing;
    const [{ low, high }, threshold] = [program.rangeOf(score), toNumber(from)];
    if (low >= threshold) return certain;
    if (high < threshold - 1e-9) return nothing;
    const isThere = program.binary();
    program.atMost(total([constant(from), times(opposite(isThere), rational(low - threshold))]), score);
    return isThere;
  };
  const ofQuestions = neededOf.filter(({ question }) => building.mayHide.has(question) || !today.isOut(question));
  return [
    ofScore(),
    ...(needs === undefined ? [] : [building.truthOf(needs).yes]),
    // What may be hidden may take its need with it.
    ...ofQuestions.flatMap(({ question, test }) => (building.mayHide.has(question) ? [] : [building.truthOf(test).yes])),
  ];
}
