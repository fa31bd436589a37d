import { join } from 'node:path';
import { alternatives, fitsGlob, isGlob } from '../../checking/configuration/glob.ts';
import type { Host } from '../host.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The files that a pattern such as `questionnaires/**\/*.yaml` stands for, by name; anything else stands for itself, and so does a pattern
 * that is the name of something. The same in every shell, quoted or not. A pattern that nothing fits is wrong use: a check of nothing
 * would pass.
 */
export async function expandGlob(pattern: string, host: Host): Promise<readonly string[]> {
  if (!isGlob(pattern) || (await host.exists(pattern)) !== undefined) return [pattern];
  const found = await Promise.all(alternatives(pattern).map((each) => filesFor(each, host)));
  const files = [...new Set(found.flat())].sort();
  if (files.length === 0) throw new UsageError(`no YAML file fits ${JSON.stringify(pattern)}`, 'Patterns know *, **, ? and {a,b}.');
  return files;
}

async function filesFor(pattern: string, host: Host): Promise<readonly string[]> {
  const steps = pattern.split('/');
  const first = steps.findIndex(isGlob);
  if (first < 0) return (await host.exists(pattern)) === 'file' ? [pattern] : [];
  const folder = steps.slice(0, first).join('/');
  const wanted = steps.slice(first).join('/');
  const files = await yamlBelow(
    folder === '' && pattern.startsWith('/') ? '/' : folder,
    host,
    wanted.includes('**') ? 64 : steps.length - first,
  );
  return files.filter((file) => fitsGlob(file, wanted)).map((file) => join(folder === '' && pattern.startsWith('/') ? '/' : folder, file));
}

/** YAML files below a folder, seen from there; hidden folders and installed packages are left alone. */
async function yamlBelow(folder: string, host: Host, depth: number): Promise<readonly string[]> {
  const entries = await host.list(folder === '' ? '.' : folder).catch(() => []);
  const below = entries.map(async ({ name, kind }) => {
    if (name.startsWith('.') || name === 'node_modules') return [];
    if (kind === 'folder') return depth > 1 ? (await yamlBelow(join(folder, name), host, depth - 1)).map((file) => `${name}/${file}`) : [];
    return kind === 'file' && /\.ya?ml$/.test(name) ? [name] : [];
  });
  return (await Promise.all(below)).flat();
}
