import type { Condition, Lookup } from '../questionnaire/condition.ts';
import { evaluate } from '../questionnaire/evaluate.ts';

/** A condition without parts. */
export type Test = Exclude<Condition, { readonly kind: 'all' | 'any' | 'not' | 'count' }>;

/**
 * The tests that settle a condition as it stands: those that made it true, made it false, or leave it unknown. Of `all`, `any`
 * and `count` only the branches with the truth of the whole matter: one true branch makes `any` true, all of `all` must be, and
 * so on; whatever the other tests came to be, the condition would keep its truth.
 */
export function decisiveTests(condition: Condition, lookup: Lookup): readonly Test[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'count': {
      const truth = evaluate(condition, lookup);
      return condition.conditions.filter((branch) => evaluate(branch, lookup) === truth).flatMap((branch) => decisiveTests(branch, lookup));
    }
    case 'not':
      return decisiveTests(condition.condition, lookup);
    default:
      return [condition];
  }
}
