import { answerHolds } from '../../answers/answer-holds.ts';
import type { AnswerValue } from '../../answers/answers.ts';
import type { Condition } from '../../questionnaire/condition.ts';
import { evaluate, testsOf } from '../../questionnaire/evaluate.ts';
import type { PracticesQuestion } from '../../questionnaire/questionnaire.ts';
import { answersApart } from '../analysis/answer-class.ts';
import type { Site } from '../analysis/sites.ts';
import type { Check, Checking } from './check.ts';
import { inWords } from './in-words.ts';

/** Every row of a rule table decides for some answers. */
export const rules: Check = (checking) => {
  const tables = new Map<string, Site[]>();
  for (const site of checking.sites) if (site.decides === 'rule') tables.set(site.id, [...(tables.get(site.id) ?? []), site]);
  for (const [id, table] of tables) {
    const question = checking.questionnaire.questions.get(id);
    if (question?.kind === 'practices') checkTable(question, table, checking);
  }
};

function checkTable(question: PracticesQuestion, table: readonly Site[], { tell }: Checking): void {
  const tests = table.flatMap(({ condition }) => [...testsOf(condition)].flatMap((test) => (test.kind === 'question' ? [test] : [])));
  let left: readonly AnswerValue[] | undefined = answersApart(question, tests)?.flatMap((each) =>
    each.status === 'answered' ? [each.value] : [],
  );
  if (left === undefined) return;
  const all = left;
  for (const row of table) {
    const decided: readonly AnswerValue[] = left.filter((value) => holds(row.condition, question, value));
    left = left.filter((value) => !decided.includes(value));
    if (decided.length > 0) continue;
    const hides = all.some((value) => holds(row.condition, question, value));
    tell('meaning/condition-never-true', row.spot, { what: inWords(row) }, hides ? 'Rows above decide wherever it holds.' : undefined);
  }
}

const holds = (condition: Condition, question: PracticesQuestion, value: AnswerValue): boolean =>
  evaluate(condition, {
    question: (test) => answerHolds(question, value, test),
    fact: () => false,
    subjectKind: () => false,
    score: () => false,
    level: () => false,
  }) === true;
