import type { Document } from '../../document.ts';

/** A document whose every letter can be drawn, and the code points (`U+0915`) that had to be replaced, sorted. */
export interface Legible {
  readonly document: Document;
  readonly missing: readonly string[];
}

/** Fields that are not texts to read. */
const notProse: ReadonlySet<string> = new Set(['kind', 'id', 'link', 'tone', 'align', 'language', 'date']);

/**
 * Makes all texts of a document fit to be drawn with a font: composed letters (NFC), no control or direction characters, single spaces,
 * and a visible `[U+0915]` in place of each letter the font lacks. Line breaks, no-break spaces and soft hyphens stay.
 */
export function legible(document: Document, has: (codePoint: number) => boolean): Legible {
  const missing = new Set<string>();
  const replaceMissing = (text: string): string =>
    text.replace(/[^\n\u200b]/gu, (letter) => {
      const codePoint = letter.codePointAt(0) ?? 0;
      if (has(codePoint)) return letter;
      const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
      missing.add(name);
      return `[${name}]`;
    });
  const legibleDocument = mapProse(document, (text) => replaceMissing(tidy(text)));
  return { document: legibleDocument, missing: [...missing].sort() };
}

/** Text without what has no shape of its own on paper. */
export function tidy(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029\u000b\f]/g, '\n')
    .replace(
      /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u180e\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\u034f|\p{Variation_Selector}/gu,
      '',
    )
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n');
}

function mapProse<T>(value: T, change: (text: string) => string): T {
  const map = (part: unknown): unknown => {
    if (typeof part === 'string') return change(part);
    if (Array.isArray(part)) return part.map(map);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, notProse.has(key) ? inner : map(inner)]));
  };
  // The copy has the shape of the original: strings stay strings, all else is rebuilt as it was.
  return map(value) as T;
}
