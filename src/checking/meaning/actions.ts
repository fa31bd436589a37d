import { raised } from '../../planning/raise.ts';
import { testsOf } from '../../questionnaire/evaluate.ts';
import type { Action, Question, Questionnaire, Raise } from '../../questionnaire/questionnaire.ts';
import { inside, keyAt } from '../../source/source.ts';
import type { Check, Checking } from './check.ts';

/** What actions raise gets better by them; and what is scored, some action is about. */
export const actions: Check = (checking) => {
  const { joined, questionnaire, tell } = checking;
  for (const { data, spot } of joined.lists.actions) {
    const action = questionnaire.actions.get(data.id);
    if (action === undefined) continue;
    const idle = [...action.raises].filter(([id, raise]) => !changesSomething(id, raise, checking));
    if (action.when === undefined && action.raises.size > 0 && idle.length === action.raises.size)
      tell('meaning/action-never', spot, { action: data.id }, 'It has no condition, and nothing of what it raises is ever below.');
    else
      for (const [id] of idle)
        if (!isToldByReading(id, data.raises?.[id], questionnaire))
          tell('meaning/raise-without-effect', keyAt(inside(spot, 'raises', id)), { action: data.id, question: id });
  }
  checkQuestions(checking);
};

/** Whether some answer to the question is another after the raise. */
function changesSomething(id: string, raise: Raise, { analysis }: Checking): boolean {
  const question = analysis.scores.model.questionOf.get(id);
  const { facts } = analysis.samples.best.subject;
  if (question === undefined) return true;
  const { values } = analysis.scores.valuesOf(question, facts);
  return values.some(({ value }) => raised(question.question, value, raise, facts) !== value);
}

/** Reading tells an option below which there is none, and a list of no practices. */
function isToldByReading(id: string, written: unknown, { questions }: Questionnaire): boolean {
  const kind = questions.get(id)?.kind;
  return kind === 'maturity' || kind === 'choice' || (Array.isArray(written) && written.length === 0);
}

function checkQuestions({ questionnaire, names, analysis, tell }: Checking): void {
  if (questionnaire.actions.size === 0) return;
  const about = everythingActedOn([...questionnaire.actions.values()]);
  for (const { id, value, weight, question } of analysis.scores.model.questions) {
    if (value === undefined || weight.numerator === 0 || isActedOn(question, about)) continue;
    const written = names.question.get(id);
    if (written !== undefined) tell('meaning/question-without-action', written.spot, { question: id });
  }
}

/** Questions raised or looked at, and dimensions, stages and cells looked at. */
function everythingActedOn(all: readonly Action[]): ReadonlySet<string> {
  const about = new Set(all.flatMap(({ raises }) => [...raises.keys()]));
  for (const { when } of all) {
    for (const test of when === undefined ? [] : testsOf(when)) {
      if (test.kind === 'question') about.add(test.question);
      if (test.kind === 'level') about.add(test.dimension);
      if (test.kind !== 'score') continue;
      about.add(
        'cell' in test.of ? `${test.of.cell.dimension}/${test.of.cell.stage}` : 'stage' in test.of ? test.of.stage : test.of.dimension,
      );
    }
  }
  return about;
}

const isActedOn = ({ id, dimension, stage = '' }: Question, about: ReadonlySet<string>): boolean =>
  [id, dimension, stage, `${dimension}/${stage}`].some((name) => about.has(name));
