import { type Checked, inFileOrder } from '../diagnostics/diagnostic.ts';
import { problemLimit } from './limits.ts';
import { problems } from './problems.ts';
import type { ShapeError } from './shape-error.ts';
import { tellShapeProblem } from './shape-problem.ts';
import type { Source } from './source.ts';

/** A schema compiled into a function; it leaves what it found on itself. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly ShapeError[] | null;
}

/** What a kind of file looks like: the compiled schema finds mistakes, the schema itself has the words to tell them. */
export interface Shape {
  readonly validate: Validator;
  readonly schema: object;
}

/** Checks that a source has the shape of `T`, as its schema describes it. One mistake is one problem, in file order. */
export function readShape<T>(source: Source, { validate, schema }: Shape): Checked<T> {
  // The validator has just looked: this is the one place where plain data becomes typed.
  if (validate(source.value)) return { ok: true, value: source.value as T, diagnostics: [] };
  const { tell, diagnostics } = problems();
  const errors = withoutOtherBranches(validate.errors ?? []);
  for (const error of errors.slice(0, problemLimit)) tellShapeProblem(error, source, schema, tell);
  if (errors.length > problemLimit) tell('file/more-problems', { source, path: [] }, { limit: problemLimit });
  return { ok: false, diagnostics: inFileOrder(diagnostics) };
}

/**
 * Of a choice between shapes ajv tells what each branch lacks. What the value was meant to be is told by its type: the findings of the
 * branch of that type stay; where no branch has it, the choice itself is the one finding, with all the types it would take.
 */
function withoutOtherBranches(errors: readonly ShapeError[]): ShapeError[] {
  const kept: ShapeError[] = [];
  for (const error of errors) {
    if (error.propertyName !== undefined) continue;
    if (error.keyword !== 'anyOf') {
      kept.push(error);
      continue;
    }
    const branches: ShapeError[] = [];
    for (let last = kept.at(-1); last !== undefined && isWithin(last.instancePath, error.instancePath); last = kept.at(-1)) {
      branches.unshift(last);
      kept.pop();
    }
    const meant = branches.filter(({ instancePath, keyword }) => instancePath !== error.instancePath || !decidesBranch(keyword));
    if (meant.length > 0) kept.push(...meant);
    else kept.push({ ...error, params: { type: branches.flatMap(({ params }) => wantedOf(params)).join(',') } });
  }
  return withoutRepeats(kept);
}

const isWithin = (path: string, of: string): boolean => path === of || path.startsWith(`${of}/`);
const decidesBranch = (keyword: string): boolean => keyword === 'type' || keyword === 'const';
const wantedOf = ({ type, allowedValue }: ShapeError['params']): string[] =>
  type === undefined ? [`=${String(allowedValue)}`] : [Array.isArray(type) ? type.join(',') : String(type)];

/** A value of the wrong type is not also of the wrong length, form and range. */
function withoutRepeats(errors: readonly ShapeError[]): ShapeError[] {
  const mistyped = new Set(errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath));
  return errors.filter(({ keyword, instancePath }) => keyword === 'type' || !mistyped.has(instancePath));
}
