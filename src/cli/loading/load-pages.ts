import { join } from 'node:path';
import { codePage, pageFile } from '../../checking/pages/code-page.ts';
import type { Code } from '../../diagnostics/codes.ts';
import type { Host } from '../host.ts';
import { readFile } from './read-file.ts';

/** The pages of these codes, as they come with the tool. */
export async function loadPages(codes: readonly Code[], host: Host): Promise<(code: Code) => string | undefined> {
  const files = [...new Set(codes.map(pageFile))];
  const texts = new Map(await Promise.all(files.map(async (file) => [file, await textOf(file, host)] as const)));
  return (code) => codePage(code, texts.get(pageFile(code)) ?? '');
}

async function textOf(file: string, host: Host): Promise<string> {
  const read = await readFile(join(host.bundled.questionnaires, 'codes', file), host);
  return read.ok ? new TextDecoder().decode(Buffer.from(read.value.content)) : '';
}
