import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkMigration } from '../../src/answers/migration/check-migration.ts';
import { readAnswers } from '../../src/answers/read-answers.ts';
import { readConfiguration } from '../../src/checking/configuration/read-configuration.ts';
import { readTests, readTestsShape } from '../../src/checking/tests/read-tests.ts';
import { runTests } from '../../src/checking/tests/run-tests.ts';
import { type Code, codes } from '../../src/diagnostics/codes.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readPlan } from '../../src/planning/constraints/read-plan.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { readQuestionnaire } from '../../src/questionnaire/read-questionnaire.ts';
import {
  answersSchema,
  migrationSchema,
  partSchema,
  planSchema,
  questionnaireSchema,
  testsSchema,
  translationSchema,
} from '../../src/questionnaire/schema.ts';
import { readTranslation } from '../../src/questionnaire/translation.ts';

const reference = readFileSync(new URL('../../questionnaires/README.md', import.meta.url), 'utf8');

interface Example {
  /** The words behind the fence: what the example is a piece of. */
  readonly kind: string;
  readonly line: number;
  readonly text: string;
}

const examples: readonly Example[] = [...reference.matchAll(/^```yaml ?(.*)\n([\s\S]*?)^```$/gm)].map(
  ({ 1: kind = '', 2: text = '', index }) => ({
    kind,
    text,
    line: reference.slice(0, index).split('\n').length,
  }),
);
const base = examples.find(({ kind }) => kind === 'questionnaire base')?.text ?? '';

type Data = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is { readonly id: string } => typeof value === 'object' && value !== null && 'id' in value;

/** The base with other keys: items of lists replace those of the same id, or come after them. */
function withKeys(keys: Data): string {
  const whole: Data = parse(base);
  const joined = Object.entries(keys).map(([key, value]) => {
    const before: unknown = whole[key];
    if (!Array.isArray(value) || !Array.isArray(before)) return [key, value];
    const ids = new Map(value.filter(isThing).map((item) => [item.id, item]));
    const kept = before.map((item: unknown) => (isThing(item) ? (ids.get(item.id) ?? item) : item));
    return [key, [...kept, ...value.filter((item: unknown) => !kept.includes(item))]];
  });
  return JSON.stringify({ ...whole, ...Object.fromEntries(joined) });
}

const main = (content: string, part?: string) =>
  readQuestionnaire({
    main: { file: 'q.yaml', content },
    parts: part === undefined ? [] : [{ file: 'part.yaml', content: part }],
    translations: [],
  });

/** The example that brings findings and consistency rules; tests are about them, too. */
const rules = examples.find(({ kind, text }) => kind === 'keys' && text.includes('consistency:'))?.text ?? '';

/** The example that brings actions; plans are about them. */
const actions = examples.find(({ kind, text }) => kind === 'keys' && text.includes('actions:'))?.text ?? '';

function example(keys?: string): Questionnaire {
  const read = main(keys === undefined ? base : withKeys(parse(keys)));
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join(' '));
  return read.value;
}

/** How each kind of example is read; every example in the reference is of one of these. */
const readers: Readonly<Record<string, (text: string) => readonly Diagnostic[]>> = {
  questionnaire: (text) => main(text).diagnostics,
  'questionnaire base': (text) => main(text).diagnostics,
  part: (text) => main(base, text).diagnostics,
  keys: (text) => main(withKeys(parse(text))).diagnostics,
  question: (text) => main(withKeys({ dimensions: [{ id: 'more', title: 'More', questions: parse(text) }] })).diagnostics,
  condition: (text) => {
    const conditions: readonly unknown[] = parse(text);
    return main(withKeys({ consistency: conditions.map((when, index) => ({ id: `rule-${index}`, when, say: 'Is that so?' })) }))
      .diagnostics;
  },
  translation: (text) => readTranslation({ file: 'questionnaire.fr.yaml', content: text }, example()).diagnostics,
  configuration: (text) => readConfiguration({ file: 'compass-check.yaml', content: text }, '').diagnostics,
  plan: (text) => readPlan({ file: 'plan.yaml', content: text }, example(actions), '2027-01').diagnostics,
  answers: (text) => readAnswers({ file: 'a.answers.yaml', content: text }, example()).diagnostics,
  tests: (text) => {
    const shaped = readTestsShape({ file: 'example.tests.yaml', content: text });
    const suite = shaped.ok ? readTests(shaped.value, example(rules), new Map()) : shaped;
    if (suite.ok) expect(runTests(suite.value).results.flatMap(({ failures }) => failures.map(({ of }) => of))).toEqual(['snapshot']);
    return suite.diagnostics;
  },
  migration: (text) => checkMigration({ file: 'example.migration.yaml', content: text }, example()),
};

describe('the reference of the format', () => {
  it.each(examples)('line $line: $kind is read without errors', ({ kind, text }) => {
    const told = readers[kind]?.(text);
    expect(told?.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(keysOf([questionnaireSchema, partSchema, translationSchema, answersSchema, testsSchema, migrationSchema, planSchema]))(
    'has an example of the key %s',
    (key) => {
      expect(examples.some(({ text }) => new RegExp(`(^|[\\s{-])${key}:`, 'm').test(text))).toBe(true);
    },
  );

  it.each(Object.keys(codes) as Code[])('has a row for the code %s', (code) => {
    const { severity, mend } = codes[code];
    const row = reference.split('\n').find((line) => line.startsWith(`| \`${code}\` |`));
    expect(row?.split(' | ')[1]).toBe(severity);
    expect(row).toContain(mend.slice(0, 20).replaceAll('<', '&lt;'));
  });
});

/** Every key that a schema knows, wherever. */
function keysOf(schemas: readonly object[]): string[] {
  const keys = new Set<string>();
  const look = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [name, inner] of Object.entries(schema)) {
      if (name === 'properties') for (const key of Object.keys(inner as object)) keys.add(key);
      look(inner);
    }
  };
  for (const schema of schemas) look(schema);
  return [...keys].sort();
}
