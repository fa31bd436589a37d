import PdfDocument from 'pdfkit';
import type { Faces } from '../fonts/faces.ts';
import type { Layout } from '../lay-out.ts';
import { drawPage, type Ink } from './draw-page.ts';
import { completeMetadata, fileOptions } from './metadata.ts';
import { outliner } from './outline.ts';
import { buildStructure } from './structure.ts';

/** Draws a layout into a file. The same layout gives the same bytes. */
export async function draw(layout: Layout, faces: Faces): Promise<Uint8Array> {
  const pdf = new PdfDocument(fileOptions(layout.document));
  const bytes = collect(pdf);
  completeMetadata(pdf, layout.document.language);
  const destinations = new Map(layout.pages.flatMap((page) => page.anchors).map(({ id }, index) => [id, `heading-${index + 1}`]));
  const addBookmarks = outliner(pdf.outline);
  let ink: Ink | undefined;
  for (const page of layout.pages) {
    pdf.addPage();
    ink ??= { pdf, faces, destinations, structure: buildStructure(pdf, layout.structure, layout.pages) };
    drawPage(page, ink);
    for (const { id, y } of page.anchors) pdf.addNamedDestination(destinations.get(id) ?? id, 'XYZ', 0, Math.max(0, y - 12), null);
    addBookmarks(page);
  }
  pdf.end();
  return bytes;
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
