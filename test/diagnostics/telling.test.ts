import { describe, expect, it } from 'vitest';
import { type Diagnostic, inFileOrder } from '../../src/diagnostics/diagnostic.ts';
import { tellAsJson } from '../../src/diagnostics/json.ts';
import { type Paint, tellAsText } from '../../src/diagnostics/text.ts';

const asItIs = (text: string) => text;
const plain: Paint = { error: asItIs, warning: asItIs, quiet: asItIs, strong: asItIs };
const marked: Paint = { error: (text) => `E(${text})`, warning: (text) => `W(${text})`, quiet: asItIs, strong: (text) => `S(${text})` };

const problem: Diagnostic = {
  code: 'file/unknown-key',
  severity: 'error',
  place: { file: 'q.yaml', line: 12, column: 5, width: 8, excerpt: '    qestions:' },
  message: 'The key "qestions" is not known here.',
  hint: 'Did you mean questions?',
};
const at = (place: Partial<Diagnostic['place']>): Diagnostic => ({ ...problem, place: { ...problem.place, ...place } });
const frameOf = (told: Diagnostic) => tellAsText([told], plain).split('\n').slice(1, 3);

describe('diagnostics as text', () => {
  it('shows place, severity, code, sentence, line, caret and hint', () => {
    expect(tellAsText([problem], marked)).toBe(
      [
        'S(q.yaml:12:5:) E(error) file/unknown-key: The key "qestions" is not known here.',
        '  12 |     qestions:',
        '     |     ^^^^^^^^',
        '  hint: Did you mean questions?',
        '',
      ].join('\n'),
    );
  });

  it('has no frame where there is no line to show, and nothing to say of nothing', () => {
    const { excerpt: _, ...place } = problem.place;
    expect(tellAsText([{ ...problem, place }], plain).split('\n')).toHaveLength(3);
    expect(tellAsText([], plain)).toBe('');
  });

  it('lets no control character through, whatever the file is called and holds', () => {
    const nasty = '\u001b[31m\u0007\r\u202e\u0000\u009b';
    const told = tellAsText([{ ...at({ file: `q${nasty}.yaml`, excerpt: `a${nasty}b` }), message: `m${nasty}`, hint: `h${nasty}` }], plain);
    expect(told).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    expect(told.match(/\n/g)).toHaveLength(4);
  });

  it('cuts a long line around the place and keeps the caret under it', () => {
    const [line = '', carets = ''] = frameOf(at({ excerpt: `${'x'.repeat(5000)}HERE${'y'.repeat(5000)}`, column: 5001, width: 4 }));
    expect(line.length).toBeLessThan(130);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HERE');
  });

  it('keeps the caret under its place behind wide and combining characters', () => {
    const [line = '', carets = ''] = frameOf(at({ excerpt: '市: e\u0301: x', column: 7, width: 1 }));
    // 市 takes two cells, the accent none: eight columns of the terminal in all before the x.
    expect(line.startsWith('  12 | 市')).toBe(true);
    expect(carets.indexOf('^')).toBe('  12 | '.length + 6);
  });
});

describe('diagnostics as JSON', () => {
  it('keeps the contract', () => {
    const warning: Diagnostic = { code: 'translation/stale', severity: 'warning', place: { file: 'f', line: 1, column: 2 }, message: 'm' };
    expect(tellAsJson([problem, warning], 3)).toEqual({
      format: 1,
      diagnostics: [
        {
          code: 'file/unknown-key',
          severity: 'error',
          file: 'q.yaml',
          line: 12,
          column: 5,
          message: problem.message,
          hint: 'Did you mean questions?',
        },
        { code: 'translation/stale', severity: 'warning', file: 'f', line: 1, column: 2, message: 'm' },
      ],
      summary: { files: 3, errors: 1, warnings: 1 },
    });
  });
});

describe('file order', () => {
  it('goes by file as first met, then line, then column', () => {
    const places = [
      at({ file: 'b', line: 9 }),
      at({ file: 'a', line: 2 }),
      at({ file: 'b', line: 3, column: 7 }),
      at({ file: 'b', line: 3, column: 2 }),
    ];
    expect(inFileOrder(places).map(({ place }) => `${place.file}:${place.line}:${place.column}`)).toEqual([
      'b:3:2',
      'b:3:7',
      'b:9:5',
      'a:2:5',
    ]);
  });
});
