import { isAbsolute, join } from 'node:path';
import { nearest } from '../../source/nearest.ts';
import type { Host } from '../host.ts';
import { UsageError } from '../usage-error.ts';

/** The ids of the questionnaires that come with the tool. */
export async function bundledQuestionnaires(host: Host): Promise<readonly string[]> {
  const folders = (await host.list(host.bundled.questionnaires)).filter(({ kind }) => kind === 'folder');
  const found = await Promise.all(folders.map(async ({ name }) => ({ name, main: await host.exists(bundledPath(name, host)) })));
  return found.filter(({ main }) => main === 'file').map(({ name }) => name);
}

export const bundledPath = (id: string, host: Host): string => join(host.bundled.questionnaires, id, 'questionnaire.yaml');

/**
 * The main file of the questionnaire called `name`: a file, a folder with a questionnaire.yaml, or the id of a bundled one.
 * Paths are taken from `folder`. Throws UsageError with what there is instead.
 */
export async function findQuestionnaire(name: string, host: Host, folder = ''): Promise<string> {
  const path = isAbsolute(name) ? name : join(folder, name);
  const kind = await host.exists(path);
  if (kind === 'file') return path;
  if (kind === 'folder' && (await host.exists(join(path, 'questionnaire.yaml'))) === 'file') return join(path, 'questionnaire.yaml');
  const bundled = await bundledQuestionnaires(host);
  if (bundled.includes(name)) return bundledPath(name, host);
  const near = nearest(name, bundled);
  throw new UsageError(
    `there is no questionnaire ${JSON.stringify(name)} here, and none of that name comes with the tool`,
    `${near === undefined ? '' : `Did you mean ${near}? `}Bundled: ${bundled.join(', ')}. Or name a file or a folder with a questionnaire.yaml.`,
  );
}
