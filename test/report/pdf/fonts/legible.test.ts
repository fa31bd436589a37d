import { describe, expect, it } from 'vitest';
import { legible } from '../../../../src/report/pdf/fonts/legible.ts';
import { documentOf, plain } from '../documents.ts';
import { faces } from '../faces.ts';

const madeLegible = (text: string) => {
  const { document, missing } = legible(documentOf([{ kind: 'paragraph', runs: plain(text) }]), faces.regular.has);
  const [block] = document.blocks;
  return { text: block?.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : undefined, missing };
};

describe('a text made legible', () => {
  it.each([
    ['composes letters and marks', 'Lu\u0308beck', 'Lübeck', []],
    ['drops control characters', 'a\u0000b\u001b[31mc\u007f', 'ab[31mc', []],
    ['drops what turns the direction of writing', 'a\u202eb\u2066c\u200f', 'abc', []],
    ['drops what asks for a coloured picture', '✓\ufe0f', '✓', []],
    ['makes one space of many', 'a \t  b', 'a b', []],
    ['makes all line breaks one kind, without space around them', 'a \r\n b\u2028c\rd', 'a\nb\nc\nd', []],
    ['keeps no-break spaces and soft hyphens', 'a\u00a0b\u00adc', 'a\u00a0b\u00adc', []],
    ['names letters without a glyph', 'नम', '[U+0928][U+092E]', ['U+0928', 'U+092E']],
    ['names letters beyond the first plane by their whole number', '🏙', '[U+1F3D9]', ['U+1F3D9']],
    ['mends halves of letters', 'a\ud800b', 'a\ufffdb', []],
  ])('%s', (_, original, text, missing) => {
    expect(madeLegible(original)).toEqual({ text, missing });
  });

  it('leaves addresses and ids alone', () => {
    const original = documentOf([
      { kind: 'heading', level: 1, text: 'नम', id: 'नम' },
      { kind: 'paragraph', runs: [{ text: 'नम', link: 'नम' }] },
    ]);
    expect(legible(original, faces.regular.has).document.blocks).toEqual([
      { kind: 'heading', level: 1, text: '[U+0928][U+092E]', id: 'नम' },
      { kind: 'paragraph', runs: [{ text: '[U+0928][U+092E]', link: 'नम' }] },
    ]);
  });
});
