import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/cli/commands.ts';
import { codes } from '../../../src/diagnostics/codes.ts';
import { type DiagnosticFormat, diagnosticFormats } from '../../../src/diagnostics/formats.ts';
import { nasty, nothing, problems, tell, told } from './told.ts';

const formats = Object.keys(diagnosticFormats) as DiagnosticFormat[];

describe('every format', () => {
  it('can be asked for by name', () => {
    const option = commands.find(({ name }) => name === 'check')?.options.find(({ flags }) => flags.startsWith('--format'));
    expect(option?.choices).toEqual(formats);
  });

  it.each(formats)('%s lets no steering character through', (format) => {
    expect(tell(format)).not.toMatch(/[\0-\x08\x0b-\x1f\x7f\u202e]/);
  });

  it.each(['json', 'sarif', 'gitlab'] as const)('%s keeps what it cannot show as it is', (format) => {
    expect(JSON.stringify(JSON.parse(tell(format)))).toContain(JSON.stringify(nasty).slice(1, -1));
  });

  it.each(formats)('%s has something to say of nothing', (format) => {
    expect(tell(format, nothing).length).toBeGreaterThan(0);
  });
});

describe('SARIF', () => {
  const { $schema, id, ...schema } = JSON.parse(
    readFileSync(new URL('../../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'),
  );
  // The official schema says draft-04, and uses nothing that draft-07 reads otherwise.
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true, unicodeRegExp: false }).compile(schema);

  it.each([
    ['problems', told],
    ['nothing', nothing],
  ])('of %s is valid by the official schema', (_, what) => {
    expect($schema).toContain('draft-04');
    validate(JSON.parse(tell('sarif', what)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('is refused by that schema where something is wrong', () => {
    const log = JSON.parse(tell('sarif'));
    log.runs[0].results[0].level = 'fatal';
    expect(validate(log)).toBe(false);
  });

  const [run] = JSON.parse(tell('sarif')).runs;

  it('has the rules that were broken, with their pages', () => {
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual([
      'file/empty',
      'file/unknown-key',
      'questionnaire/unused',
      'translation/missing',
    ]);
    expect(run.tool.driver.rules[1]).toMatchObject({
      help: { markdown: '# file/unknown-key\n' },
      defaultConfiguration: { level: 'error' },
    });
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  it('points with relative addresses and columns in characters', () => {
    expect(run.columnKind).toBe('unicodeCodePoints');
    expect(run.results[0].locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'towns/a%20b.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 3, startColumn: 5, endColumn: 8 },
    });
  });

  it('has file addresses where files lie elsewhere', () => {
    const elsewhere = problems.slice(0, 1).map((problem) => ({ ...problem, place: { ...problem.place, file: '/tmp/q#1.yaml' } }));
    const log = JSON.parse(tell('sarif', { ...told, problems: elsewhere }));
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation).toEqual({ uri: 'file:///tmp/q%231.yaml' });
  });

  it('has suppressions with their reason', () => {
    const suppressed = run.results.filter((result: { suppressions?: unknown }) => result.suppressions !== undefined);
    expect(suppressed).toHaveLength(1);
    expect(suppressed[0].suppressions).toEqual([{ kind: 'external', status: 'accepted', justification: 'an old debt' }]);
  });

  it('has fingerprints that lines do not change', () => {
    const moved = problems.map((problem) => ({ ...problem, place: { ...problem.place, line: problem.place.line + 40 } }));
    const fingerprints = (text: string) =>
      JSON.parse(text).runs[0].results.map((result: { partialFingerprints: object }) => result.partialFingerprints);
    expect(fingerprints(tell('sarif', { ...told, problems: moved }))).toEqual(fingerprints(tell('sarif')));
    expect(new Set(fingerprints(tell('sarif')).map((each: object) => JSON.stringify(each))).size).toBe(4);
  });
});

describe('GitHub annotations', () => {
  const lines = tell('github').trimEnd().split('\n');

  it('are one command a problem, however the text looks, and a line for people', () => {
    expect(lines).toHaveLength(problems.length + 1);
    expect(lines.slice(0, -1).map((line) => /^::(\w+) /.exec(line)?.[1])).toEqual(['error', 'warning', 'notice']);
  });

  it('have properties that cannot end early', () => {
    expect(lines[0]?.split('::')[1]).toBe('error file=towns/a b.yaml,line=3,endLine=3,col=5,endColumn=8,title=file/unknown-key');
    const odd = problems.slice(0, 1).map((problem) => ({ ...problem, place: { ...problem.place, file: 'a,b:c%.yaml' } }));
    expect(tell('github', { ...told, problems: odd })).toContain('file=a%2Cb%3Ac%25.yaml,');
  });

  it('say percent signs and line breaks as GitHub reads them', () => {
    const message = lines[0]?.split('::').slice(2).join('::') ?? '';
    expect(message).toContain('a%25b');
    expect(message).toContain('%0A');
    expect(message).not.toMatch(/%(?!25|0A|0D)/);
  });
});

describe('JUnit XML', () => {
  const xml = tell('junit');

  it('is well formed', () => {
    expect(unclosedIn(xml)).toEqual([]);
    expect(xml).toContain('&amp; &lt;b&gt; &quot;q&quot;');
  });

  it('has a suite a file, a case a problem, and a failure where the check fails', () => {
    expect(xml).toContain('<testsuites name="compass check" tests="5" failures="1">');
    expect(
      [...xml.matchAll(/<testsuite name="([^"]*)" tests="(\d)" failures="(\d)" errors="0" skipped="(\d)">/g)].map(([, ...found]) => found),
    ).toEqual([
      ['towns/a b.yaml', '2', '1', '0'],
      ['towns/fine.yaml', '1', '0', '0'],
      ['towns/q.fr.yaml', '1', '0', '0'],
      ['towns/old.yaml', '1', '0', '1'],
    ]);
    expect(tell('junit', { ...told, failsAt: 'note' })).toContain('failures="3"');
  });

  /** Names of elements opened and not closed in order. */
  function unclosedIn(text: string): readonly string[] {
    const open: string[] = [];
    for (const [, end = '', name = '', empty = ''] of text.matchAll(/<(\/?)([a-z-]+)(?:\s[a-z]+="[^"<]*")*\s*(\/?)>/g)) {
      if (end === '/' && open.pop() !== name) return [`</${name}>`];
      if (end === '' && empty === '') open.push(name);
    }
    const outside = text.replace(/<\?xml[^>]*\?>/, '').replaceAll(/<\/?[a-z-]+(?:\s[a-z]+="[^"<]*")*\s*\/?>/g, '');
    return [...open, ...(/[<]|&(?!amp;|lt;|gt;|quot;|#10;)/.test(outside) ? ['a bare character'] : [])];
  }
});

describe('GitLab code quality', () => {
  const issues = JSON.parse(tell('gitlab'));

  it('has what GitLab asks for', () => {
    expect(issues).toHaveLength(problems.length);
    expect(issues[1]).toEqual({
      description: `${problems[1]?.message} ${codes['translation/missing'].mend}`,
      check_name: 'translation/missing',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: 'minor',
      location: { path: 'towns/q.fr.yaml', lines: { begin: 1 } },
    });
    expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(issues.length);
  });

  it('is an empty list where nothing is wrong', () => {
    expect(JSON.parse(tell('gitlab', nothing))).toEqual([]);
  });
});

describe('text and JSON', () => {
  it('count what was decided about', () => {
    expect(tell('text').trimEnd().split('\n').at(-1)).toBe('2 files checked: 1 error, 1 warning, 1 note, 1 old debt.');
    expect(JSON.parse(tell('json')).summary).toEqual({ files: 2, errors: 1, warnings: 1, debts: 1 });
  });

  it('keep a text of a file in its place', () => {
    expect(JSON.parse(tell('json')).diagnostics[0].message).toContain(JSON.stringify(nasty).slice(1, 10));
  });
});
