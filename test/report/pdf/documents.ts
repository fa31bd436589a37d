import type { Block, Cell, Document, Runs, Tone } from '../../../src/report/document.ts';

export const plain = (text: string): Runs => [{ text }];
const cell = (text: string, tone?: Tone): Cell => ({ runs: plain(text), ...(tone === undefined ? {} : { tone }) });
const heading = (level: 1 | 2 | 3, id: string, text: string, number?: string): Block => ({
  kind: 'heading',
  level,
  id,
  text,
  ...(number === undefined ? {} : { number }),
});
const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: plain(text) });

export function documentOf(blocks: readonly Block[], title = 'A document'): Document {
  return { title, subtitle: 'For a test', language: 'en', author: 'City Compass', date: '2026-11-23', blocks };
}

const cover = (title: string, city: string): Block => ({
  kind: 'cover',
  title,
  subtitle: 'Digital maturity and what to do next',
  facts: [
    { label: 'City', value: city },
    { label: 'Questionnaire', value: 'Digital Compass 1.0.0' },
    { label: 'Date', value: '23 November 2026' },
  ],
  note: 'Made from the answers of the city. Figures are recomputed by anyone who has the answers file.',
});

const dimensions = ['Strategy and leadership', 'Data', 'Infrastructure', 'Skills', 'Services', 'Security and resilience'];
const sentence =
  'The city has a plan for its data and reviews it every year, but most departments still keep their own lists, and nobody is named as the owner of what is shared. ';

