import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codePage, pageFile } from '../../src/checking/pages/code-page.ts';
import { main } from '../../src/cli/main.ts';
import { type Code, codes } from '../../src/diagnostics/codes.ts';
import { readSource } from '../../src/source/read-source.ts';
import { memoryWorld } from '../scenarios/memory-host.ts';

const folder = new URL('../../questionnaires/codes/', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const all = Object.keys(codes) as Code[];

describe('the pages of codes', () => {
  it.each(all)('%s has one: why, how it is mended, a wrong and a right example', (code) => {
    const page = codePage(code, textOf(pageFile(code))) ?? '';
    expect(page).toContain(codes[code].mend);
    const [, why = '', ...rest] = page.split('\n\n');
    expect(why.length).toBeGreaterThan(15);
    expect(rest.join('\n\n')).toMatch(/^To mend it: [^\n]+\n\nWrong:\n\n```\w+\n[\s\S]+?\n```\n\nRight:\n\n```\w+\n[\s\S]+?\n```\n$/);
  });

  it('are of codes that there are, in their order', () => {
    for (const file of readdirSync(folder)) {
      const own = all.filter((code) => pageFile(code) === file);
      expect([...textOf(file).matchAll(/^## (.*)$/gm)].map(([, code]) => code)).toEqual(own);
    }
  });

  const examples = readdirSync(folder).flatMap((file) =>
    [...textOf(file).matchAll(/Right:\n\n```yaml\n([\s\S]*?)\n```/g)].map(([, text = '']) => ({ file, text })),
  );
  it.each(examples)('$file: the right example is YAML without traps: $text', ({ file, text }) => {
    const source = readSource({ file, content: text.replaceAll(/\.\.\. ?|,? \.\.\. /g, '') });
    expect(source.diagnostics.filter(({ code }) => code !== 'file/duplicate-key').map(({ message }) => message)).toEqual([]);
  });

  it('are printed by compass check --explain', async () => {
    const { host, out } = memoryWorld();
    expect(await main(['check', '--explain', 'yaml/leading-zero'], host)).toBe(0);
    expect(out()).toBe(codePage('yaml/leading-zero', textOf('yaml.md')));
  });

  it('of a code that is misspelt are offered', async () => {
    const { host, error } = memoryWorld();
    expect(await main(['check', '--explain', 'yaml/leeding-zero'], host)).toBe(2);
    expect(error()).toContain('yaml/leading-zero');
  });
});
