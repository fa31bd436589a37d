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
  keywords: ['translatable', 'form'],
  code: { source: true, esm: true },
});
// ajv copies all errors found so far for each new one in a list: quadratic in the number of mistakes. Beyond a thousand nobody reads on.
const withBoundedErrors = (code) =>
  code.replace(/vErrors\.concat\(([\w.]+)\.errors\)/g, '(vErrors.length < 1000 ? vErrors.concat($1.errors) : vErrors)');

const out = new URL('../dist/validators/', import.meta.url).pathname;
mkdirSync(out, { recursive: true });
for (const [name, schema] of Object.entries(await loadSchemas())) {
  const code = withBoundedErrors(standalone.default(ajv, ajv.compile(schema)));
  await build({
    stdin: { contents: code, resolveDir: process.cwd(), loader: 'js' },
    outfile: `${out}${name.replace(/Schema$/, '')}.js`,
    bundle: true,
    format: 'esm',
    platform: 'node',
    minifySyntax: true,
  });
}
