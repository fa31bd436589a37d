import type { Tell } from '../source/problems.ts';
import type { Spot } from '../source/source.ts';
import type * as format from './format.ts';
import type { Joined } from './joined.ts';
import type { NamedQuestion, Names } from './names.ts';

/** Where a condition stands, which decides what it may be about. */
export interface ConditionScope {
  /** `answers`: answers, facts and kinds; `kind`: answers and facts; `rule`: the question of the rule; `all`: scores and levels too. */
  readonly about: 'answers' | 'kind' | 'rule' | 'all';
  /** Under `rule`: the question that is meant where none is named. */
  readonly self?: NamedQuestion;
}

/** What reading a condition needs to know of the questionnaire. */
export interface ConditionReader {
  readonly joined: Joined;
  readonly names: Names;
  readonly tell: Tell;
}

/** A condition about to be read, its keys known to fit: what it says, where, and its one test. */
export interface Leaf {
  readonly data: format.Condition;
  readonly spot: Spot;
  readonly scope: ConditionScope;
  readonly test: string;
  readonly reader: ConditionReader;
}
