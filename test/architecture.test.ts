import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may import whom, with the reason a failure is told with. A room may always import itself. */
const rooms: Readonly<Record<string, { readonly may: readonly string[]; readonly because: string }>> = {
  diagnostics: { may: [], because: 'a problem is data; it knows nobody who has one' },
  exact: { may: [], because: 'numbers know nothing of maturity' },
  statistics: { may: ['exact'], because: 'figures about figures, whatever these are about' },
  scheduling: { may: ['exact', 'statistics'], because: 'work in time, whatever the work is' },
  source: { may: ['diagnostics'], because: 'a file one can point into, whatever is in it' },
  wording: { may: ['diagnostics', 'source'], because: 'phrases are read from files and know nothing of what they tell' },
  questionnaire: { may: ['diagnostics', 'exact', 'source'], because: 'what is asked does not depend on what was answered' },
  answers: {
    may: ['diagnostics', 'exact', 'source', 'questionnaire'],
    because: 'answers are checked against their questionnaire, and judged by nobody here',
  },
  interview: {
    may: ['diagnostics', 'questionnaire', 'answers'],
    because: 'which question comes next is decided without scores and without a terminal',
  },
  scoring: { may: ['exact', 'statistics', 'questionnaire', 'answers'], because: 'a score follows from questionnaire and answers alone' },
  planning: {
    may: ['diagnostics', 'exact', 'statistics', 'scheduling', 'source', 'questionnaire', 'answers', 'scoring'],
    because: 'a plan is judged by scoring again',
  },
  'assess.ts': { may: ['exact', 'questionnaire', 'answers', 'scoring', 'planning'], because: 'the judgement in one function' },
  uncertainty: {
    may: ['exact', 'statistics', 'questionnaire', 'answers', 'scoring', 'planning', 'assess.ts'],
    because: 'how sure a judgement is follows from judging variations of it',
  },
  verifying: {
    may: ['exact', 'questionnaire', 'answers', 'scoring', 'assess.ts'],
    because: 'figures are compared with those computed anew, wherever they were printed',
  },
  cohort: {
    may: ['diagnostics', 'exact', 'statistics', 'source', 'questionnaire', 'answers', 'scoring', 'planning', 'assess.ts'],
    because: 'many cities are many assessments',
  },
  report: {
    may: [
      'diagnostics',
      'exact',
      'statistics',
      'scheduling',
      'source',
      'wording',
      'questionnaire',
      'answers',
      'scoring',
      'planning',
      'assess.ts',
      'uncertainty',
      'verifying',
      'cohort',
    ],
    because: 'a report tells what was judged; it does not read files or judge',
  },
  checking: {
    may: [
      'diagnostics',
      'exact',
      'statistics',
      'scheduling',
      'source',
      'wording',
      'questionnaire',
      'answers',
      'interview',
      'scoring',
      'planning',
      'assess.ts',
      'uncertainty',
      'verifying',
      'cohort',
      'report',
    ],
    because: 'a checker may try everything out',
  },
  cli: {
    may: [
      'diagnostics',
      'exact',
      'statistics',
      'scheduling',
      'source',
      'wording',
      'questionnaire',
      'answers',
      'interview',
      'scoring',
      'planning',
      'assess.ts',
      'uncertainty',
      'verifying',
      'cohort',
      'report',
      'checking',
    ],
    because: 'the command line joins the rooms and touches the world',
  },
  'index.ts': {
    may: [
      'diagnostics',
      'exact',
      'statistics',
      'scheduling',
      'source',
      'wording',
      'questionnaire',
      'answers',
      'interview',
      'scoring',
      'planning',
      'assess.ts',
      'uncertainty',
      'verifying',
      'cohort',
      'report',
      'checking',
      'cli',
    ],
    because: 'the public face re-exports',
  },
};

/** Each run-time dependency is at home in one room. */
const homes: Readonly<Record<string, string>> = {
  commander: 'cli',
  inquirer: 'cli',
  chalk: 'cli',
  'write-file-atomic': 'cli',
  'dejavu-fonts-ttf': 'cli',
  yaml: 'source',
  ajv: 'source',
  pdfkit: 'report',
  fontkit: 'report',
  highs: 'cli',
  'csv-parse': 'cohort',
  'csv-stringify': 'cohort',
};

/** What touches the world outside cli/. */
const effects: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  {
    what: 'the disk, the network or another process',
    pattern: /from 'node:(fs|child_process|net|http|https|os|readline|worker_threads|tty|process)/,
  },
  { what: 'the process', pattern: /\bprocess\.(?!nextTick)/ },
  { what: 'the console', pattern: /\bconsole\./ },
  { what: 'the clock', pattern: /\bDate\.now\(|new Date\(\)|performance\.now/ },
  { what: 'chance', pattern: /Math\.random|randomUUID|randomBytes/ },
  { what: 'the default locale', pattern: /localeCompare\(|toLocale\w*\(\)|Intl\.\w+\(\)/ },
];

const source = new URL('../src', import.meta.url).pathname;
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }));
const roomOf = (file: string): string => file.split('/')[0] ?? file;
const importsOf = (text: string): string[] => [...text.matchAll(/\b(?:from |import ?\(?)'([^']+)'/g)].map(([, name]) => name ?? '');
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');

describe('the architecture', () => {
  it('has a row for every room', () => {
    expect([...new Set(files.map(({ file }) => roomOf(file)))].sort()).toEqual(Object.keys(rooms).sort());
  });

  it.each(files)('$file imports only from rooms it may know', ({ file, text }) => {
    const room = roomOf(file);
    const row = rooms[room];
    const known = importsOf(text)
      .filter((name) => name.startsWith('.'))
      .map((name) => roomOf(relative('.', normalize(join(dirname(file), name)))));
    const foreign = known.filter((other) => other !== room && row?.may.includes(other) !== true);
    expect(foreign, `${room} must not import these: ${row?.because}`).toEqual([]);
  });

  it.each(files)('$file keeps each package at home', ({ file, text }) => {
    const packages = importsOf(text)
      .filter((name) => !/^(\.|#|node:)/.test(name))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    expect(
      packages.filter((name) => homes[name] !== roomOf(file)),
      'a package imported away from its home',
    ).toEqual([]);
  });

  it.each(files.filter(({ file }) => roomOf(file) !== 'cli'))('$file leaves the world alone', ({ text }) => {
    const code = withoutComments(text);
    expect(
      effects.filter(({ pattern }) => pattern.test(code)).map(({ what }) => what),
      'only cli/ touches the world',
    ).toEqual([]);
  });

  it('knows no grab bags', () => {
    expect(files.filter(({ file }) => /(^|\/)(utils?|helpers?|common|shared|misc)(\/|\.)/.test(file))).toEqual([]);
  });

  it('imports every run-time dependency of the package', () => {
    const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(Object.keys(dependencies).sort()).toEqual(Object.keys(homes).sort());
  });
});

describe('circles between files', () => {
  it('has none', () => {
    const edges = new Map(
      files.map(({ file, text }) => [
        file,
        [...text.matchAll(/^(?:import|export)\s+(?!type)[^;]*?from\s*'(\.[^']+)'/gm)].map(([, name]) =>
          normalize(join(dirname(file), name ?? '')),
        ),
      ]),
    );
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'open') circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (state.has(file)) return;
      state.set(file, 'open');
      for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of edges.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });
});
