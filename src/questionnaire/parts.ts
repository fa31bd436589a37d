import type { Checked } from '../diagnostics/diagnostic.ts';
import type { FileText } from '../source/file-text.ts';
import { problems, type Tell } from '../source/problems.ts';
import { readSource } from '../source/read-source.ts';
import { inside, type Source } from '../source/source.ts';

/** The paths under `parts` of a main file, so that somebody can fetch them; those that may not be fetched are told. */
export function partPaths(main: FileText): Checked<readonly string[]> {
  const source = readSource(main);
  if (!source.ok) return source;
  const { tell, diagnostics } = problems();
  const value = partsNamed({ source: source.value, data: source.value.value }, tell);
  return { ok: true, value, diagnostics };
}

/** The parts that a main file names and that may be read: below its folder, each once. */
export function partsNamed({ source, data }: { readonly source: Source; readonly data: unknown }, tell: Tell): string[] {
  const parts = typeof data === 'object' && data !== null && 'parts' in data && Array.isArray(data.parts) ? data.parts : [];
  const known = new Set<string>();
  parts.forEach((path: unknown, index) => {
    if (typeof path !== 'string' || path === '') return;
    const spot = inside({ source, path: [] }, 'parts', index);
    if (!staysBelow(path)) tell('questionnaire/part-outside', spot, { path });
    else if (known.has(path)) tell('questionnaire/part-twice', spot, { path });
    else known.add(path);
  });
  return [...known];
}

/** A relative path with forward slashes that never climbs: the same on every system. */
const staysBelow = (path: string): boolean =>
  !/^[/~]|^[A-Za-z]:|[\\\0]/.test(path) && path.split('/').every((step) => step !== '..' && step !== '.' && step !== '');
