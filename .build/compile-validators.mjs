// Compiles the schemas into plain validator modules: no command pays for compiling a schema at run time.
import { mkdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { loadSchemas } from './schemas.mjs';

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  verbose: false,
  inlineRefs: false,
  keywords: ['translatable'],
  code: { source: true, esm: true },
});
const out = new URL('../dist/validators/', import.meta.url).pathname;
mkdirSync(out, { recursive: true });
for (const [name, schema] of Object.entries(await loadSchemas())) {
  const code = standalone.default(ajv, ajv.compile(schema));
  await build({
    stdin: { contents: code, resolveDir: process.cwd(), loader: 'js' },
    outfile: `${out}${name.replace(/Schema$/, '')}.js`,
    bundle: true,
    format: 'esm',
    platform: 'node',
    minifySyntax: true,
  });
}
