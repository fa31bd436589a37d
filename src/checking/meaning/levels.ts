import { compare } from '../../exact/real.ts';
import type { Condition } from '../../questionnaire/condition.ts';
import { levelsOf, overall } from '../../questionnaire/names.ts';
import type { Dimension } from '../../questionnaire/questionnaire.ts';
import type { Spot } from '../../source/source.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { conditionsAround } from '../analysis/cube.ts';
import { type Check, type Checking, together } from './check.ts';
import { reasonsAgainst } from './reasons-against.ts';

/** Every level of every node can be reached, and of the levels that were written for the node each can be the last one reached. */
export const levels: Check = (checking) => {
  const { questionnaire, analysis } = checking;
  const told = new Set<string>();
  for (const node of [questionnaire.root, ...questionnaire.dimensions.values()]) {
    const { model, reckoning, worlds } = analysis.scores;
    const scored = model.nodeOf.get(node.id);
    if (scored === undefined || node.levels.length === 0) continue;
    if (reckoning.boundsOf(scored, worlds) === undefined && node.levels.some(({ from }) => from !== undefined)) continue;
    if (analysis.canBeTrue(together(conditionsAround(node.id, questionnaire.dimensions))).found === 'impossible') continue;
    checkNode(node, told, checking);
  }
};

/** Of a list that several nodes have in common a level is told of once, for the first node that cannot reach it. */
function checkNode(node: Dimension, told: Set<string>, checking: Checking): void {
  const { joined, names, analysis, tell } = checking;
  const written = levelsOf(node.id, joined, names);
  const owns = node.id === overall || names.dimension.get(node.id)?.data.levels !== undefined;
  for (const [index, { id }] of node.levels.entries()) {
    const spot = written[index]?.spot;
    const list = node.id !== overall && owns ? node.id : overall;
    const key = `${list} ${id}`;
    if (spot === undefined || told.has(key)) continue;
    const reached: Condition = { kind: 'level', dimension: node.id, test: 'level-at-least', level: id };
    const can = analysis.canBeTrue(reached).found;
    if (can === 'impossible') {
      told.add(key);
      tell('meaning/level-unreachable', spot, { level: id, node: node.id }, () => whyNot(node, index, checking));
    } else if (can === 'not-decided') {
      tell('meaning/not-decided', spot, { what: `anything brings ${node.id} to the level ${id}` });
    } else if (owns) checkEnd(node, index, spot, checking);
  }
}

function checkEnd(node: Dimension, index: number, spot: Spot, { analysis, tell }: Checking): void {
  const [level, next] = [node.levels[index], node.levels[index + 1]];
  if (level === undefined || next === undefined) return;
  const end: Condition = {
    kind: 'all',
    conditions: [
      { kind: 'level', dimension: node.id, test: 'level-at-least', level: level.id },
      { kind: 'level', dimension: node.id, test: 'level-below', level: next.id },
    ],
  };
  const can = asksForNothingMore(node.id, index + 1, analysis) ? 'impossible' : analysis.canBeTrue(end).found;
  if (can === 'impossible') tell('meaning/level-passed-over', spot, { level: level.id, node: node.id, next: next.id });
  if (can === 'not-decided') tell('meaning/not-decided', spot, { what: `anything ends at the level ${level.id} of ${node.id}` });
}

/** Whether a level starts no higher than those below it, and asks for nothing else. */
function asksForNothingMore(id: string, index: number, { scores }: Analysis): boolean {
  const all = scores.model.nodeOf.get(id)?.levels ?? [];
  const level = all[index];
  if (level === undefined || level.needs !== undefined || level.neededOf.length > 0) return false;
  const { from } = level;
  return from === undefined || all.slice(0, index).some((below) => below.from !== undefined && compare(from, below.from) <= 0);
}

function whyNot(node: Dimension, index: number, checking: Checking): string {
  const { analysis } = checking;
  const before = node.levels.slice(0, index + 1);
  const from = before.findLast((level) => level.from !== undefined)?.from;
  const reasons = before.flatMap(({ needs }) => (needs === undefined ? [] : [reasonsAgainst(needs, checking)])).slice(-2);
  const needed =
    analysis.scores.model.nodeOf
      .get(node.id)
      ?.levels.slice(0, index + 1)
      .flatMap(({ neededOf }) => neededOf) ?? [];
  const asked =
    needed.length === 0
      ? []
      : [
          `It needs answers to ${needed
            .slice(-5)
            .map(({ question }) => question.id)
            .join(', ')}.`,
        ];
  const place = { dimension: node.id };
  const score =
    from === undefined
      ? []
      : [
          `It starts at ${from.value}${from.percent ? '%' : ''}.`,
          analysis.boundsInWords({ kind: 'score', of: place, test: 'above', value: 0, percent: false }),
          ...(node.aggregate === 'sum' && !from.percent ? ['A sum has points of its own: write per cent, or levels of its own.'] : []),
        ];
  return [...score, ...reasons, ...asked].join(' ');
}
