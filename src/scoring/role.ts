import { addRationals, type Rational, zero } from '../exact/rational.ts';
import type { Truth } from '../questionnaire/condition.ts';
import type { Missing } from '../questionnaire/questionnaire.ts';
import type { ModelNode, ModelQuestion } from './model.ts';
import { notAsked } from './outcomes.ts';
import type { Worlds } from './worlds.ts';

/** How a child takes part in its node: by what it counts, at its lowest, not at all; or one of these, as something open decides. */
export type Role = 'counts' | 'lowest' | 'left' | 'perhaps';

/** The role of a question, which its node may have a say in by what it does about what is missing. */
export function roleOf(
  question: ModelQuestion,
  worlds: Worlds,
  visible: Truth = worlds.visible(question),
  missing: Pick<Missing, 'hidden' | 'notApplicable'> = question.node.dimension.missing,
): Role {
  const outcomes = worlds.outcomes[question.index] ?? [];
  if (question.value === undefined || outcomes[0] === notAsked || question.weight.numerator === 0) return 'left';
  if (visible === 'unknown') return 'perhaps';
  if (visible === false) return missing.hidden === 'lowest' ? 'lowest' : 'left';
  if (outcomes.every(({ low }) => low !== undefined)) return 'counts';
  return missing.notApplicable === 'lowest' ? 'lowest' : 'left';
}

/** Whether a dimension is there at all; what it counts is another matter. */
export function nodeRole(node: ModelNode, worlds: Worlds, visible: Truth = worlds.visible(node)): Role {
  if (node.weight !== 'sum' && node.weight.numerator === 0) return 'left';
  if (visible === 'unknown') return 'perhaps';
  if (visible === true) return 'counts';
  return node.parent?.dimension.missing.hidden === 'lowest' ? 'lowest' : 'left';
}

/** The weight of a child as it applies: as written, or the sum of its own children's. */
export function weightOf(child: ModelQuestion | ModelNode, applies: (child: ModelQuestion | ModelNode) => boolean): Rational {
  if (child.kind === 'question') return child.weight;
  if (child.weight !== 'sum') return child.weight;
  return child.children.filter(applies).reduce<Rational>((so, each) => addRationals(so, weightOf(each, applies)), zero);
}
