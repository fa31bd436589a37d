import { levelsOf } from '../../questionnaire/names.ts';
import type { ModelNode, ModelQuestion } from '../../scoring/model.ts';
import { inside, keyAt } from '../../source/source.ts';
import type { Check, Checking } from './check.ts';

/** What an answer is needed for can be reached, in one at least of the nodes that hold the question. */
export const needs: Check = (checking) => {
  const known = new Map<string, boolean>();
  for (const question of checking.analysis.scores.model.questions) {
    const written = checking.names.question.get(question.id);
    for (const level of question.question.neededFor.keys()) {
      const nodes = nodesWith(level, question, checking);
      if (written === undefined || nodes.length === 0 || nodes.some((node) => canReach(node, level, checking, known))) continue;
      tellNeed(question.id, level, written.spot, checking);
    }
  }
};

const tellNeed = (question: string, level: string, spot: Parameters<typeof inside>[0], { tell }: Checking): void =>
  tell('meaning/need-without-level', keyAt(inside(spot, 'needed-for', level)), { question, level });

/** The nodes around a question that have the level. */
function nodesWith(level: string, { node }: ModelQuestion, { joined, names }: Checking): readonly ModelNode[] {
  const around: ModelNode[] = [];
  for (let each: ModelNode | undefined = node; each !== undefined; each = each.parent)
    if (levelsOf(each.id, joined, names).some(({ data }) => data.id === level)) around.push(each);
  return around;
}

/** Whether answers bring a node to a level, as far as can be told; each is found out once. */
function canReach({ id: dimension }: ModelNode, level: string, { analysis }: Checking, known: Map<string, boolean>): boolean {
  const key = `${dimension} ${level}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const can = analysis.canBeTrue({ kind: 'level', dimension, test: 'level-at-least', level }).found !== 'impossible';
  known.set(key, can);
  return can;
}
