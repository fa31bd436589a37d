import type { Action } from '../../questionnaire/questionnaire.ts';
import { inside } from '../../source/source.ts';
import type { Work } from '../analysis/verdict.ts';
import type { Check, Checking } from './check.ts';

/** How many ways of choosing what comes before are looked at for one action. */
const choices = 2_000;

/**
 * What has to be done before an action can all be done: nothing of it excludes another part of it or the action itself. (Where a part of
 * it is in place already, or does not apply, that part holds nothing up; so this is said of those who begin with nothing.)
 */
export const order: Check = (checking) => {
  const { joined, questionnaire, tell } = checking;
  const unready = new Set<string>();
  const isSuspect = [...questionnaire.actions.values()].some((action) => action.excludes.length > 0);
  for (const { data, spot } of isSuspect ? joined.lists.actions : []) {
    const action = questionnaire.actions.get(data.id);
    if (action === undefined || action.after.length === 0 || isToldByReading(action)) continue;
    const conflicts = conflictsBefore(action, checking);
    if (conflicts.length === 0) continue;
    const ready = canBeReady([action], action.after, checking, { left: choices });
    if (ready === 'not-decided') tell('meaning/not-decided', spot, { what: `${data.id} can ever be begun` });
    if (ready !== false) continue;
    unready.add(data.id);
    // What waits for such an action in its turn cannot be ready either, but that is no second mistake.
    if (!action.after.some((group) => group.every((id) => unready.has(id))))
      tell('meaning/action-never-ready', inside(spot, 'after'), { action: data.id }, `Among what comes before: ${conflicts.join('; ')}.`);
  }
};

const isToldByReading = ({ after, excludes }: Action): boolean => after.some((group) => group.every((id) => excludes.includes(id)));

/** Whether the groups can be met one after the other, with all that their members wait for. */
function canBeReady(done: readonly Action[], groups: Action['after'], checking: Checking, work: Work): boolean | 'not-decided' {
  const [group, ...others] = groups;
  if (group === undefined) return true;
  if (group.some((id) => done.some((action) => action.id === id))) return canBeReady(done, others, checking, work);
  let answer: boolean | 'not-decided' = false;
  for (const id of group) {
    if (work.left <= 0) return 'not-decided';
    work.left -= 1;
    const action = checking.questionnaire.actions.get(id);
    if (action === undefined || done.some((other) => excludes(action, other))) continue;
    const ready = canBeReady([...done, action], [...action.after, ...others], checking, work);
    if (ready === true) return true;
    if (ready === 'not-decided') answer = ready;
  }
  return answer;
}

const excludes = (a: Action, b: Action): boolean => a.excludes.includes(b.id) || b.excludes.includes(a.id);

/** How many conflicts are told. */
const fewConflicts = 3;

/** What excludes what among an action and all that may come before it, in words. */
function conflictsBefore(action: Action, { questionnaire }: Checking): readonly string[] {
  const before = new Map<string, Action>([[action.id, action]]);
  for (const { after } of before.values()) {
    for (const id of after.flat()) {
      const next = questionnaire.actions.get(id);
      if (next !== undefined) before.set(id, next);
    }
  }
  const conflicts = [...before.values()].flatMap((one) =>
    one.excludes.filter((id) => before.has(id)).map((id) => `${one.id} excludes ${id}`),
  );
  return conflicts.slice(0, fewConflicts);
}
