import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellAsText } from '../../src/diagnostics/text.ts';
import { readQuestionnaire } from '../../src/questionnaire/read-questionnaire.ts';
import { readTranslation } from '../../src/questionnaire/translation.ts';
import { readSource } from '../../src/source/read-source.ts';
import { casesIn, fixtureFolder } from '../questionnaire/read-fixture.ts';

const asItIs = (text: string) => text;
const plain = { error: asItIs, warning: asItIs, quiet: asItIs, strong: asItIs };

/** Small questionnaires of every sort: those of the fixtures, which already have something wrong with them. */
const seeds = casesIn('questionnaire').map((name) => readFileSync(`${fixtureFolder('questionnaire')}/${name}/questionnaire.yaml`));

/** Things that mean something to YAML or to the format, put where they do not belong. */
const splinters = [
  '\t',
  '- ',
  ': ',
  '{',
  '}',
  '[',
  ']',
  '&a ',
  '*a',
  '!',
  '|',
  '>',
  "'",
  '"',
  '#',
  '\n',
  '---\n',
  '%',
  '@',
  '\0',
  '\u001b',
  '<<: ',
  '? ',
  '.inf',
  '1e999',
  '~',
  'true',
  '__proto__: ',
  'id: overall',
  'when: ',
  'all: ',
  '40%',
  '\ud800',
  '😀',
];

type Mutation = (bytes: Buffer, at: number, pick: number) => Buffer;

const mutations: Readonly<Record<string, Mutation>> = {
  'a byte changed': (bytes, at, pick) => Buffer.concat([bytes.subarray(0, at), Buffer.from([pick % 256]), bytes.subarray(at + 1)]),
  'some bytes gone': (bytes, at, pick) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + (pick % 30))]),
  'the end cut off': (bytes, at) => bytes.subarray(0, at),
  'a splinter put in': (bytes, at, pick) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from(splinters[pick % splinters.length] ?? ''), bytes.subarray(at)]),
  'a line gone': (bytes, at) => fromLines(lines(bytes).toSpliced(lineAt(bytes, at), 1)),
  'a line twice': (bytes, at) => fromLines(lines(bytes).toSpliced(lineAt(bytes, at), 0, lines(bytes)[lineAt(bytes, at)] ?? '')),
  'a line moved': (bytes, at, pick) => {
    const all = lines(bytes);
    const [line = ''] = all.splice(lineAt(bytes, at), 1);
    return fromLines(all.toSpliced(pick % (all.length + 1), 0, line));
  },
  'a line indented otherwise': (bytes, at, pick) =>
    fromLines(lines(bytes).map((line, index) => (index === lineAt(bytes, at) ? ' '.repeat(pick % 9) + line.trimStart() : line))),
  'a word swapped for another of the file': (bytes, at, pick) => {
    const words = bytes.toString().match(/[a-z-]+/g) ?? [];
    return Buffer.from(bytes.toString().replaceAll(words[at % words.length] ?? '', words[pick % words.length] ?? ''));
  },
};

const lines = (bytes: Buffer): string[] => bytes.toString().split('\n');
const fromLines = (all: readonly string[]): Buffer => Buffer.from(all.join('\n'));
const lineAt = (bytes: Buffer, at: number): number => bytes.subarray(0, at).filter((byte) => byte === 0x0a).length;

const mutated = fc
  .record({
    seed: fc.constantFrom(...seeds),
    steps: fc.array(fc.record({ how: fc.constantFrom(...Object.values(mutations)), at: fc.nat(100_000), pick: fc.nat(100_000) }), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ seed, steps }) => steps.reduce<Buffer>((bytes, { how, at, pick }) => how(bytes, at % (bytes.length + 1), pick), seed));

