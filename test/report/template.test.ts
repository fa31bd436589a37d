import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeReport } from '../../src/report/compose/compose-report.ts';
import { readTemplate } from '../../src/report/compose/read-template.ts';
import { sections } from '../../src/report/compose/sections.ts';
import { sectionNames } from '../../src/report/compose/template.ts';
import type { Document } from '../../src/report/document.ts';
import { readPhrases } from '../../src/wording/read-phrases.ts';
import { strictWords } from '../wording/read-words.ts';
import { faultless, shapeCalled } from './read-shape.ts';

const read = (content: string) => readTemplate({ file: 'my-template.yaml', content });
const composed = (content: string): Document =>
  composeReport(shapeCalled('town'), strictWords('en'), { date: '2026-11-24', template: faultless(read(content)) });
const headings = ({ blocks }: Document, level = 1) =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [`${block.number} ${block.text}`] : []));

describe('a template', () => {
  it('decides which sections there are, and in which order', () =>
    expect(headings(composed('sections: [sources, summary]'))).toEqual(['1 Sources', '2 Summary']));

  it('may give a section a heading of its own', () =>
    expect(headings(composed('sections: [{ section: costs, title: What it costs us }]'))).toEqual(['1 What it costs us']));

  it('may tell a section twice, with ids apart', () => {
    const ids = composed('sections: [summary, summary]').blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('adds text of its own', () => {
    const { blocks } = composed('sections: [{ section: text, title: Foreword, paragraphs: [One <b>.</b>, Two.] }]');
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, id: 'text', number: '1', text: 'Foreword' },
      { kind: 'paragraph', runs: [{ text: 'One <b>.</b>' }] },
      { kind: 'paragraph', runs: [{ text: 'Two.' }] },
    ]);
  });

  it('links to nothing that it leaves out', () => {
    const links = (content: string) => [...JSON.stringify(composed(content)).matchAll(/"link":"(?!http)([^"]*)"/g)].map(([, id]) => id);
    expect(links('sections: [summary]')).toEqual([]);
    expect(links('sections: [summary, actions]')).toContain('action-list');
  });

  it.each([
    ['findings: 0', 'sections: [{ section: summary, findings: 0, actions: 0 }]', []],
    ['as: table', 'sections: [{ section: actions, as: table }]', []],
    ['as: sheets', 'sections: [{ section: actions, as: sheets }]', ['A1 Make a list of the data', 'A2 Open a data portal']],
    ['most: 1', 'sections: [{ section: actions, most: 1 }]', ['A1 Make a list of the data']],
  ])('heeds %s', (_, content, wanted) => {
    const told = composed(content).blocks.flatMap((block) => (block.kind === 'heading' && block.level === 3 ? [block.text] : []));
    expect(told).toEqual(wanted);
  });

  it.each([
    ['of which there is none', 'a: 1', [['template/no-sections', 1]]],
    ['without sections', 'sections: []', [['template/no-sections', 1]]],
    [
      'with wrong names',
      'sections:\n  - sumary\n  - 3\n',
      [
        ['template/unknown-section', 2],
        ['template/unknown-section', 3],
      ],
    ],
    [
      'with wrong options',
      'sections:\n  - { section: cover, colour: red }\n  - section: actions\n    as: rows\n    most: -1\n',
      [
        ['template/unknown-option', 2],
        ['template/wrong-option', 4],
        ['template/wrong-option', 5],
      ],
    ],
    [
      'with options of the wrong kind',
      'sections:\n  - { section: findings, kinds: [luck], because: maybe }\n  - { section: text, paragraphs: one }\n',
      [
        ['template/wrong-option', 2],
        ['template/wrong-option', 2],
        ['template/wrong-option', 3],
      ],
    ],
  ])('%s is refused where it is wrong', (_, content, wanted) => {
    const { ok, diagnostics } = read(content);
    expect([ok, diagnostics.map(({ code, place }) => [code, place.line])]).toEqual([false, wanted]);
  });

  it('with a slip is told what was meant', () =>
    expect(read('sections: [sumary]').diagnostics[0]?.hint).toContain('Did you mean summary?'));
});

describe('the reference of templates', () => {
  const reference = readFileSync(new URL('../../templates/README.md', import.meta.url), 'utf8');

  it.each([...reference.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml ?? ''))('has an example that works: %#', (yaml) => {
    expect(composed(yaml).blocks.length).toBeGreaterThan(10);
  });

  it.each([...reference.matchAll(/```yaml phrases\n([\s\S]*?)```/g)].map(([, yaml]) => yaml ?? ''))(
    'has phrases that can be read: %#',
    (yaml) => {
      expect(readPhrases({ file: 'fr.yaml', content: yaml }).diagnostics).toEqual([]);
    },
  );

  it('has a row for every section, with its options', () => {
    const rows = new Map(
      [...reference.matchAll(/^\| `([a-z-]+)` \| [^|]* \|([^|]*)\|$/gm)].map(([, name = '', options = '']) => [name, options]),
    );
    expect([...rows.keys()]).toEqual(sectionNames);
    const named = (options: string) => [...options.matchAll(/`([a-z-]+)`:/g)].map(([, name]) => name);
    expect(sectionNames.map((name) => named(rows.get(name) ?? ''))).toEqual(
      sectionNames.map((name) => Object.keys(sections[name].options)),
    );
  });
});
