import type { Assessment } from '../../assess.ts';
import { costFor } from '../../planning/cost-for.ts';
import type { PlannedAction } from '../../planning/plan.ts';
import type { Action, Money } from '../../questionnaire/questionnaire.ts';
import { earliestMonths, type Months } from './months.ts';

/** An action of the plan with all that a report says of it. */
export interface ActionRow {
  /** `A1`, `A2` ... in the order of the plan. */
  readonly number: string;
  readonly action: Action;
  readonly planned: PlannedAction;
  /** For this kind of subject. */
  readonly cost: Money | undefined;
  readonly months: Months;
}

/** The actions of the plan, in its order. */
export function actionRows({ questionnaire, plan, scorecard }: Assessment): readonly ActionRow[] {
  const months = earliestMonths(plan.actions, questionnaire);
  return plan.actions.flatMap((planned, index) => {
    const action = questionnaire.actions.get(planned.id);
    if (action === undefined) return [];
    const cost = costFor(action, scorecard.kinds);
    return [{ number: `A${index + 1}`, action, planned, cost, months: months.get(planned.id) ?? { from: 0, to: 0 } }];
  });
}

/** Id of the heading that tells an action in full. */
export const anchorOf = (action: string): string => `action-${action}`;
