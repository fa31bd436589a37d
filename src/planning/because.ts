import type { ScoredPlace } from '../questionnaire/condition.ts';
import type { Test } from './decisive-tests.ts';
import type { Because } from './plan.ts';
import type { Situation } from './situation.ts';

/** What these tests looked at, as it stands today; each subject once, in the order of the tests. */
export function becauseOf(tests: readonly Test[], situation: Situation): readonly Because[] {
  const told = new Map<string, Because>();
  for (const test of tests) {
    const { subject, because } = lookedAt(test, situation);
    // A score test and a level test of one dimension are told together.
    told.set(subject, { ...told.get(subject), ...because });
  }
  return [...told.values()];
}

/** How a question stands today. */
export function questionToday(question: string, { scorecard, standings }: Situation): Because {
  const standing = standings.get(question);
  const status = scorecard.questions.get(question)?.status ?? standing?.status ?? 'unanswered';
  const answer = standing?.status === 'answered' ? standing.answer : undefined;
  return { question, status, value: answer?.status === 'answered' ? answer.value : null };
}

interface LookedAt {
  readonly subject: string;
  readonly because: Because;
}

function lookedAt(test: Test, situation: Situation): LookedAt {
  const { scorecard, answers } = situation;
  switch (test.kind) {
    case 'question':
      return { subject: `question ${test.question}`, because: questionToday(test.question, situation) };
    case 'score':
      return placeToday(test.of, situation);
    case 'level': {
      const node = nodeOf(test.dimension, situation);
      const because = { dimension: test.dimension, score: node?.score ?? null, level: node?.level?.id ?? null };
      return { subject: `dimension ${test.dimension}`, because };
    }
    case 'fact':
      return { subject: `fact ${test.fact}`, because: { fact: test.fact, value: answers.subject.facts.get(test.fact) ?? null } };
    case 'subject-kind':
      return { subject: `kind ${test.id}`, because: { kind: test.id, applies: scorecard.kinds.includes(test.id) } };
  }
}

function placeToday(place: ScoredPlace, situation: Situation): LookedAt {
  const { stages, cells } = situation.scorecard;
  if ('dimension' in place) {
    const score = nodeOf(place.dimension, situation)?.score ?? null;
    return { subject: `dimension ${place.dimension}`, because: { dimension: place.dimension, score } };
  }
  if ('stage' in place)
    return { subject: `stage ${place.stage}`, because: { stage: place.stage, score: stages.get(place.stage)?.score ?? null } };
  const cell = `${place.cell.dimension}/${place.cell.stage}`;
  return { subject: `cell ${cell}`, because: { cell, score: cells.get(cell)?.score ?? null } };
}

const nodeOf = (id: string, { scorecard }: Situation) => (id === 'overall' ? scorecard.overall : scorecard.dimensions.get(id));
