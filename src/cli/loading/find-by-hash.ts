import { dirname, join } from 'node:path';
import type { Host } from '../host.ts';
import type { AnswersLoader, LoadedAnswers } from './load-answers.ts';

/** How many files of a folder are tried. */
const mostTried = 500;

/** The answers file in the folder of `path` whose content has this hash; undefined where none has. Files that cannot be read are passed over. */
export async function findByHash(path: string, sha256: string, load: AnswersLoader, host: Host): Promise<LoadedAnswers | undefined> {
  const folder = dirname(path);
  const names = (await host.list(folder)).filter(({ name, kind }) => kind === 'file' && /\.ya?ml$/.test(name)).map(({ name }) => name);
  // Those called answers first: every other file is read in vain.
  names.sort((a, b) => Number(b.includes('.answers.')) - Number(a.includes('.answers.')));
  for (const name of names.slice(0, mostTried)) {
    const loaded = await load(join(folder, name)).catch(() => undefined);
    if (loaded?.ok === true && loaded.value.answers.sha256 === sha256) return loaded.value;
  }
  return undefined;
}
