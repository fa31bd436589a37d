// node test/bench/lint-shape.mjs general|compass FILE...: the shape of questionnaire files, as a general linter checks it (the YAML parser that
// keeps positions, then ajv with the published schemas, compiled at the start) or as `compass check` does. Answers with the files that are wrong.
import { readFileSync } from 'node:fs';

const [reader, ...files] = process.argv.slice(2);
const kinds = { 'part-of': 'part', translates: 'translation' };
const kindOf = (text) => kinds[/^(part-of|translates):/m.exec(text)?.[1]] ?? 'questionnaire';

const checks = {
  async general() {
    const { parseDocument } = await import('yaml');
    const { Ajv2020 } = await import('ajv/dist/2020.js');
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    const validators = new Map();
    const validatorFor = (kind) => {
      const schema = new URL(`../../questionnaires/${kind}.schema.json`, import.meta.url);
      const validate = validators.get(kind) ?? ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
      validators.set(kind, validate);
      return validate;
    };
    return (_, text) => {
      const document = parseDocument(text);
      return document.errors.length === 0 && validatorFor(kindOf(text))(document.toJS());
    };
  },
  async compass() {
    const { readShaped } = await import('../../dist/source/read-shaped.js');
    const schemas = await import('../../dist/questionnaire/schema.js');
    const shapes = new Map();
    for (const kind of ['questionnaire', 'part', 'translation']) {
      const { validate } = await import(`../../dist/validators/${kind}.js`);
      shapes.set(kind, { validate, schema: schemas[`${kind}Schema`] });
    }
    return (file, text) => readShaped({ file, content: text }, shapes.get(kindOf(text))).ok;
  },
};

const isRight = await checks[reader]();
const wrong = files.filter((file) => !isRight(file, readFileSync(file, 'utf8')));
for (const file of wrong) console.error(`${file} is wrong`);
process.exitCode = wrong.length === 0 ? 0 : 1;
