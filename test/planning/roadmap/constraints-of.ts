import type { Constraints } from '../../../src/planning/constraints/constraints.ts';

/** Constraints of one year without any limit, but for what is given. */
export const constraintsOf = (given: Partial<Constraints> = {}): Constraints => ({
  start: '2027-01',
  periods: 1,
  budget: undefined,
  carryOver: false,
  capacity: new Map(),
  mandatory: new Set(),
  refused: new Set(),
  atLeast: new Map(),
  target: undefined,
  fixed: new Map(),
  status: new Map(),
  pilotsFirst: false,
  ...given,
});
