import type { Action } from '../../src/questionnaire/format.ts';
import type { Asked } from './joined.ts';

/** A step up that is still open at a question: from an answer (or without a practice) to a better one. */
export interface StepUp {
  readonly question: string;
  readonly from: string;
  /** Whether an action raises this very question out of this answer. */
  readonly raised: (action: Action) => boolean;
  /** Whether an action raises it all the way to the best answer. */
  readonly toTheBest: (action: Action) => boolean;
}

const raised = (action: Action, id: string): unknown => action.raises?.[id];
const practicesIn = (raise: unknown): readonly string[] =>
  Array.isArray(raise) ? raise : typeof raise === 'object' && raise !== null && 'add' in raise ? (raise.add as string[]) : [];
const numberIn = (raise: unknown): number =>
  typeof raise === 'number' ? raise : typeof raise === 'object' && raise !== null && 'to' in raise ? (raise.to as number) : Number.NaN;

const alongALadder = ({ id, options }: Asked): readonly StepUp[] => {
  const rungOf = (option: unknown): number => options.find((offered) => offered.id === option)?.value ?? Number.NaN;
  const best = Math.max(...options.flatMap(({ value }) => value ?? []));
  return options
    .filter(({ value }) => value !== undefined && value < best)
    .map((option) => ({
      question: id,
      from: option.id,
      raised: (action) => rungOf(raised(action, id)) > rungOf(option.id),
      toTheBest: (action) => rungOf(raised(action, id)) === best,
    }));
};

const alongPractices = ({ id, options }: Asked): readonly StepUp[] =>
  options
    .filter(({ alone }) => alone !== true)
    .map((option) => {
      const adds = (action: Action): boolean => practicesIn(raised(action, id)).includes(option.id);
      return { question: id, from: `without ${option.id}`, raised: adds, toTheBest: adds };
    });

/** A number that is divided by a fact is raised in the unit it was asked for, so without a fact any raise counts. */
const alongNumbers = ({ id, from, steps = [], per }: Asked): readonly StepUp[] => {
  const worst = from?.worst ?? Number.MIN_SAFE_INTEGER;
  const best = from?.best ?? Math.max(...steps.map(({ at, above }) => at ?? above ?? worst));
  const to = (action: Action): number => numberIn(raised(action, id));
  const closer = (action: Action): boolean => Math.abs(to(action) - best) < Math.abs(worst - best);
  const reached = (action: Action): boolean =>
    per === undefined ? (best >= worst ? to(action) >= best : to(action) <= best) : closer(action);
  return [
    { question: id, from: 'the worst', raised: closer, toTheBest: reached },
    { question: id, from: 'just below the best', raised: reached, toTheBest: reached },
  ];
};

/** Every step up that a question leaves open: the answers below its best, the practices not in place, the ends of a number. */
export function stepsUp(question: Asked): readonly StepUp[] {
  switch (question.kind) {
    case 'maturity':
    case 'choice':
      return alongALadder(question);
    case 'practices':
      return alongPractices(question);
    case 'number':
      return alongNumbers(question);
    case 'yes-no': {
      const says = (action: Action): boolean => raised(action, question.id) === true;
      return [{ question: question.id, from: 'no', raised: says, toTheBest: says }];
    }
    case 'text':
      return [];
  }
}
