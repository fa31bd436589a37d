// Data that live in TypeScript, straight from their source: needed before the first build.
import { buildSync } from 'esbuild';

async function load(path) {
  const { outputFiles } = buildSync({
    entryPoints: [new URL(path, import.meta.url).pathname],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

export const loadSchemas = () => load('../src/questionnaire/schema.ts');
export const loadCodes = async () => (await load('../src/diagnostics/codes.ts')).codes;
