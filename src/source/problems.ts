import type { Arguments, Code } from '../diagnostics/codes.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { placeOf, type Spot } from './source.ts';

/** Notes a problem at a spot. */
export type Tell = <C extends Code>(code: C, spot: Spot, args: Arguments<C>, hint?: string) => void;

/** Where the problems of one reading are gathered. */
export interface Problems {
  readonly tell: Tell;
  readonly diagnostics: readonly Diagnostic[];
}

export function problems(): Problems {
  const diagnostics: Diagnostic[] = [];
  return { tell: (code, spot, args, hint) => void diagnostics.push(diagnostic(code, placeOf(spot), args, hint)), diagnostics };
}
