import type { Path } from './source.ts';

/** One finding of a compiled schema, as ajv gives it. */
export interface ShapeError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Set where the finding is about a key and not about its value. */
  readonly propertyName?: string;
}

/** The path an ajv pointer stands for: list indices as numbers. */
export function pathOf(pointer: string, value: unknown): Path {
  const path: (string | number)[] = [];
  let inner = value;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(inner) ? Number(key) : key);
    inner = inner === null || typeof inner !== 'object' ? undefined : (inner as Readonly<Record<string, unknown>>)[key];
  }
  return path;
}
