import { isBelow } from '../questionnaire/is-below.ts';
import { askedItems, askedQuestions, isAnswered } from './asked.ts';
import type { Interview, Waypoint } from './interview.ts';
import { nextItem } from './next-item.ts';

/** From where `before` stands to what comes next, with what `changed` has that it has not. */
export function goOn(before: Interview, changed: Interview): Interview {
  const next = { ...changed, reopened: new Set([...changed.reopened].filter((id) => id !== before.at)) };
  return { ...next, at: nextItem(next, before.at), trail: [...before.trail, waypoint(before)] };
}

const waypoint = ({ at, passed, reopened }: Interview): Waypoint => ({ at, passed, reopened });

/** To where the person was before; what was answered since stays, to be changed or kept. */
export function back(interview: Interview): Interview {
  const index = lastStillAsked(interview);
  const before = interview.trail[index];
  return before === undefined ? interview : { ...interview, ...before, trail: interview.trail.slice(0, index) };
}

/** Whether there is something to go back to. */
export const canGoBack = (interview: Interview): boolean => lastStillAsked(interview) >= 0;

/** The latest place in the trail that is still asked by the answers of now; -1 where there is none. */
function lastStillAsked({ trail, questionnaire, answers, at }: Interview): number {
  const asked = new Set(askedItems(questionnaire, answers));
  return trail.findLastIndex((before) => before.at !== undefined && before.at !== at && asked.has(before.at));
}

/** To a question, where it is asked at all. */
export const goTo = (interview: Interview, question: string): Interview =>
  askedQuestions(interview.questionnaire, interview.answers).includes(question)
    ? { ...interview, at: question, trail: [...interview.trail, waypoint(interview)] }
    : interview;

/** To the first question of the dimension without an answer; what was passed over there is asked again. */
export function goToDimension(interview: Interview, dimension: string): Interview {
  const { questionnaire, answers } = interview;
  const inside = askedQuestions(questionnaire, answers).filter((id) =>
    isBelow(questionnaire.questions.get(id)?.dimension ?? '', dimension, questionnaire),
  );
  const first = inside.find((id) => !isAnswered(id, answers)) ?? inside[0];
  if (first === undefined) return interview;
  const passed = new Set([...interview.passed].filter((id) => !inside.includes(id)));
  return { ...goTo(interview, first), passed };
}

/** To the first thing that is open, and through all of it: what was passed over and what nobody knew included. */
export function goThroughOpen(interview: Interview): Interview {
  const unknown = [...interview.answers.given].flatMap(([id, { status }]) => (status === 'dont-know' ? [id] : []));
  const open = { ...interview, passed: new Set<string>(), reopened: new Set(unknown) };
  return { ...open, at: nextItem(open, undefined), trail: [...interview.trail, waypoint(interview)] };
}
