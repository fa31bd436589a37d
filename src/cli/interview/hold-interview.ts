import type { Interview } from '../../interview/interview.ts';
import { askEnd } from './ask-end.ts';
import { askFact } from './ask-fact.ts';
import { askQuestion } from './ask-question.ts';
import type { Sitting } from './sitting.ts';
import { tellConsequences } from './tell-consequences.ts';

/** Asks one thing after the other and saves after each, until the person wants the report or stops. */
export async function holdInterview(start: Interview, sitting: Sitting): Promise<'report' | 'stop'> {
  let interview = await saved(start, start, sitting);
  for (;;) {
    const next = await askItem(interview, sitting);
    if (next === 'report' || next === 'stop') return next;
    tellConsequences(interview, next, sitting);
    interview = await saved(interview, next, sitting);
  }
}

async function askItem(interview: Interview, sitting: Sitting): Promise<Interview | 'stop' | 'report'> {
  const { at, questionnaire } = interview;
  const [fact, question] = at === undefined ? [] : [questionnaire.facts.get(at), questionnaire.questions.get(at)];
  if (fact !== undefined) return askFact(fact, interview, sitting);
  return question === undefined ? askEnd(interview, sitting) : askQuestion(question, interview, sitting);
}

/** The answers carry the day on which they were last changed. */
async function saved(before: Interview, after: Interview, { keeper, today }: Sitting): Promise<Interview> {
  const isNew = before.answers !== after.answers;
  const interview = isNew ? { ...after, answers: { ...after.answers, date: today } } : after;
  await keeper.save(interview.answers);
  return interview;
}
