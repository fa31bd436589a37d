import type { Condition, Lookup, Truth } from './condition.ts';

/** A condition without parts. */
export type Test = Exclude<Condition, { readonly kind: 'all' | 'any' | 'not' | 'count' }>;

/** Whether a condition holds of what `lookup` knows, in Kleene's strong three-valued logic. */
export function evaluate(condition: Condition, lookup: Lookup): Truth {
  switch (condition.kind) {
    case 'all':
      return reaches(condition.conditions, condition.conditions.length, lookup);
    case 'any':
      return reaches(condition.conditions, 1, lookup);
    case 'count':
      return reaches(condition.conditions, condition.reaches, lookup);
    case 'not':
      return negated(evaluate(condition.condition, lookup));
    default:
      return evaluateTest(condition, lookup);
  }
}

/** Whether at least `wanted` of the conditions are true; stops where that is settled. */
function reaches(conditions: readonly Condition[], wanted: number, lookup: Lookup): Truth {
  let met = 0;
  let possible = conditions.length;
  for (const condition of conditions) {
    if (met >= wanted || possible < wanted) break;
    const truth = evaluate(condition, lookup);
    if (truth === true) met += 1;
    else if (truth === false) possible -= 1;
  }
  if (met >= wanted) return true;
  return possible < wanted ? false : 'unknown';
}

const negated = (truth: Truth): Truth => (truth === 'unknown' ? truth : !truth);

function evaluateTest(test: Test, lookup: Lookup): Truth {
  switch (test.kind) {
    case 'question':
      return lookup.question(test);
    case 'fact':
      return lookup.fact(test);
    case 'subject-kind':
      return lookup.subjectKind(test.id);
    case 'score':
      return lookup.score(test);
    case 'level':
      return lookup.level(test);
  }
}

/** Every test of a condition, in the order written. */
export function* testsOf(condition: Condition): Generator<Test> {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'count':
      for (const branch of condition.conditions) yield* testsOf(branch);
      return;
    case 'not':
      return yield* testsOf(condition.condition);
    default:
      yield condition;
  }
}