/** Every kind of block and chart, filled as a report fills them. */
export const everyKind: Document = documentOf(
  [
    cover('Action plan of Aurelia', 'Aurelia'),
    { kind: 'contents', title: 'Contents' },
    heading(1, 'summary', 'Summary', '1'),
    paragraph(sentence.repeat(3)),
    {
      kind: 'figures',
      items: [
        { label: 'Overall score', value: '41.7', note: 'between 30.1 and 62.4' },
        { label: 'Level', value: 'Organised', note: 'of five levels' },
        { label: 'Coverage', value: '81 %', note: '34 of 42 questions' },
        { label: 'Cost of the plan', value: '€ 1 250 000', note: 'over three years' },
      ],
    },
    {
      kind: 'callout',
      tone: 'poor',
      title: 'Security holds the city back',
      runs: [
        { text: 'Without ' },
        { text: 'multi-factor sign-in', strong: true },
        { text: ' the next level is out of reach; see ' },
        { text: 'Security', link: 'security' },
        { text: '.' },
      ],
    },
    { kind: 'callout', tone: 'good', title: 'Open data', runs: plain('Published under an open licence.') },
    { kind: 'callout', tone: 'fair', title: '', runs: plain('Eight questions are open.') },
    { kind: 'callout', tone: 'neutral', title: 'How to read this', runs: plain('Scores run from 0 to 100.') },
    heading(2, 'profile', 'Profile', '1.1'),
    {
      kind: 'chart',
      caption: 'Scores by dimension',
      alt: 'Bars of six dimensions: strategy 62, data 33, the others between.',
      chart: {
        kind: 'bars',
        min: 0,
        max: 100,
        bars: dimensions.map((label, index) => ({
          label,
          value: index === 3 ? null : 20 + index * 13,
          low: index === 3 ? 0 : 12 + index * 13,
          high: index === 3 ? 100 : 31 + index * 13,
          target: index === 4 ? null : 70,
          text: index === 3 ? 'not assessed' : `${20 + index * 13}.0`,
        })),
        marks: [
          { at: 0, label: 'Exploring' },
          { at: 40, label: 'Organised' },
          { at: 60, label: 'Managed' },
          { at: 80, label: 'Leading' },
        ],
        legend: { value: 'Score', bounds: 'Bounds while answers are open', target: 'Target for a town of this size' },
      },
    },
    {
      kind: 'chart',
      caption: 'The shape of maturity',
      alt: 'A web of six axes.',
      chart: {
        kind: 'radar',
        min: 0,
        max: 100,
        axes: dimensions.map((label, index) => ({ label, value: 20 + index * 13, target: 70 })),
        legend: { value: 'Score', target: 'Target' },
      },
    },
    heading(2, 'stages', 'Dimensions by stage', '1.2'),
    {
      kind: 'chart',
      caption: 'Heat map',
      alt: 'Six dimensions by three stages.',
      chart: {
        kind: 'matrix',
        rows: dimensions,
        columns: ['Assess', 'Plan', 'Deliver'],
        cells: dimensions.map((_, row) =>
          [0, 1, 2].map((column) =>
            row === 2 && column === 1
              ? null
              : {
                  share: row === 3 ? null : Math.min(1, (row + column) / 7),
                  text: row === 3 ? '–' : `${Math.round(((row + column) / 7) * 100)}`,
                },
          ),
        ),
      },
    },
    heading(1, 'plan', 'What to do next', '2'),
    paragraph(`In order of what they gain. ${sentence}`),
    {
      kind: 'chart',
      caption: 'Roadmap',
      alt: 'Five actions over three years.',
      chart: {
        kind: 'timeline',
        months: 36,
        periods: [
          { at: 0, label: '2027' },
          { at: 12, label: '2028' },
          { at: 24, label: '2029' },
        ],
        bars: [
          { label: 'Data inventory', from: 0, to: 6, tone: 'good', text: '€ 20 000' },
          { label: 'Open data portal', from: 6, to: 18, tone: 'neutral', text: '€ 40 000' },
          { label: 'Sign-in with two factors for all staff', from: 2, to: 5, tone: 'fair', text: '€ 60 000' },
          { label: 'Training', from: 12, to: 36, tone: 'poor', text: '€ 90 000' },
          { label: 'A day', from: 36, to: 36, tone: 'good', text: '€ 0' },
        ],
      },
    },
    {
      kind: 'table',
      caption: 'Actions in order',
      columns: [
        { title: 'Action', align: 'left', width: 4, header: true },
        { title: 'Why', align: 'left', width: 5 },
        { title: 'Cost', align: 'right', width: 1.5 },
        { title: 'State', align: 'center', width: 1.5 },
      ],
      rows: [
        [
          cell('Data inventory'),
          { runs: [{ text: 'Question ' }, { text: 'open-data', emphasis: true }, { text: ' is answered with “some”' }] },
          cell('20 000'),
          cell('good', 'good'),
        ],
        [
          cell('Open data portal'),
          {
            runs: [
              { text: 'See ' },
              { text: 'the portal of the EU and its guide to publishing', link: 'https://data.europa.eu/' },
              { text: '.' },
            ],
          },
          cell('40 000'),
          cell('fair', 'fair'),
        ],
        [cell('Training'), cell(sentence.trim()), cell('90 000'), cell('poor', 'poor')],
        [cell('Nothing'), cell(''), cell('0'), cell('none', 'neutral')],
      ],
    },
    heading(2, 'security', 'Security', '2.1'),
    heading(3, 'security-detail', 'In detail'),
    {
      kind: 'list',
      ordered: false,
      items: [plain('First point.'), plain(sentence.trim()), [{ text: 'Bold', strong: true }, { text: ' point.' }]],
    },
    { kind: 'list', ordered: true, items: Array.from({ length: 11 }, (_, index) => plain(`Step number ${index + 1}.`)) },
    {
      kind: 'definitions',
      items: [
        { term: 'Score', runs: plain('The mean of what was answered.') },
        { term: 'Coverage', runs: plain(sentence.trim()) },
      ],
    },
    { kind: 'quote', runs: plain(`We want to be the city where nobody has to ask twice. ${sentence.trim()}`) },
    paragraph(sentence.repeat(30).trim()),
  ],
  'Action plan of Aurelia',
);

/** Sixty letters without a space, and what breaks markup. */
export const longCity = `Llanfair&<Pwll>gwyngyllgogerychwyrndrobwllllantysiliogogogoch`.slice(0, 60);

