import { describe, expect, it } from 'vitest';
import { depthLimit, sizeLimit, valueLimit } from '../../src/source/limits.ts';
import { readSource } from '../../src/source/read-source.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(typeof part === 'string' ? Buffer.from(part) : part)));
const told = (content: Uint8Array | string) =>
  readSource({ file: 'f.yaml', content }).diagnostics.map(({ code, place }) => `${code} ${place.line}:${place.column}`);

describe('bytes that are no text', () => {
  it.each<readonly [what: string, content: Uint8Array | string, problem: string]>([
    ['UTF-16, little end first', bytes([0xff, 0xfe], Buffer.from('a: 1', 'utf16le').toJSON().data), 'file/not-utf-8 1:1'],
    ['UTF-16, big end first', bytes([0xfe, 0xff, 0, 0x61, 0, 0x3a]), 'file/not-utf-8 1:1'],
    ['UTF-16 without a mark', Buffer.from('a: 1', 'utf16le'), 'file/not-utf-8 1:1'],
    ['zero bytes', bytes('a: b', [0, 1, 2]), 'file/not-utf-8 1:1'],
    ['Windows-1252', bytes('a: 1\nname: Besan', [0xe7], 'on\n'), 'file/not-utf-8 2:12'],
    ['UTF-8 cut in the middle of a character', bytes('a: caf', [0xc3]), 'file/not-utf-8 1:7'],
    ['half a surrogate pair, escaped', 'a: "\\ud800"', 'file/control-character 1:4'],
    ['an escape sequence', bytes('a: ', [0x1b], '[31mred'), 'file/control-character 1:4'],
    ['nothing at all', '', 'file/empty 1:1'],
    ['white space and comments', '\n  \n# later\n', 'file/empty 1:1'],
    ['more bytes than are read', new Uint8Array(sizeLimit + 1).fill(0x61), 'file/too-large 1:1'],
    ['more values than are read', '- 1\n'.repeat(valueLimit + 1), 'file/too-many-values 1:1'],
    ['brackets in brackets', `a: ${'['.repeat(depthLimit + 2)}${']'.repeat(depthLimit + 2)}`, `file/too-deep 1:${depthLimit + 4}`],
    ['brackets in brackets beyond the parser', '['.repeat(100_000), 'file/too-deep 1:'],
  ])('%s', (_, content, problem) => {
    expect(told(content)).toEqual([expect.stringContaining(problem)]);
  });

  it('reads UTF-8 with a byte order mark, and counts columns in characters', () => {
    const read = readSource({ file: 'f.yaml', content: bytes([0xef, 0xbb, 0xbf], 'ä𝒳: "1"\r\nb: [x]\r\n') });
    expect(read).toMatchObject({ ok: true, value: { value: { ä𝒳: '1', b: ['x'] } }, diagnostics: [] });
    if (!read.ok) return;
    expect(read.value.place(['ä𝒳'])).toEqual({ file: 'f.yaml', line: 1, column: 5, width: 3, excerpt: 'ä𝒳: "1"' });
    expect(read.value.place(['b', 0])).toMatchObject({ line: 2, column: 5, excerpt: 'b: [x]' });
  });
});
