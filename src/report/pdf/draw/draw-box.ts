import type { Faces } from '../fonts/faces.ts';
import type { Box, Points, ShapeBox, TextBox } from '../layout/box.ts';

type PdfDocument = PDFKit.PDFDocument;

/** Puts one box on the current page. */
export function drawBox(pdf: PdfDocument, box: Box, faces: Faces): void {
  if (box.what === 'text') drawText(pdf, box, faces);
  else drawShape(pdf, box);
}

function drawText(pdf: PdfDocument, box: TextBox, faces: Faces): void {
  pdf
    .font(faces[box.face].font, box.face, box.size)
    .fillColor(box.colour)
    .text(box.text, box.x, box.y + box.baseline, { lineBreak: false, baseline: 'alphabetic', textWidth: box.width, wordCount: 1 });
}

function drawShape(pdf: PdfDocument, box: ShapeBox): void {
  trace(pdf, box);
  if (box.stroke !== undefined) {
    pdf.lineWidth(box.thickness ?? 1);
    if (box.dash !== undefined) pdf.dash(box.dash, { space: box.dash });
  }
  if (box.fill !== undefined && box.stroke !== undefined) pdf.fillAndStroke(box.fill, box.stroke);
  else if (box.fill !== undefined) pdf.fill(box.fill);
  else if (box.stroke !== undefined) pdf.stroke(box.stroke);
  if (box.dash !== undefined) pdf.undash();
}

function trace(pdf: PdfDocument, { outline, fill, x, y, width, height }: ShapeBox): void {
  if (outline === 'rectangle') pdf.rect(x, y, width, height);
  else if (outline === 'ellipse') pdf.ellipse(x + width / 2, y + height / 2, width / 2, height / 2);
  else {
    for (const [index, [dx, dy]] of outline.entries()) {
      if (index === 0) pdf.moveTo(x + dx, y + dy);
      else pdf.lineTo(x + dx, y + dy);
    }
    if (fill !== undefined || returns(outline)) pdf.closePath();
  }
}

function returns(outline: Points): boolean {
  const [first, last] = [outline[0], outline.at(-1)];
  return outline.length > 2 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}
