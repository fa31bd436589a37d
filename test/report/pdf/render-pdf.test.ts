import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Document } from '../../../src/report/document.ts';
import { layOut } from '../../../src/report/pdf/lay-out.ts';
import { renderPdf } from '../../../src/report/pdf/render-pdf.ts';
import { documentOf, everyKind, longCity, plain, worstCase } from './documents.ts';
import { faces, fonts } from './faces.ts';
import { lettersByPage } from './layout-text.ts';
import { type Element, readPdf } from './read-pdf.ts';

const render = (document: Document): Promise<Uint8Array> => renderPdf(document, { fonts });
const [everyKindFile, worstCaseFile] = [await render(everyKind), await render(worstCase)];

const elements = (element: Element): readonly Element[] => [element, ...element.parts.flatMap(elements)];

describe.each([
  ['every kind of block', everyKind, everyKindFile],
  ['the worst case', worstCase, worstCaseFile],
] as const)('the file of %s', (_, document, bytes) => {
  const reading = readPdf(bytes);

  it('has the text of the layout, in its reading order', async () => {
    const { pages } = await reading;
    expect(pages.map(({ letters }) => letters)).toEqual(lettersByPage(layOut(document, faces)));
  });

  it('is tagged, with its language and its title', async () => {
    const file = await reading;
    expect(file.isTagged).toBe(true);
    expect(file.language).toBe('en');
    expect(file.info['Title']).toBe(document.title);
  });

  it('says in its metadata what it is, whatever stands in the title', async () => {
    const file = await reading;
    const properties = ['pdfuaid:part', 'pdfaid:part', 'pdfaid:conformance', 'dc:title'].map((name) => file.property(name));
    expect(properties).toEqual(['1', '3', 'A', document.title]);
  });

  it('nests its structure as the standard asks', async () => {
    const parents: Readonly<Record<string, readonly string[]>> = {
      TR: ['Table'],
      TH: ['TR'],
      TD: ['TR'],
      LI: ['L'],
      LBody: ['LI'],
      TOCI: ['TOC'],
    };
    const { pages } = await reading;
    const wrong = pages.flatMap(({ structure }) =>
      elements(structure).flatMap((parent) =>
        parent.parts.filter(({ role }) => parents[role]?.includes(parent.role) === false).map(({ role }) => `${role} in ${parent.role}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('steps down its headings one level at a time', async () => {
    const { pages } = await reading;
    const levels = pages.flatMap(({ structure }) =>
      elements(structure).flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role[1])] : [])),
    );
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it('tells every picture in words', async () => {
    const { pages } = await reading;
    const figures = pages.flatMap(({ structure }) => elements(structure).filter(({ role }) => role === 'Figure'));
    const alts = document.blocks.flatMap((block) => (block.kind === 'chart' ? [block.alt] : []));
    expect(figures.length).toBeGreaterThan(3);
    expect(figures.filter(({ alt }) => alt === undefined || !alts.includes(alt))).toEqual([]);
  });

  it('leads from the contents and the text to where they point', async () => {
    const layout = layOut(document, faces);
    const { pages } = await reading;
    const starts = layout.pages.flatMap(({ anchors }, index) => anchors.map(({ level, id }) => ({ level, id, page: index + 1 })));
    const listed = starts.filter(({ level }) => level < 3).map(({ page }) => page);
    expect([...new Set(pages[1]?.links)]).toEqual([...new Set(listed)]);
  });
});

describe('bookmarks', () => {
  it('follow the headings', async () => {
    const { bookmarks } = await readPdf(everyKindFile);
    expect(bookmarks).toMatchObject([
      {
        title: '1 Summary',
        page: 3,
        parts: [
          { title: '1.1 Profile', page: 3 },
          { title: '1.2 Dimensions by stage', page: 4 },
        ],
      },
      { title: '2 What to do next', page: 5, parts: [{ title: '2.1 Security', page: 5, parts: [{ title: 'In detail', page: 5 }] }] },
    ]);
  });
});

describe('links', () => {
  const linksOf = async (link: string): Promise<readonly (number | string)[]> => {
    const file = await readPdf(await render(documentOf([{ kind: 'paragraph', runs: [{ text: 'Here', link }] }])));
    return file.pages.flatMap(({ links }) => links);
  };

  it.each([
    ['https://data.europa.eu/', ['https://data.europa.eu/']],
    ['https://example.org/ä b', ['https://example.org/%C3%A4%20b']],
    ['javascript:alert(1)', []],
    ['file:///etc/passwd', []],
    ['http://', []],
    ['no-such-heading', []],
  ])('%s leads to %j', async (link, expected) => {
    expect(await linksOf(link)).toEqual(expected);
  });

  it('lead to a heading on its page', async () => {
    const { pages } = await readPdf(everyKindFile);
    expect(pages[2]?.links).toEqual([5]);
    expect(pages[4]?.links).toEqual(['https://data.europa.eu/', 'https://data.europa.eu/']);
  });
});

describe('the same document', () => {
  it('gives the same bytes, whatever was rendered before', async () => {
    const [once, , again] = [await render(everyKind), await render(worstCase), await render(everyKind)];
    expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
  });

  it('gives the same bytes in every time zone', async () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    const there = await render(everyKind).finally(() => {
      process.env['TZ'] = zone;
    });
    expect(Buffer.from(there).equals(Buffer.from(everyKindFile))).toBe(true);
  });

  it('carries its date', async () => {
    const file = await readPdf(everyKindFile);
    expect([file.info['CreationDate'], file.info['ModDate']]).toEqual(['D:20261123120000Z', 'D:20261123120000Z']);
  });
});

it('a document of nothing is a file all the same', async () => {
  const { pages } = await readPdf(await render(documentOf([])));
  expect(pages.map(({ letters }) => letters)).toEqual(['']);
});

it('a title cannot write into the metadata', async () => {
  const title = `</rdf:li> & ${longCity} ]]> <x>\u0000\uffff`;
  const file = await readPdf(await render(documentOf([{ kind: 'paragraph', runs: plain('Text') }], title)));
  expect(file.property('pdfuaid:part')).toBe('1');
  expect(String(file.property('dc:title'))).toContain(`</rdf:li> & ${longCity} ]]> <x>`);
});

describe('other programs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'compass-pdf-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const files = [
    ['every-kind.pdf', everyKindFile],
    ['worst-case.pdf', worstCaseFile],
  ] as const;
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  const run = (program: string, ...words: readonly string[]) => spawnSync(program, words, { encoding: 'utf8' });
  const withProgram = (program: string, version: string) => {
    const isHere = run(program, version).error === undefined;
    return { it: isHere ? it : it.skip, note: isHere ? '' : ` (skipped: ${program} is not installed)` };
  };
  const qpdf = withProgram('qpdf', '--version');
  const pdfinfo = withProgram('pdfinfo', '-v');
  const pdffonts = withProgram('pdffonts', '-v');

  describe.each(files)('%s', (name) => {
    qpdf.it(`qpdf finds nothing wrong${qpdf.note}`, () => {
      expect(run('qpdf', '--check', join(folder, name)).status).toBe(0);
    });

    pdfinfo.it(`pdfinfo sees a tagged file of A4 pages${pdfinfo.note}`, () => {
      const { stdout, stderr } = run('pdfinfo', join(folder, name));
      expect(stdout).toMatch(/^Tagged: +yes$/m);
      expect(stdout).toMatch(/^Page size: .*\(A4\)$/m);
      expect(stderr).toBe('');
    });

    pdffonts.it(`pdffonts sees every font embedded, as a subset, with its letters${pdffonts.note}`, () => {
      const lines = run('pdffonts', join(folder, name)).stdout.trim().split('\n').slice(2);
      expect(lines.length).toBe(3);
      expect(lines.filter((line) => !/^[A-Z]{6}\+DejaVuSans\S* .* yes +yes +yes +\d/.test(line))).toEqual([]);
    });
  });
});
