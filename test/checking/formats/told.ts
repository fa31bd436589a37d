import { type Diagnostic, diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { type DiagnosticFormat, diagnosticFormats } from '../../../src/diagnostics/formats.ts';
import type { Told } from '../../../src/diagnostics/told.ts';

const asItIs = (text: string): string => text;
const means = {
  paint: { error: asItIs, warning: asItIs, quiet: asItIs, strong: asItIs },
  version: '1.2.3',
  page: (code: string) => `# ${code}\n`,
};

/** What everything that is written into a file or a terminal has to stand. */
export const nasty = 'a%b\r\n::error::c,d:e]]> & <b> "q" \u001b[31m\u0000\uFFFE\u202E';

const place = (file: string, line: number) => ({
  file,
  line,
  column: 5,
  width: 3,
  excerpt: `    abc ${nasty}`,
  trail: ['dimensions', 'data'],
});

export const problems: readonly Diagnostic[] = [
  diagnostic('file/unknown-key', place('towns/a b.yaml', 3), { key: nasty }, `Did you mean ${nasty}?`),
  diagnostic('translation/missing', place('towns/q.fr.yaml', 1), { missing: ['a.title'], of: 2 }),
  diagnostic('questionnaire/unused', place('towns/a b.yaml', 9), { what: 'fact', id: 'population' }),
];

export const told: Told = {
  files: ['towns/a b.yaml', 'towns/fine.yaml'],
  problems,
  silenced: [
    { problem: diagnostic('file/empty', { file: 'towns/old.yaml', line: 1, column: 1 }, {}), by: 'baseline', reason: 'an old debt' },
  ],
  failsAt: 'error',
};

export const nothing: Told = { files: ['towns/fine.yaml'], problems: [], silenced: [], failsAt: 'error' };

export const tell = (format: DiagnosticFormat, what: Told = told): string => diagnosticFormats[format](what, means);
