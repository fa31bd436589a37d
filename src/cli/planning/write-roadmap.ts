import { basename, dirname, join, normalize } from 'node:path';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { planEdits } from '../../planning/follow-up/plan-edits.ts';
import { plainText } from '../../report/plain-text.ts';
import { type ExportName, exports } from '../../report/roadmap/exports.ts';
import type { RoadmapTelling } from '../../report/roadmap/roadmap-rows.ts';
import { editSource } from '../../source/edit-source.ts';
import { readSource } from '../../source/read-source.ts';
import { type Call, textOption } from '../command.ts';
import type { Host } from '../host.ts';
import { readFile } from '../loading/read-file.ts';
import { UsageError } from '../usage-error.ts';
import { optionsIn } from './load-constraints.ts';

/** The files asked for by `--export`, before anything is planned: a wrong name is told at once. */
export function exportsAsked(call: Call): readonly ExportName[] {
  const names = (textOption(call, 'export') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const isExport = (name: string): name is ExportName => Object.hasOwn(exports, name);
  const unknown = names.find((name) => !isExport(name));
  if (unknown !== undefined)
    throw new UsageError(`there is no export ${JSON.stringify(unknown)}`, `Exports: ${Object.keys(exports).join(', ')}.`);
  return [...new Set(names.filter(isExport))];
}

/** A roadmap is never written over the answers it was made for. */
export function refuseAnswersAsOut(call: Call): void {
  const [out, answers] = [textOption(call, 'out'), call.arguments[0] ?? ''];
  if (out !== undefined && normalize(out) === normalize(answers))
    throw new UsageError('--out names the answers file', 'Give the plan file, or a new one, such as roadmap.yaml.');
}

/** Writes the roadmap where `--out` says, and its exports beside that; answers with the files written. */
export async function writeRoadmap(
  call: Call,
  telling: RoadmapTelling,
  names: readonly ExportName[],
  host: Host,
): Promise<readonly string[]> {
  const out = textOption(call, 'out');
  const files: string[] = [];
  if (out !== undefined) {
    await host.write(out, await roadmapYaml(call, telling, host));
    files.push(out);
  }
  const base = out === undefined ? `${nameOf(call.arguments[0] ?? '')}.roadmap` : join(dirname(out), nameOf(out));
  for (const name of names) {
    const file = `${base}${exports[name].suffix}`;
    await host.write(file, await exports[name].write(telling));
    files.push(file);
  }
  return files;
}

const nameOf = (path: string): string => basename(path).replace(/(\.answers)?\.(ya?ml|json)$/, '');

/** The plan file with the roadmap and what the options said in it, its comments kept; a new one where there was none. */
async function roadmapYaml(call: Call, telling: RoadmapTelling, host: Host): Promise<string> {
  const path = textOption(call, 'with');
  const file = path === undefined ? undefined : await readFile(path, host);
  const text = file?.ok === true ? new TextDecoder().decode(bytesOf(file.value.content)) : '';
  const source = file?.ok === true ? readSource(file.value) : undefined;
  const listed = source?.ok === true && !hasErrors(source.diagnostics) ? listedIn(source.value.value) : [];
  const title = text === '' ? `# ${plainText(telling.subject).replace(/\s+/g, ' ')}\n` : '';
  const said = Object.entries(optionsIn(call)).map(([key, value]) => ({ path: [key], value }));
  return editSource(text === '' ? `${title}format: 1\n` : text, [...said, ...planEdits(listed, telling.roadmap)]);
}

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);

/** The actions of the list `roadmap` in a file that was read without errors. */
function listedIn(value: unknown): readonly string[] {
  const list: unknown = typeof value === 'object' && value !== null && 'roadmap' in value ? value.roadmap : [];
  if (!Array.isArray(list)) return [];
  return list.map((entry: unknown) => (typeof entry === 'object' && entry !== null && 'id' in entry ? String(entry.id) : ''));
}
