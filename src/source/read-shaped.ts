import { type Checked, type Diagnostic, hasErrors, inFileOrder } from '../diagnostics/diagnostic.ts';
import type { FileText } from './file-text.ts';
import { readShape, type Shape } from './read-shape.ts';
import { readSource } from './read-source.ts';
import type { Source } from './source.ts';

/** A file whose shape is right. */
export interface ShapedFile<T> {
  readonly source: Source;
  readonly data: T;
}

/**
 * Reads a file and checks its shape, all problems of both at once. There is a value only where neither found an error; of a place that
 * cannot be read it is not also told that its shape is wrong.
 */
export function readShaped<T>(file: FileText, shape: Shape): Checked<ShapedFile<T>> {
  const source = readSource(file);
  if (!source.ok) return source;
  const shaped = readShape<T>(source.value, shape);
  const unreadable = new Set(source.diagnostics.filter(isError).map(position));
  const wrong = shaped.diagnostics.filter((problem) => !unreadable.has(position(problem)));
  // The mistake says more than the trap of YAML that it may have come from.
  const mistaken = new Set(wrong.map(position));
  const read = source.diagnostics.filter((problem) => isError(problem) || !mistaken.has(position(problem)));
  const diagnostics = inFileOrder([...read, ...wrong]);
  if (!shaped.ok || hasErrors(diagnostics)) return { ok: false, diagnostics };
  return { ok: true, value: { source: source.value, data: shaped.value }, diagnostics };
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

const position = ({ place }: Diagnostic): string => `${place.line}:${place.column}`;