/** The alphabets of the official languages of the EU, capital and small. */
export const alphabets: Readonly<Record<string, string>> = {
  Bulgarian: 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯ абвгдежзийклмнопрстуфхцчшщъьюя ѝ',
  Croatian: 'ČĆDŽĐLJNJŠŽ čćdžđljnjšž',
  Czech: 'ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ áčďéěíňóřšťúůýž',
  Danish: 'ÆØÅ æøå',
  Dutch: 'ËÏÉÓIJ ëïéóij',
  English: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789',
  Estonian: 'ŠŽÕÄÖÜ šžõäöü',
  Finnish: 'ÅÄÖŠŽ åäöšž',
  French: 'ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ àâæçéèêëîïôœùûüÿ « »',
  German: 'ÄÖÜẞ äöüß „ “',
  Greek: 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏΪΫ αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ ·',
  Hungarian: 'ÁÉÍÓÖŐÚÜŰ áéíóöőúüű',
  Irish: 'ÁÉÍÓÚ áéíóú ḂĊḊḞĠṀṖṠṪ ḃċḋḟġṁṗṡṫ',
  Italian: 'ÀÈÉÌÎÒÙ àèéìîòù',
  Latvian: 'ĀČĒĢĪĶĻŅŠŪŽ āčēģīķļņšūž',
  Lithuanian: 'ĄČĘĖĮŠŲŪŽ ąčęėįšųūž',
  Maltese: 'ĊĠĦŻ ċġħż',
  Polish: 'ĄĆĘŁŃÓŚŹŻ ąćęłńóśźż',
  Portuguese: 'ÁÂÃÀÇÉÊÍÓÔÕÚ áâãàçéêíóôõú',
  Romanian: 'ĂÂÎȘȚ ăâîșț',
  Slovak: 'ÁÄČĎÉÍĹĽŇÓÔŔŠŤÚÝŽ áäčďéíĺľňóôŕšťúýž',
  Slovenian: 'ČŠŽ čšž',
  Spanish: 'ÁÉÍÓÚÑÜ áéíóúñü ¿ ¡',
  Swedish: 'ÅÄÖÉ åäöé',
};

export const greek = 'Το σχέδιο δράσης της πόλης για την ψηφιακή ωριμότητα εγκρίθηκε από το δημοτικό συμβούλιο.';
export const bulgarian = 'Планът за действие на града за цифрова зрялост беше одобрен от общинския съвет.';
export const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => ['council', 'οδός', 'улица', 'data', 'Straße', 'służba'][index % 6]).join(' ');

const emptyCharts: readonly Block[] = [
  {
    kind: 'chart',
    caption: 'Empty bars',
    alt: 'Nothing was assessed.',
    chart: { kind: 'bars', min: 0, max: 100, bars: [], marks: [], legend: { value: 'Score', bounds: 'Bounds', target: 'Target' } },
  },
  {
    kind: 'chart',
    caption: 'Empty web',
    alt: 'Nothing was assessed.',
    chart: { kind: 'radar', min: 0, max: 0, axes: [], legend: { value: 'Score', target: 'Target' } },
  },
  { kind: 'chart', caption: 'Empty matrix', alt: 'Nothing was assessed.', chart: { kind: 'matrix', rows: [], columns: [], cells: [] } },
  { kind: 'chart', caption: 'Empty time', alt: 'Nothing is planned.', chart: { kind: 'timeline', months: 0, periods: [], bars: [] } },
];

const unknown = dimensions.map((label) => ({
  label: `${longCity} ${label}`,
  value: null,
  low: null,
  high: null,
  target: null,
  text: 'not assessed',
}));

