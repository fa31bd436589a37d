import type { Document } from '../document.ts';
import type { Fonts } from '../formats.ts';
import { draw } from './draw/draw.ts';
import { readFaces } from './fonts/faces.ts';
import { layOut } from './lay-out.ts';

/**
 * The document as a tagged PDF (PDF/A-3a and PDF/UA-1) on A4, its fonts embedded. The same document and fonts give the same bytes.
 * Letters the fonts lack are drawn as `[U+0915]`; `layOut` tells which.
 */
export function renderPdf(document: Document, materials: { readonly fonts: Fonts }): Promise<Uint8Array> {
  const faces = readFaces(materials.fonts);
  return draw(layOut(document, faces), faces);
}