describe('reading what is broken', () => {
  it('always ends, never throws, and says why there is no questionnaire', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(mutated, (content) => {
        const read = readQuestionnaire({ main: { file: 'q.yaml', content }, parts: [{ file: 'p.yaml', content }], translations: [] });
        const errors = read.diagnostics.filter(({ severity }) => severity === 'error');
        expect(errors.length > 0).toBe(!read.ok);
        expect(tellAsText(read.diagnostics, plain)).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/);
        for (const { place } of read.diagnostics) expect(Math.min(place.line, place.column, place.width ?? 1)).toBeGreaterThan(0);
      }),
      { numRuns: 2500, seed: 20261125 },
    );
  });

  it('never throws at a translation', { timeout: 120_000 }, () => {
    const folder = `${fixtureFolder('translation')}/fine`;
    const content = (name: string) => readFileSync(`${folder}/${name}`);
    const read = readQuestionnaire({ main: { file: 'q.yaml', content: content('questionnaire.yaml') }, parts: [], translations: [] });
    if (!read.ok) throw new Error('the fixture is broken');
    const seed = content('questionnaire.fr.yaml');
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(mutations)), fc.nat(seed.length), fc.nat(100_000), (how, at, pick) => {
        const translation = readTranslation({ file: 'questionnaire.fr.yaml', content: how(seed, at, pick) }, read.value);
        expect(translation.ok || translation.diagnostics.length > 0).toBe(true);
      }),
      { numRuns: 1000, seed: 20261125 },
    );
  });

  it('takes any text and any bytes', { timeout: 120_000 }, () => {
    const yamlish = fc
      .array(fc.oneof(fc.constantFrom(...splinters, ' ', '  ', 'a', 'b: '), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 })
      .map((parts) => parts.join(''));
    const content = fc.oneof(yamlish, fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 60 }), fc.json());
    fc.assert(
      fc.property(content, (given) => {
        const source = readSource({ file: 'f.yaml', content: given });
        expect(source.ok || source.diagnostics.length > 0).toBe(true);
        if (source.ok) expect(() => JSON.stringify(source.value.value)).not.toThrow();
      }),
      { numRuns: 3000, seed: 20261125 },
    );
  });
});

describe('reading what would take for ever', () => {
  const many = 5000;
  const bomb = `a: &a [${'x, '.repeat(9)}]\n${[...'bcdefghijk'].map((name, index) => `${name}: &${name} [${`*${'abcdefghij'[index]}, `.repeat(9)}]`).join('\n')}\n`;
  it.each<readonly [what: string, content: string]>([
    ['aliases of aliases', bomb],
    ['an alias inside itself', 'a: &a { b: [*a] }'],
    ['nesting', '['.repeat(many)],
    ['nested dashes', '- '.repeat(many)],
    ['nested maps in one line', '{a: '.repeat(many)],
    ['keys of one map', Array.from({ length: many }, (_, index) => `k${index}: 1`).join('\n')],
    ['one key again and again', 'a: 1\n'.repeat(many)],
    ['anchors', Array.from({ length: many }, (_, index) => `- &a${index} { x: *a${Math.max(0, index - 1)} }`).join('\n')],
    ['tags', '- !foo x\n'.repeat(many)],
    ['syntax errors', 'a: b: c\n'.repeat(many)],
    ['documents', '---\na: 1\n'.repeat(many)],
    ['digits', `- ${'1'.repeat(many * 10)}`],
    ['zeros', `- 1.${'0'.repeat(many * 10)}1`],
    ['one long line', `a: "${'x'.repeat(many * 10)}`],
    ['conditions', `format: 1\nconsistency:\n  - { id: a, say: b, when: ${'{ not: '.repeat(60)}{}${' }'.repeat(60)} }`],
    ['wrong items', `format: 1\ndimensions:\n${'  - { a: 1 }\n'.repeat(many)}`],
    [
      'a chain of questions',
      `format: 1\nid: a\nversion: 1.0.0\nlanguage: en\ntitle: A\ndimensions:\n  - id: d\n    title: D\n    questions:\n${Array.from({ length: 3000 }, (_, index) => `      - { id: q${index}, kind: yes-no, ask: Q?, when: { question: q${index + 1}, is: true } }`).join('\n')}\n      - { id: q3000, kind: yes-no, ask: Q? }`,
    ],
  ])('%s', { timeout: 30_000 }, (_, content) => {
    const read = readQuestionnaire({ main: { file: 'q.yaml', content }, parts: [], translations: [] });
    expect(read.diagnostics.length).toBeGreaterThan(0);
  });
});