/** What a report may meet at its worst. */
export const worstCase: Document = documentOf(
  [
    cover(`Action plan of ${longCity} & “Βόλος” <town>`, longCity),
    { kind: 'contents', title: 'Съдържание' },
    heading(1, 'names', `${longCity} & its parts`, '1'),
    { kind: 'definitions', items: Object.entries(alphabets).map(([term, letters]) => ({ term, runs: plain(letters) })) },
    heading(2, 'languages', longCity.repeat(3), '1.1.1.1.1'),
    { kind: 'quote', runs: plain(greek) },
    {
      kind: 'paragraph',
      runs: [
        { text: bulgarian, strong: true },
        { text: ` ${greek}`, emphasis: true },
      ],
    },
    paragraph(`A letter without a glyph: नगर, and 🏙 too. ≥ ≤ ≠ → ✓ ● █ € № −½ H₂O m²`),
    { kind: 'callout', tone: 'fair', title: longCity, runs: plain(words(900)) },
    {
      kind: 'figures',
      items: [
        { label: longCity, value: '123 456 789 012 345 678 €', note: greek },
        { label: '', value: '–', note: '' },
      ],
    },
    heading(1, 'tables', 'Tables', '2'),
    {
      kind: 'table',
      caption: `Answers of ${longCity}`,
      columns: [
        { title: 'Question', align: 'left', width: 2, header: true },
        { title: 'Answer', align: 'right', width: 1 },
        { title: 'Comment', align: 'left', width: 4 },
      ],
      rows: [
        [cell('Short'), cell('1'), cell('Short.')],
        [cell(`Which ${longCity}?`), cell('2', 'poor'), cell(words(2500), 'good')],
        [cell('Last'), cell('3'), cell('')],
      ],
    },
    { kind: 'table', caption: '', columns: [{ title: 'One', align: 'left', width: 1 }], rows: [[cell('row')]] },
    { kind: 'table', caption: 'No rows', columns: [{ title: 'One', align: 'left', width: 1 }], rows: [] },
    {
      kind: 'table',
      caption: 'Three hundred rows',
      columns: [
        { title: 'No.', align: 'right', width: 1, header: true },
        { title: 'Answer', align: 'left', width: 6 },
        { title: 'State', align: 'left', width: 2 },
      ],
      rows: Array.from({ length: 300 }, (_, index) => [
        cell(`${index + 1}`),
        cell(index % 7 === 0 ? sentence.trim() : 'As before.'),
        cell(['good', 'fair', 'poor', 'none'][index % 4] ?? '', (['good', 'fair', 'poor', 'neutral'] as const)[index % 4]),
      ]),
    },
    heading(1, 'charts', 'Charts', '3'),
    ...emptyCharts,
    {
      kind: 'chart',
      caption: 'Nothing known',
      alt: 'Six dimensions, none assessed.',
      chart: {
        kind: 'bars',
        min: 0,
        max: 100,
        bars: unknown,
        marks: [
          { at: 0, label: 'Ad hoc' },
          { at: 5, label: longCity },
          { at: 10, label: 'Repeatable' },
          { at: 95, label: 'Optimised and continuously improved' },
        ],
        legend: { value: longCity, bounds: longCity, target: longCity },
      },
    },
    {
      kind: 'chart',
      caption: 'Many axes',
      alt: 'Twenty axes, some without a value.',
      chart: {
        kind: 'radar',
        min: 0,
        max: 5,
        axes: Array.from({ length: 20 }, (_, index) => ({
          label: index === 4 ? longCity : `Axis ${index + 1} with a rather long label of many words`,
          value: index % 5 === 0 ? null : (index % 5) + 0.5,
          target: index % 2 === 0 ? null : 4,
        })),
        legend: { value: 'Score', target: 'Target' },
      },
    },
    {
      kind: 'chart',
      caption: 'Many cells',
      alt: 'Thirty rows by twelve columns.',
      chart: {
        kind: 'matrix',
        rows: Array.from({ length: 30 }, (_, index) => (index === 3 ? longCity : `Row ${index + 1}`)),
        columns: Array.from({ length: 12 }, (_, index) => (index === 3 ? 'Internetzugangsvoraussetzung' : `Column ${index + 1}`)),
        cells: Array.from({ length: 30 }, (_, row) =>
          Array.from({ length: 12 }, (_, column) => (column === 5 ? null : { share: (row * column) / 348, text: `${(row * column) / 2}` })),
        ),
      },
    },
    {
      kind: 'chart',
      caption: 'Long time',
      alt: 'Eighty actions over ten years.',
      chart: {
        kind: 'timeline',
        months: 120,
        periods: Array.from({ length: 40 }, (_, index) => ({
          at: index * 3,
          label: `Quarter ${(index % 4) + 1} of ${2027 + Math.floor(index / 4)}`,
        })),
        bars: Array.from({ length: 80 }, (_, index) => ({
          label: index === 7 ? longCity : `Action ${index + 1}`,
          from: index,
          to: index + 12,
          tone: (['good', 'fair', 'poor', 'neutral'] as const)[index % 4] ?? 'neutral',
          text: '€ 10 000',
        })),
      },
    },
    heading(3, 'end', 'The end'),
    paragraph(sentence.trim()),
  ],
  `Action plan of ${longCity} & “Βόλος” <town>`,
);
