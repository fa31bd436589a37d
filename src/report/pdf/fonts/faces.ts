import { create, type Font } from 'fontkit';
import type { Fonts } from '../../formats.ts';

export type FaceName = keyof Fonts;

/** One font file, able to tell how wide text becomes. */
export interface Face {
  /** Of one line in points, exactly as pdfkit will draw it. */
  readonly width: (text: string, size: number) => number;
  readonly has: (codePoint: number) => boolean;
  /** Above and below the baseline, as shares of the size, both positive. */
  readonly ascent: number;
  readonly descent: number;
  /** As parsed, for embedding. */
  readonly font: Font;
}

export type Faces = Readonly<Record<FaceName, Face>>;

/**
 * Parses the font files anew (lazily, some milliseconds). They are not kept between documents: a parsed font remembers which letters it has met,
 * and the same document must give the same bytes whatever was written before it.
 */
export function readFaces(fonts: Fonts): Faces {
  return { regular: readFace(fonts.regular), bold: readFace(fonts.bold), italic: readFace(fonts.italic) };
}

function readFace(bytes: Uint8Array): Face {
  const parsed = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!('layout' in parsed)) throw new Error('a collection of fonts was given where one font is needed');
  const widths = new Map<string, number>();
  const wordWidth = (word: string): number => {
    const known = widths.get(word);
    if (known !== undefined) return known;
    const width = parsed.layout(word).advanceWidth / parsed.unitsPerEm;
    widths.set(word, width);
    return width;
  };
  return {
    // pdfkit shapes text word by word, each with the space after it.
    width: (text, size) => size * (text.match(/[^ ]* |[^ ]+$/g) ?? []).reduce((sum, word) => sum + wordWidth(word), 0),
    has: (codePoint) => parsed.hasGlyphForCodePoint(codePoint),
    ascent: parsed.ascent / parsed.unitsPerEm,
    descent: -parsed.descent / parsed.unitsPerEm,
    font: parsed,
  };
}
