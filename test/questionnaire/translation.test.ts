import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { readQuestionnaire } from '../../src/questionnaire/read-questionnaire.ts';
import { textsOf } from '../../src/questionnaire/texts.ts';
import { readTranslation, translate } from '../../src/questionnaire/translation.ts';

const content = `
format: 1
id: town
version: 1.0.0
language: en
title: Town
facts: [{ id: population, kind: number, ask: How many?, unit: people }]
option-sets: { extent: [{ id: no, label: "No", value: 0 }, { id: full, label: "Yes", value: 1, help: All of it. }] }
dimensions:
  - id: town-data
    title: Data
    levels: [{ id: basic, title: Basic, from: 0 }]
    questions:
      - id: open
        kind: maturity
        ask: 'How open, for {population} people?'
        options: [{ id: none, label: Closed, value: 0 }, { id: all, label: Open, value: 1, how: Publish. }]
        evidence: [Portal, Licence]
      - { id: used, kind: choice, ask: Used?, options: extent }
findings: [{ id: closed, kind: weakness, when: { question: open, is: none }, title: Closed, text: Nobody sees them. }]
actions:
  - id: portal
    title: Portal
    raises: { open: all }
    steps: [Plan, Build]
    first-step: Ask.
    indicator: { name: Data sets, unit: sets, target: 5 }
`;

const expectedKeys = [
  'town.title',
  'population.ask',
  'population.unit',
  'closed.title',
  'closed.text',
  'portal.title',
  'portal.steps.0',
  'portal.steps.1',
  'portal.first-step',
  'portal.indicator.name',
  'portal.indicator.unit',
  'extent.no.label',
  'extent.full.label',
  'extent.full.help',
  'town-data.basic.title',
  'town-data.title',
  'open.ask',
  'open.none.label',
  'open.all.label',
  'open.all.how',
  'open.evidence.0',
  'open.evidence.1',
  'used.ask',
];

function town(text = content): Questionnaire {
  const read = readQuestionnaire({ main: { file: 'q.yaml', content: text }, parts: [], translations: [] });
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join(' '));
  return read.value;
}

const translationOf = (texts: Readonly<Record<string, { from: string; to: string }>>, questionnaire = town()) => {
  const file = { file: 'q.fr.yaml', content: JSON.stringify({ translates: 'town@1.0.0', language: 'fr', texts }) };
  const read = readTranslation(file, questionnaire);
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join(' '));
  return read.value;
};

describe('the texts of a questionnaire', () => {
  it('have keys made of ids, each once', () => {
    const keys = textsOf(town().written).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect([...keys].sort()).toEqual([...expectedKeys].sort());
  });

  it('stand under overall where something else has the id of the questionnaire', () => {
    const keys = textsOf(town(content.replaceAll('town-data', 'town')).written).map(({ key }) => key);
    expect(keys).toContain('overall.title');
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a translated questionnaire', () => {
  it('has every text in the other language and all else as it was', () => {
    const questionnaire = town();
    const texts = Object.fromEntries(textsOf(questionnaire.written).map(({ key, text }) => [key, { from: text, to: `fr ${text}` }]));
    const translated = translate(questionnaire, translationOf(texts));
    expect(translated).toMatchObject({ language: 'fr', sourceLanguage: 'en', title: 'fr Town', sha256: questionnaire.sha256 });
    const back = translate(translated, {
      language: 'en',
      translator: undefined,
      texts: new Map(textsOf(questionnaire.written).map(({ key, text }) => [key, text])),
    });
    expect(back).toEqual(questionnaire);
    expect(JSON.stringify([...translated.questions.values()])).not.toMatch(/"(ask|label|how)":"(?!fr )/);
  });

  it('keeps a text that is missing, empty or translated from what it was before', () => {
    const translated = translate(
      town(),
      translationOf({
        'open.none.label': { from: 'Closed', to: 'Fermé' },
        'open.all.label': { from: 'Wide open', to: 'Ouvert' },
        'used.ask': { from: 'Used?', to: ' ' },
      }),
    );
    expect(translated.questions.get('open')).toMatchObject({ options: [{ label: 'Fermé' }, { label: 'Open' }] });
    expect(translated.questions.get('used')).toMatchObject({ ask: 'Used?' });
  });
});

describe('the content hash', () => {
  const head = 'format: 1\nid: town\nversion: 1.0.0\nlanguage: en\ntitle: Town\n';
  const open = '{ id: open, kind: yes-no, ask: Open? }';
  const used = '{ id: used, kind: yes-no, ask: Used? }';
  const hash = (main: string, ...parts: readonly string[]) => {
    const read = readQuestionnaire({
      main: { file: 'q.yaml', content: main },
      parts: parts.map((part, index) => ({ file: `${index}.yaml`, content: part })),
      translations: [],
    });
    return read.ok ? read.value.sha256 : undefined;
  };
  const whole = hash(`${head}dimensions: [{ id: data, title: Data, questions: [${open}, ${used}] }]`);

  it('is the same however the questionnaire is spread over files, and whatever the order of keys', () => {
    expect(whole).toMatch(/^[0-9a-f]{64}$/);
    expect(
      hash(
        `${head}parts: [0.yaml]\ndimensions: [{ title: Data, id: data, questions: [${open}] }]`,
        `part-of: town\ndimensions: [{ id: data, questions: [${used}] }]`,
      ),
    ).toBe(whole);
    expect(hash(`${head}parts: [0.yaml]`, `part-of: town\ndimensions: [{ id: data, title: Data, questions: [${open}, ${used}] }]`)).toBe(
      whole,
    );
  });

  it('differs where anything that is asked differs', () => {
    expect(hash(`${head}dimensions: [{ id: data, title: Data, questions: [${used}, ${open}] }]`)).not.toBe(whole);
  });
});
