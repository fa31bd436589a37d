import { basename, join, relative, resolve, sep } from 'node:path';
import { answersSchema, questionnaireSchema, testsSchema } from '../../questionnaire/schema.ts';
import { type Call, textOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { asJson } from '../tell.ts';
import { UsageError } from '../usage-error.ts';

/** The questionnaire that new ones begin as. */
const model = 'starter';

/** Copies the starter questionnaire under an id and a title of its own, with its tests and example answers; nothing is written over. */
export async function run(call: Call, host: Host): Promise<number> {
  const folder = call.arguments[0] ?? '';
  const id = textOption(call, 'id') ?? idFrom(basename(resolve(host.workingFolder, folder)));
  const title = textOption(call, 'title') ?? titleFrom(id);
  refuseBadId(id);
  await refuseToOverwrite(folder, host);
  const files = await filesBelow(join(host.bundled.questionnaires, model), host);
  for (const { path, text } of [...files.map((file) => renamed(file, id, title)), ...schemaFiles()]) {
    const file = join(folder, path);
    await host.write(file, text);
    host.out(`${file}\n`);
  }
  host.error(`compass: ${folder} is a questionnaire now. Try: compass check ${folder}; compass test ${folder}\n`);
  return exitCodes.fine;
}

function refuseBadId(id: string): void {
  if (/^[a-z][a-z0-9-]*$/.test(id)) return;
  throw new UsageError(
    `${JSON.stringify(id)} cannot be an id`,
    'Ids have small letters, digits and hyphens, a letter first. Give one with --id.',
  );
}

async function refuseToOverwrite(folder: string, host: Host): Promise<void> {
  const there = await host.exists(folder);
  if (there === undefined || (there === 'folder' && (await host.list(folder)).length === 0)) return;
  throw new UsageError(there === 'file' ? `${folder} is a file` : `${folder} is not empty`, 'Name a folder that is not there yet.');
}

/** The name of a folder with everything left out that no id may have. */
const idFrom = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');

const titleFrom = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;

interface Copied {
  readonly path: string;
  readonly text: string;
}

/** The files of the model, translations apart: these would have to be made anew under another title. */
async function filesBelow(root: string, host: Host, folder = root): Promise<readonly Copied[]> {
  const entries = await host.list(folder);
  const below = entries.map(async ({ name, kind }): Promise<readonly Copied[]> => {
    const path = join(folder, name);
    if (kind === 'folder') return filesBelow(root, host, path);
    if (kind !== 'file' || /^questionnaire\..+\.ya?ml$/.test(name)) return [];
    return [{ path: relative(root, path).split(sep).join('/'), text: Buffer.from(await host.read(path)).toString('utf8') }];
  });
  return (await Promise.all(below)).flat();
}

/** Schemas lie beside the copy, so that editors find them; every other word of the model stays, comments and all. */
function renamed({ path, text }: Copied, id: string, title: string): Copied {
  const up = '../'.repeat(path.split('/').length - 1) || './';
  const named = text
    .replace(/\$schema=\S*?(\w+\.schema\.json)/, `$schema=${up}schemas/$1`)
    .replaceAll(`${model}@`, `${id}@`)
    .replaceAll(`questionnaires/${model}`, '.');
  const isMain = path === 'questionnaire.yaml';
  const head = isMain
    ? named.replace(/^id: \S+/m, () => `id: ${id}`).replace(/^title: .*$/m, () => `title: ${JSON.stringify(title)}`)
    : named;
  return { path: path.replace(`tests/${model}.`, `tests/${id}.`), text: head };
}

const schemas: Readonly<Record<string, object>> = { questionnaire: questionnaireSchema, answers: answersSchema, tests: testsSchema };

const schemaFiles = (): readonly Copied[] =>
  Object.entries(schemas).map(([name, schema]) => ({ path: `schemas/${name}.schema.json`, text: asJson(schema) }));
