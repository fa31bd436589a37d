// The schemas as data, straight from their TypeScript source: needed before the first build.
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

export async function loadSchemas() {
  const source = readFileSync(new URL('../src/questionnaire/schema.ts', import.meta.url), 'utf8');
  const { code } = transformSync(source, { loader: 'ts', format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}
