import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import { answersLoader } from '../../../src/cli/loading/load-answers.ts';
import { loadTemplate } from '../../../src/cli/loading/load-template.ts';
import { loadWords } from '../../../src/cli/loading/load-words.ts';
import { nodeHost } from '../../../src/cli/node-host.ts';
import { composeReport } from '../../../src/report/compose/compose-report.ts';
import type { Document } from '../../../src/report/document.ts';
import { layOut } from '../../../src/report/pdf/lay-out.ts';
import { renderPdf } from '../../../src/report/pdf/render-pdf.ts';
import { faultsOf } from './boxes.ts';
import { faces, fonts } from './faces.ts';
import { lettersByPage, pageIn, passagesOf } from './layout-text.ts';
import { readPdf } from './read-pdf.ts';
import { lettersOf, lostInPictures, textOf } from './text-of.ts';

const host = nodeHost();

async function reportOf(city: string): Promise<Document> {
  const loaded = await answersLoader(host)(`questionnaires/digital-compass/answers/${city}.answers.yaml`);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  const { questionnaire, answers } = loaded.value;
  const template = await loadTemplate('full', host);
  return composeReport(assess(questionnaire, answers), await loadWords('en', host), { date: '2026-11-23', template });
}

describe.each(['aurelia', 'castelrovere'])('the report of %s', async (city) => {
  const document = await reportOf(city);
  const layout = layOut(document, faces);

  it('keeps every box on its page and apart from the others, with a glyph for every letter', () => {
    expect(faultsOf(layout)).toEqual([]);
    expect(layout.missing).toEqual([]);
  });

  it('has all words of the composed document', () => {
    const composed = textOf(document, pageIn(layout));
    expect(lettersOf(passagesOf(layout))).toEqual(lettersOf(composed));
    expect(lostInPictures(composed, passagesOf(layout))).toEqual([]);
  });

  it('is written down as it is laid out', async () => {
    const { pages } = await readPdf(await renderPdf(document, { fonts }));
    expect(pages.map(({ letters }) => letters)).toEqual(lettersByPage(layout));
  });

  it('leads nowhere by mistake', () => {
    const ids = new Set(document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : [])));
    const links = layout.pages.flatMap(({ boxes }) =>
      boxes.flatMap((box) => (box.what === 'text' && box.link !== undefined ? [box.link] : [])),
    );
    expect(links.filter((link) => !ids.has(link) && !/^https?:/.test(link))).toEqual([]);
  });
});
