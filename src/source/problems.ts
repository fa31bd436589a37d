import type { Arguments, Code } from '../diagnostics/codes.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { problemLimit } from './limits.ts';
import { placeOf, type Spot } from './source.ts';

/** A hint, or the search for one. */
export type Hint = string | undefined | (() => string | undefined);

/** Notes a problem at a spot. */
export type Tell = <C extends Code>(code: C, spot: Spot, args: Arguments<C>, hint?: Hint) => void;

/** Where the problems of one reading are gathered. */
export interface Problems {
  readonly tell: Tell;
  readonly diagnostics: readonly Diagnostic[];
}

/** Hints are searched for as long as somebody may read them: looking for what was meant among thousands of names takes time. */
export function problems(): Problems {
  const diagnostics: Diagnostic[] = [];
  const found = (hint: Hint) => (typeof hint !== 'function' ? hint : diagnostics.length < problemLimit ? hint() : undefined);
  return { tell: (code, spot, args, hint) => void diagnostics.push(diagnostic(code, placeOf(spot), args, found(hint))), diagnostics };
}
