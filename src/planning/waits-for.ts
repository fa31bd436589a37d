import type { Condition, ScoredPlace } from '../questionnaire/condition.ts';
import { evaluate } from '../questionnaire/evaluate.ts';
import { decisiveTests, type Test } from './decisive-tests.ts';
import { nodeCalled, questionsIn } from './questions-in.ts';
import { isOpen, type Situation } from './situation.ts';

/** The open questions and missing facts that keep a condition unknown, each once; empty where it is known. */
export const waitsFor = (condition: Condition, situation: Situation): readonly string[] => [
  ...new Set(ofCondition(condition, situation, new Set())),
];

/** `seen` holds the questions and nodes already looked into: conditions may lead to the same one by several ways. */
function* ofCondition(condition: Condition | undefined, situation: Situation, seen: Set<string>): Generator<string> {
  const { lookup } = situation.scorecard;
  if (condition === undefined || evaluate(condition, lookup) !== 'unknown') return;
  for (const test of decisiveTests(condition, lookup)) yield* ofTest(test, situation, seen);
}

function* ofTest(test: Test, situation: Situation, seen: Set<string>): Generator<string> {
  switch (test.kind) {
    case 'question':
      return yield* ofQuestion(test.question, situation, seen);
    case 'fact':
      return yield test.fact;
    case 'subject-kind':
      return yield* ofCondition(situation.questionnaire.kinds.get(test.id)?.when, situation, seen);
    case 'score':
      return yield* ofPlace(test.of, situation, seen);
    case 'level':
      return yield* ofPlace({ dimension: test.dimension }, situation, seen);
  }
}

/** An open question itself; and what decides whether it is asked at all, where that is unknown. */
function* ofQuestion(id: string, situation: Situation, seen: Set<string>): Generator<string> {
  const question = situation.questionnaire.questions.get(id);
  if (question === undefined || seen.has(id)) return;
  seen.add(id);
  if (isOpen(situation, id)) yield id;
  yield* ofCondition(question.when, situation, seen);
  for (let node = nodeCalled(question.dimension, situation.questionnaire); node !== undefined; ) {
    yield* ofCondition(node.when, situation, seen);
    node = node.parent === null ? undefined : nodeCalled(node.parent, situation.questionnaire);
  }
}

/** A score is open by its questions, the facts they are divided by, its adjustments, and the needs of its levels. */
function* ofPlace(place: ScoredPlace, situation: Situation, seen: Set<string>): Generator<string> {
  if ('dimension' in place) yield* ofNode(place.dimension, situation, seen);
  for (const question of questionsIn(place, situation.questionnaire)) {
    yield* ofQuestion(question.id, situation, seen);
    const fact = question.kind === 'number' ? question.per : undefined;
    if (fact !== undefined && !situation.answers.subject.facts.has(fact)) yield fact;
  }
}

function* ofNode(id: string, situation: Situation, seen: Set<string>): Generator<string> {
  const node = nodeCalled(id, situation.questionnaire);
  if (node === undefined || seen.has(id)) return;
  seen.add(id);
  for (const { when } of node.adjust) yield* ofCondition(when, situation, seen);
  for (const { needs } of node.levels) yield* ofCondition(needs, situation, seen);
  for (const child of node.children) if ('dimension' in child) yield* ofNode(child.dimension, situation, seen);
}
