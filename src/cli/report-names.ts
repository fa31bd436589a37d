import { basename } from 'node:path';
import { UsageError } from './usage-error.ts';

/** What an answers file is called without its extensions: `city.answers.yaml` is `city`. */
export const answersName = (path: string): string => basename(path).replace(/(\.answers)?\.(ya?ml|json)$/, '');

/** The name of the report of each answers file; two of one name would overwrite each other and are refused. */
export function reportNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map(paths.map((path) => [path, answersName(path)]));
  const taken = new Map<string, string>();
  for (const [path, name] of names) {
    const other = taken.get(name);
    if (other !== undefined)
      throw new UsageError(
        `${other} and ${path} would both be reported as ${name}`,
        'Give them different names, or write them to different folders with --out.',
      );
    taken.set(name, path);
  }
  return names;
}
