import { join } from 'node:path';
import { readTemplate } from '../../report/compose/read-template.ts';
import type { Template } from '../../report/compose/template.ts';
import type { Host } from '../host.ts';
import { UsageError } from '../usage-error.ts';
import { readFile } from './read-file.ts';

/** The templates that come with the tool. */
async function bundledTemplates(host: Host): Promise<readonly string[]> {
  const files = await host.list(join(host.bundled.templates, 'report'));
  return files.flatMap(({ name }) => /^([a-z][a-z0-9-]*)\.yaml$/.exec(name)?.[1] ?? []);
}

/** The template of this name, or in this file. What is wrong with it is told whole, before any report is written. */
export async function loadTemplate(name: string, host: Host): Promise<Template> {
  const bundled = await bundledTemplates(host);
  const path = bundled.includes(name) ? join(host.bundled.templates, 'report', `${name}.yaml`) : name;
  const file = await readFile(path, host);
  const template = file.ok ? readTemplate(file.value) : file;
  if (template.ok) return template.value;
  const problems = template.diagnostics.map(({ place, message, hint }) =>
    `${place.file}:${place.line}:${place.column}: ${message} ${hint ?? ''}`.trimEnd(),
  );
  throw new UsageError(`the template cannot be used\n${problems.join('\n')}`, `Templates: ${bundled.join(', ')}, or a file of your own.`);
}
