import type { AnswerValue } from '../../answers/answers.ts';
import type { Question, Questionnaire } from '../../questionnaire/questionnaire.ts';
import { decidingRow } from '../../scoring/practices-value.ts';
import type { TestResult } from '../tests/run-tests.ts';
import { answersOf } from './answered.ts';

/** Everything with a condition of its own that judges: rows of rule tables, adjustments, findings, consistency rules. */
export const rulesOf = ({ questions, dimensions, root, findings, consistency }: Questionnaire): readonly string[] => [
  ...[...questions.values()].flatMap((question) => rowsOf(question).map((_, index) => row(question.id, index))),
  ...[root, ...dimensions.values()].flatMap(({ id, adjust }) => adjust.map((_, index) => adjustment(id, index))),
  ...findings.keys(),
  ...consistency.map(({ id }) => id),
];

/** Rows and adjustments that decided something, and findings and consistency rules that are expected. */
export function coveredRules(result: TestResult): readonly string[] {
  const { questionnaire, scorecard } = result.judged.assessment;
  const { findings, inconsistencies, snapshot } = result.test.expect;
  return [
    ...answersOf(result).flatMap(([id, value]) => decidedBy(questionnaire.questions.get(id), value)),
    ...[scorecard.overall, ...scorecard.dimensions.values()].flatMap(({ id, adjustments }) =>
      adjustments.map(({ index }) => adjustment(id, index)),
    ),
    ...(findings?.include ?? []),
    ...(inconsistencies?.include ?? []),
    ...(snapshot?.findings ?? []),
    ...(snapshot?.inconsistencies ?? []),
  ];
}

const rowsOf = (question: Question) => (question.kind === 'practices' && typeof question.score !== 'string' ? question.score : []);

function decidedBy(question: Question | undefined, value: AnswerValue): readonly string[] {
  if (question?.kind !== 'practices' || typeof question.score === 'string') return [];
  const decided = decidingRow(question, question.score, value);
  return decided === undefined ? [] : [row(question.id, question.score.indexOf(decided))];
}

/** Counted from 1, as people count the rows of a table. */
const row = (question: string, index: number): string => `${question} row ${index + 1}`;
const adjustment = (node: string, index: number): string => `${node} adjustment ${index + 1}`;
