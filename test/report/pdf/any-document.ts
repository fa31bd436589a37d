import fc from 'fast-check';
import type { Block, Cell, Chart, Document, Run, Runs } from '../../../src/report/document.ts';
import { documentOf, longCity } from './documents.ts';

const word = fc.constantFrom(
  'a',
  'plan',
  'Σχέδιο',
  'улица',
  'Straßenverkehrsordnungswidrigkeit',
  longCity,
  '2027',
  '€ 10 000',
  'well-known/unknown',
  'self\u00adgoverned',
  '–',
  'नगर',
  '\u0007',
  '\n',
  'i'.repeat(300),
);
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const longText = fc.tuple(text, fc.integer({ min: 1, max: 30 })).map(([once, times]) => `${once} `.repeat(times));
const prose = fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: longText });
const flag = fc.constantFrom(
  {},
  { strong: true },
  { emphasis: true },
  { link: 'https://example.org/ä b' },
  { link: 'heading-0' },
  { link: 'no' },
);
const runs: fc.Arbitrary<Runs> = fc.array(
  fc.tuple(prose, flag).map(([words, more]): Run => ({ text: words, ...more })),
  { maxLength: 3 },
);
const tone = fc.constantFrom('good', 'fair', 'poor', 'neutral');
const cell: fc.Arbitrary<Cell> = fc.oneof(
  runs.map((inside) => ({ runs: inside })),
  fc.record({ runs, tone }),
);
const value = fc.option(fc.double({ min: -20, max: 120, noNaN: true }));
const many = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 14 });

const chart: fc.Arbitrary<Chart> = fc.oneof(
  fc.record({
    kind: fc.constant('bars' as const),
    min: fc.constant(0),
    max: fc.constantFrom(0, 100),
    bars: many(fc.record({ label: text, value, low: value, high: value, target: value, text })),
    marks: many(fc.record({ at: fc.double({ min: 0, max: 100, noNaN: true }), label: text })),
    legend: fc.record({ value: text, bounds: text, target: text }),
  }),
  fc.record({
    kind: fc.constant('radar' as const),
    min: fc.constant(0),
    max: fc.constantFrom(0, 100),
    axes: fc.array(fc.record({ label: text, value, target: value }), { maxLength: 28 }),
    legend: fc.record({ value: text, target: text }),
  }),
  fc
    .tuple(many(text), many(text), fc.option(fc.record({ share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })), text })))
    .map(([rows, columns, inside]) => ({ kind: 'matrix' as const, rows, columns, cells: rows.map(() => columns.map(() => inside)) })),
  fc.record({
    kind: fc.constant('timeline' as const),
    months: fc.constantFrom(0, 36),
    periods: many(fc.record({ at: fc.integer({ min: 0, max: 36 }), label: text })),
    bars: many(fc.record({ label: text, from: fc.integer({ min: 0, max: 36 }), to: fc.integer({ min: 0, max: 40 }), tone, text })),
  }),
);

const table: fc.Arbitrary<Block> = fc
  .array(
    fc.record({
      title: text,
      align: fc.constantFrom('left', 'right', 'center'),
      width: fc.integer({ min: 0, max: 9 }),
      header: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 7,
    },
  )
  .chain((columns) =>
    fc
      .tuple(text, many(fc.array(cell, { minLength: columns.length, maxLength: columns.length })))
      .map(([caption, rows]) => ({ kind: 'table', caption, columns, rows })),
  );

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('cover' as const),
    title: text,
    subtitle: text,
    facts: many(fc.record({ label: text, value: text })),
    note: prose,
  }),
  fc.record({ kind: fc.constant('contents' as const), title: text }),
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1, 2, 3),
    text,
    id: fc.constant(''),
    number: fc.constantFrom('', '1', '1.1.1.1'),
  }),
  fc.record({ kind: fc.constant('paragraph' as const), runs }),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: many(runs) }),
  fc.record({ kind: fc.constant('definitions' as const), items: many(fc.record({ term: text, runs })) }),
  table,
  fc.record({ kind: fc.constant('callout' as const), tone, title: text, runs }),
  fc.record({ kind: fc.constant('figures' as const), items: many(fc.record({ label: text, value: text, note: text })) }),
  fc.record({ kind: fc.constant('chart' as const), chart, caption: text, alt: text }),
  fc.record({ kind: fc.constant('quote' as const), runs }),
);

/** Documents of all kinds of blocks with awkward words; ids of headings are unique. */
export const anyDocument: fc.Arbitrary<Document> = fc.tuple(fc.array(block, { maxLength: 4 }), text).map(([blocks, title]) =>
  documentOf(
    blocks.map((one, index) => (one.kind === 'heading' ? { ...one, id: `heading-${index}` } : one)),
    title,
  ),
);
