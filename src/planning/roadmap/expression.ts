import { one, rational, zero } from '../../exact/rational.ts';
import { add, multiply, type Real, toNumber } from '../../exact/real.ts';

/** A number of a variable of a program. */
export type Variable = number;

/** A linear expression with exact coefficients. */
export interface Expression {
  readonly constant: Real;
  readonly terms: ReadonlyMap<Variable, Real>;
}

export const constant = (value: Real): Expression => ({ constant: value, terms: new Map() });
export const nothing = constant(zero);
export const certain = constant(one);
export const expressionOf = (variable: Variable): Expression => ({ constant: zero, terms: new Map([[variable, one]]) });

export const isConstant = ({ terms }: Expression): boolean => terms.size === 0;

/** The expression times a number. */
export const times = (expression: Expression, factor: Real): Expression => ({
  constant: multiply(expression.constant, factor),
  terms: new Map([...expression.terms].map(([variable, value]) => [variable, multiply(value, factor)])),
});

export function total(expressions: readonly Expression[]): Expression {
  let constant: Real = zero;
  const terms = new Map<Variable, Real>();
  for (const each of expressions) {
    constant = add(constant, each.constant);
    for (const [variable, value] of each.terms) terms.set(variable, add(terms.get(variable) ?? zero, value));
  }
  return { constant, terms };
}

export const minus = (a: Expression, b: Expression): Expression => total([a, times(b, rational(-1))]);

/** One minus it: of what is 0 or 1, its opposite. */
export const opposite = (expression: Expression): Expression => minus(certain, expression);

/** What it comes to with these values of the variables; rounded as doubles are. */
export const valueIn = ({ constant, terms }: Expression, values: ArrayLike<number>): number =>
  [...terms].reduce((so, [variable, factor]) => so + toNumber(factor) * (values[variable] ?? 0), toNumber(constant));
