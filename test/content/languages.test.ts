import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Assessment, assess } from '../../src/assess.ts';
import { answersLoader, type LoadedAnswers } from '../../src/cli/loading/load-answers.ts';
import { loadTemplate } from '../../src/cli/loading/load-template.ts';
import { loadWords } from '../../src/cli/loading/load-words.ts';
import { nodeHost } from '../../src/cli/node-host.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { textsOf } from '../../src/questionnaire/texts.ts';
import { readTranslation, translate } from '../../src/questionnaire/translation.ts';
import { composeReport } from '../../src/report/compose/compose-report.ts';
import type { Document } from '../../src/report/document.ts';
import { layOut } from '../../src/report/pdf/lay-out.ts';
import type { Words } from '../../src/wording/words.ts';
import { faces } from '../report/pdf/faces.ts';

/**
 * Every text of a report comes from the catalogue of its language: what the tool and the questionnaire say is put into marks, and what then
 * stands outside of all marks must be the city's own words, a name, or no word at all.
 */
const languages = ['en', 'fr', 'de', 'es', 'it', 'pl', 'el'] as const;
const examples = ['digital-compass/castelrovere', 'digital-compass/aurelia', 'fellow-city', 'industry-partnerships', 'starter'];
const host = nodeHost();
const mark = (text: string): string => `⟦${text}⟧`;

function marked(words: Words): Words {
  return {
    language: words.language,
    say: (key, args) => mark(words.say(key, args)),
    number: (value, digits) => mark(words.number(value, digits)),
    percent: (share) => mark(words.percent(share)),
    money: (amount, currency) => mark(words.money(amount, currency)),
    date: (iso) => mark(words.date(iso)),
    join: (items) => items.join(mark(words.join(['', '']))),
    series: (items) => items.join(mark(words.series(['', '']))),
    labelled: (label, text) => [label, text].join(mark(words.labelled('', ''))),
    country: (code) => mark(words.country(code)),
  };
}

async function load(example: string): Promise<LoadedAnswers> {
  const [id = '', city] = example.split('/');
  const folder = `questionnaires/${id}/answers`;
  const file = readdirSync(folder).find((name) => city === undefined || name.startsWith(city));
  const loaded = await answersLoader(host)(`${folder}/${file}`);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  return loaded.value;
}

/** The questionnaire in a language with each text passed through `change`; every text must have a current translation. */
function inLanguage({ questionnaire, files }: LoadedAnswers, language: string, change: (text: string) => string): Questionnaire {
  const sources = textsOf(questionnaire.written);
  if (language === questionnaire.language) {
    return translate(questionnaire, {
      language,
      translator: undefined,
      texts: new Map(sources.map(({ key, text }) => [key, change(text)])),
    });
  }
  const file = files.translations.find(({ file: name }) => name.endsWith(`.${language}.yaml`));
  const translation = file && readTranslation(file, questionnaire);
  expect(translation?.diagnostics).toEqual([]);
  if (translation?.ok !== true) throw new Error(`no ${language}`);
  const { texts } = translation.value;
  return translate(questionnaire, { ...translation.value, texts: new Map([...texts].map(([key, text]) => [key, change(text)])) });
}

async function report(loaded: LoadedAnswers, language: string, isMarked: boolean): Promise<{ assessment: Assessment; document: Document }> {
  const words = await loadWords(language, host);
  const assessment = assess(inLanguage(loaded, language, isMarked ? mark : (text) => text), loaded.answers);
  const template = await loadTemplate('full', host);
  return { assessment, document: composeReport(assessment, isMarked ? marked(words) : words, { date: '2026-11-23', template }) };
}

/** Every text that a reader sees, in order. */
function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['kind', 'align', 'tone', 'id', 'link', 'language', 'date'].includes(key) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, each]) => textsIn(each, Array.isArray(value) ? key : inner));
}

/** What stands outside of all marks. */
function unmarked(text: string): string {
  let [depth, rest] = [0, ''];
  for (const letter of text) {
    if (letter === '⟦') depth++;
    else if (letter === '⟧') depth--;
    else if (depth === 0) rest += letter;
    else if (depth === 1 && rest.at(-1) !== ' ') rest += ' ';
  }
  return rest;
}

/** The city's own words, names, and what has no language: longest first. */
function namesIn({ questionnaire, answers, scorecard }: Assessment): readonly string[] {
  const sources = [...questionnaire.sources.values()].flatMap(({ title, publisher, url }) => [title, publisher, url]);
  const cities = [...questionnaire.cases.values()].map(({ city }) => city);
  const given = [...answers.given.values()].flatMap((answer) => textsIn(answer));
  const own = textsIn([answers.subject.name, answers.ambition, answers.respondents, [...answers.subject.facts.values()]]);
  const hashes = [
    questionnaire.sha256,
    answers.sha256,
    questionnaire.id,
    questionnaire.licence,
    'compass',
    'City Compass',
    'EUR',
    'SHA-256',
  ];
  return [...sources, ...cities, ...given, ...own, ...hashes, ...scorecard.kinds, answers.date]
    .filter((name): name is string => typeof name === 'string' && name !== '')
    .flatMap((name) => [name, name.normalize('NFC')])
    .sort((a, b) => b.length - a.length);
}

describe.each(examples)('%s', (example) => {
  let loaded: LoadedAnswers;
  beforeAll(async () => {
    loaded = await load(example);
  });

  it.each(languages)('is reported in %s from its catalogue alone', async (language) => {
    const { assessment, document } = await report(loaded, language, true);
    const names = namesIn(assessment);
    const foreign = textsIn(document)
      .map((text) => names.reduce((rest, name) => rest.replaceAll(name, ' '), unmarked(text)))
      .filter((rest) => /\p{L}{2}/u.test(rest));
    expect([...new Set(foreign)]).toEqual([]);
  });

  it.each(languages)('has a glyph for every letter in %s', async (language) => {
    const { document } = await report(loaded, language, false);
    expect(layOut(document, faces).missing).toEqual([]);
  });
});
