import { describe, expect, it } from 'vitest';
import { composeReport } from '../../src/report/compose/compose-report.ts';
import { explain } from '../../src/report/explain/explain.ts';
import { explanationText } from '../../src/report/explain/explanation-text.ts';
import { filledIn } from '../../src/report/filled-in.ts';
import { renderMarkdown } from '../../src/report/markdown/render-markdown.ts';
import { planText } from '../../src/report/terminal/plan-text.ts';
import { scoreText } from '../../src/report/terminal/score-text.ts';
import { languages, strictWords } from '../wording/read-words.ts';
import { shapeCalled, shapes, templateCalled } from './read-shape.ts';

const date = '2026-11-24';
const english = strictWords('en');
const golden = (name: string) => new URL(`goldens/${name}`, import.meta.url).pathname;
const report = (shape: string, template: string, language = 'en'): string =>
  renderMarkdown(composeReport(shapeCalled(shape), strictWords(language), { date, template: templateCalled(template) }));

describe('a report reads as in its golden', () => {
  it.each(shapes)('%s, in full', async (shape) => expect(report(shape, 'full')).toMatchFileSnapshot(golden(`${shape}.md`)));
  it.each(languages)('town, in %s: no phrase missing, no placeholder left', (language) => {
    const text = report('town', 'full', language);
    expect(text).not.toMatch(/\{[a-z-]+\}/);
  });
  it('town, in short', async () => expect(report('town', 'short')).toMatchFileSnapshot(golden('town.short.md')));
});

describe('the terminal reads as in its golden', () => {
  it.each(shapes)('%s: score and plan', async (shape) => {
    const assessment = shapeCalled(shape);
    const text = `${scoreText(assessment, english, 80)}\n${planText(assessment, english, 80)}`;
    await expect(text).toMatchFileSnapshot(golden(`${shape}.score-and-plan.txt`));
  });

  it('town: every kind of explanation', async () => {
    const assessment = filledIn(shapeCalled('town'), english);
    const named = [
      'overall',
      'data',
      'know',
      'data/act',
      'open-data',
      'basic-skills',
      'leading',
      'no-list',
      'few-skills',
      'portal',
      'campaign',
    ];
    const texts = named.map((what) => {
      const explanation = explain(assessment, what);
      return explanation === undefined ? `nothing called ${what}\n` : explanationText(explanation, english, 80);
    });
    await expect(texts.join('\n')).toMatchFileSnapshot(golden('town.explain.txt'));
  });

  it.each(shapes)('%s: no line is wider than the terminal', (shape) => {
    const assessment = shapeCalled(shape);
    const tooWide = (text: string, width: number) => text.split('\n').filter((line) => line.length > width);
    expect(tooWide(scoreText(assessment, english, 60), 60)).toEqual([]);
    expect(tooWide(planText(assessment, english, 40), 40)).toEqual([]);
  });
});
