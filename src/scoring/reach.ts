import type { Condition, ScoredPlace } from '../questionnaire/condition.ts';
import { type Test, testsOf } from '../questionnaire/evaluate.ts';
import { type Model, type ModelNode, type ModelQuestion, pathTo } from './model.ts';

/** Everything that conditions hang on in the end: through who is asked, and through the scores and levels they compare. */
export interface Reach {
  readonly questions: ReadonlySet<ModelQuestion>;
  readonly facts: ReadonlySet<string>;
  /** All conditions met on the way, those one began with included. */
  readonly conditions: ReadonlySet<Condition>;
}

/** What these conditions hang on. */
export function reachOf(model: Model, conditions: Iterable<Condition>): Reach {
  const questions = new Set<ModelQuestion>();
  const facts = new Set<string>();
  const met = new Set<Condition>();
  const adjusted = new Set<ModelNode>();
  for (const condition of conditions) look(condition);
  return { questions, facts, conditions: met };

  function look(condition: Condition | undefined): void {
    if (condition === undefined || met.has(condition)) return;
    met.add(condition);
    for (const test of testsOf(condition)) lookAtTest(test);
  }

  function lookAtTest(test: Test): void {
    switch (test.kind) {
      case 'question':
        lookAtQuestion(model.questionOf.get(test.question));
        break;
      case 'fact':
        facts.add(test.fact);
        break;
      case 'subject-kind':
        look(model.questionnaire.kinds.get(test.id)?.when);
        break;
      case 'score':
        lookAtPlace(test.of);
        break;
      case 'level':
        lookAtPlace({ dimension: test.dimension });
        lookAtLevels(model.nodeOf.get(test.dimension));
        break;
    }
  }

  function lookAtQuestion(question: ModelQuestion | undefined): void {
    if (question === undefined || questions.has(question)) return;
    questions.add(question);
    look(question.question.when);
    for (const node of pathTo(question.node)) look(node.dimension.when);
  }

  /** A stage or a cell is made of its questions, and of their shares among all around; no adjustment comes between. */
  function lookAtPlace(place: ScoredPlace): void {
    const top = topOf(place, model);
    top?.questions.forEach(lookAtQuestion);
    if (top !== undefined && 'dimension' in place) lookAtAdjustments(top);
  }

  function lookAtAdjustments(node: ModelNode): void {
    if (adjusted.has(node)) return;
    adjusted.add(node);
    for (const { when } of node.adjust) look(when);
    for (const child of node.children) if (child.kind === 'node') lookAtAdjustments(child);
  }

  /** A level hangs on its score and its needs; no score hangs on levels but through a condition. */
  function lookAtLevels(node: ModelNode | undefined): void {
    for (const { needs, neededOf } of node?.levels ?? []) {
      look(needs);
      for (const { test } of neededOf) look(test);
    }
  }
}

/** The node that a score is looked at in; the share of a question in a stage or a cell hangs on whatever else is asked around it. */
export function topOf(place: ScoredPlace, { nodeOf, root }: Model): ModelNode | undefined {
  if ('dimension' in place) return nodeOf.get(place.dimension);
  return 'cell' in place ? nodeOf.get(place.cell.dimension) : root;
}
