import { rational } from '../../exact/rational.ts';
import { toNumber } from '../../exact/real.ts';
import { type Expression, expressionOf, isConstant, minus, nothing, opposite, times, total, type Variable } from './expression.ts';

/** A row of a program: lower <= sum of terms <= upper. */
export interface Row {
  readonly lower: number;
  readonly upper: number;
  readonly terms: readonly (readonly [Variable, number])[];
}

/** A mixed integer linear program that grows as it is written down. */
export class Program {
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  /** Asked to be whole. */
  readonly integer: boolean[] = [];
  /** Whole by itself or because it is asked. */
  readonly whole: boolean[] = [];
  readonly rows: Row[] = [];

  variable(lower: number, upper: number): Expression {
    return this.#add(lower, upper, false, false);
  }

  /** A variable that is a whole number. */
  wholeNumber(lower: number, upper: number): Expression {
    return this.#add(lower, upper, true, true);
  }

  /** A variable that is 0 or 1. */
  binary(): Expression {
    return this.wholeNumber(0, 1);
  }

  #add(lower: number, upper: number, integer: boolean, whole: boolean): Expression {
    this.lower.push(lower);
    this.upper.push(upper);
    this.integer.push(integer);
    this.whole.push(whole);
    return expressionOf(this.lower.length - 1);
  }

  /** Asks for low <= expression <= high. */
  within(low: number, expression: Expression, high: number): void {
    const known = toNumber(expression.constant);
    const terms = [...expression.terms]
      .map(([variable, factor]) => [variable, toNumber(factor)] as const)
      .filter(([, factor]) => factor !== 0);
    this.rows.push({ lower: low - known, upper: high - known, terms });
  }

  /** Asks for a <= b. */
  atMost(a: Expression, b: Expression): void {
    this.within(Number.NEGATIVE_INFINITY, minus(a, b), 0);
  }

  /** The least and the most an expression can come to by the bounds of its variables. */
  rangeOf({ constant, terms }: Expression): { readonly low: number; readonly high: number } {
    let [low, high] = [toNumber(constant), toNumber(constant)];
    for (const [variable, factor] of terms) {
      const number = toNumber(factor);
      const ends = [number * (this.lower[variable] ?? 0), number * (this.upper[variable] ?? 0)];
      low += Math.min(...ends);
      high += Math.max(...ends);
    }
    return { low, high };
  }

  /** 1 where at least `wanted` of these, each 0 or 1, are 1; else 0. */
  reaches(parts: readonly Expression[], wanted: number): Expression {
    const open = parts.filter((part) => !isConstant(part));
    const missing = wanted - parts.filter(isConstant).reduce((so, part) => so + toNumber(part.constant), 0);
    if (missing <= 0) return opposite(nothing);
    if (missing > open.length) return nothing;
    const [only] = open;
    if (only !== undefined && open.length === 1) return only;
    const met = this.#add(0, 1, missing !== 1 && missing !== open.length, true);
    const count = total(open);
    if (missing === open.length) for (const part of open) this.atMost(met, part);
    else this.within(0, minus(count, times(met, rational(missing))), Number.POSITIVE_INFINITY);
    // Where it is not met, fewer are 1.
    if (missing === 1) for (const part of open) this.atMost(part, met);
    else this.within(Number.NEGATIVE_INFINITY, minus(count, times(met, rational(open.length - missing + 1))), missing - 1);
    return met;
  }

  any(parts: readonly Expression[]): Expression {
    return this.reaches(parts, 1);
  }

  all(parts: readonly Expression[]): Expression {
    return this.reaches(parts, parts.length);
  }
}
