// Writes what derives from schemas and codes: the published JSON Schema files, the TypeScript types of the format, the table of codes.
// `--check` writes nothing and fails if a file in the repository is not what the schemas say.
import { readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';
import { codeTable } from './code-table.mjs';
import { loadCodes, loadSchemas } from './schemas.mjs';

const schemas = await loadSchemas();
const { questionnaireSchema, partSchema, translationSchema, answersSchema, testsSchema, migrationSchema, configurationSchema, planSchema } =
  schemas;
const bare = ({ $schema, $defs, ...rest }) => rest;

/** A description beside a reference makes the type writer copy the whole type under another name. */
const withoutReferenceNotes = (value) => {
  if (Array.isArray(value)) return value.map(withoutReferenceNotes);
  if (value === null || typeof value !== 'object') return value;
  if ('$ref' in value) return { $ref: value.$ref };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutReferenceNotes(inner)]));
};
const withoutOrigins = (code) =>
  code
    .replace(/^export interface Format \{[^}]*\}\n/m, '')
    .replace(/\/\*\*\n( \*[^\n]*\n)*? \* This interface was referenced by[\s\S]*?\*\/\n/g, (comment) => {
      const kept = comment.split('\n').filter((line) => !/referenced by|via the `definition`/.test(line));
      return kept.filter((line) => line.trim() !== '*').length > 3 ? kept.filter((line) => line.trim() !== '*').join('\n') : '';
    });

const types = withoutOrigins(
  await compile(
    withoutReferenceNotes({
      $defs: {
        ...questionnaireSchema.$defs,
        ...answersSchema.$defs,
        ...testsSchema.$defs,
        ...migrationSchema.$defs,
        ...configurationSchema.$defs,
        ...planSchema.$defs,
        'questionnaire-file': bare(questionnaireSchema),
        'part-file': bare(partSchema),
        'translation-file': bare(translationSchema),
        'answers-file': bare(answersSchema),
        'tests-file': bare(testsSchema),
        'migration-file': bare(migrationSchema),
        'configuration-file': bare(configurationSchema),
        'plan-file': bare(planSchema),
      },
    }),
    'Format',
    {
      additionalProperties: false,
      bannerComment: '/* Written by `npm run generate` from schema.ts. Do not edit: change the schema. */',
      unreachableDefinitions: true,
      format: true,
      style: { singleQuote: true, printWidth: 120 },
      strictIndexSignatures: false,
      ignoreMinAndMaxItems: true,
    },
  ),
);

const reference = 'questionnaires/README.md';
const marks = ['<!-- codes: written by npm run generate -->', '<!-- end of codes -->'];
const [before, rest] = readFileSync(reference, 'utf8').split(marks[0]);
const after = rest.split(marks[1])[1];

const pretty = (schema) => `${JSON.stringify(schema, null, 2)}\n`;
const files = {
  'src/questionnaire/format.ts': types,
  'questionnaires/questionnaire.schema.json': pretty(questionnaireSchema),
  'questionnaires/part.schema.json': pretty(partSchema),
  'questionnaires/translation.schema.json': pretty(translationSchema),
  'questionnaires/answers.schema.json': pretty(answersSchema),
  'questionnaires/tests.schema.json': pretty(testsSchema),
  'questionnaires/migration.schema.json': pretty(migrationSchema),
  'questionnaires/compass-check.schema.json': pretty(configurationSchema),
  'questionnaires/plan.schema.json': pretty(planSchema),
  [reference]: `${before}${marks[0]}\n${codeTable(await loadCodes())}\n${marks[1]}${after}`,
};

const stale = [];
for (const [path, content] of Object.entries(files)) {
  if (process.argv.includes('--check')) {
    if (readFileSync(path, 'utf8') !== content) stale.push(path);
  } else {
    writeFileSync(path, content);
  }
}
if (stale.length > 0) {
  console.error(`Not current: ${stale.join(', ')}. Run npm run generate.`);
  process.exitCode = 1;
}
