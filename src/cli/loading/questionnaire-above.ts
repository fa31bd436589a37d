import { dirname, join } from 'node:path';
import type { Host } from '../host.ts';

/** The questionnaire.yaml in the folder of a file or in one above it. */
export async function questionnaireAbove(path: string, host: Host): Promise<string | undefined> {
  for (let folder = dirname(path), before = ''; folder !== before; before = folder, folder = dirname(folder)) {
    const main = join(folder, 'questionnaire.yaml');
    if ((await host.exists(main)) === 'file') return main;
  }
  return undefined;
}
