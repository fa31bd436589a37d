import type { Document } from '../../document.ts';

/** Options of a new file: archival (PDF/A-3a), tagged, dated by the document and not by the clock. */
export function fileOptions(document: Document): PDFKit.TaggedOptions {
  const date = dateOf(document);
  return {
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: document.language,
    displayTitle: true,
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    font: null,
    info: {
      Title: oneLine(document.title),
      Subject: oneLine(document.subtitle),
      Author: oneLine(document.author),
      Creator: 'City Compass',
      Producer: 'City Compass, PDFKit',
      CreationDate: date,
      ModDate: date,
    },
  };
}

/**
 * Completes the XMP metadata: what PDF/UA asks for (with the extension schema by which PDF/A allows it), the date of change, the language. pdfkit writes
 * texts into the XML as they are, so they are escaped while it does.
 */
export function completeMetadata(pdf: PDFKit.PDFDocument, language: string): void {
  const addInfo = pdf._addInfo.bind(pdf);
  pdf._addInfo = () => {
    const { info } = pdf;
    pdf.info = Object.fromEntries(Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]));
    addInfo();
    pdf.info = info;
  };
  pdf.appendXML(
    `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:ModifyDate>${xmpDate(pdf.info.ModDate)}</xmp:ModifyDate></rdf:Description>`,
  );
  pdf.appendXML(
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language></rdf:Description>`,
  );
  pdf.appendXML(accessibility);
}

const accessibility = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Noon, so that the day is the same in every time zone; a document without a date is of the first day of 1970. */
function dateOf(document: Document): Date {
  const date = new Date(`${document.date.slice(0, 10)}T12:00:00Z`);
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}

function xmpDate(date: Date | undefined): string {
  return `${(date ?? new Date(0)).toISOString().slice(0, 19)}Z`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
