import type { Document } from './document.ts';

/** Font files by face, TrueType. */
export interface Fonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
}

/** What a renderer may need from the world; the command line hands it in. */
export interface Materials {
  /** undefined where no format asked for needs any. */
  readonly fonts: Fonts | undefined;
}

/** A way to write a document down. Returns bytes, never prints. */
export interface Format {
  readonly extension: string;
  readonly render: (document: Document, materials: Materials) => Promise<Uint8Array>;
}

/** Every format a report can have. Each is loaded only where it is asked for. */
export const formats = {
  md: {
    extension: 'md',
    render: async (document) => {
      const { renderMarkdown } = await import('./markdown/render-markdown.ts');
      return new TextEncoder().encode(renderMarkdown(document));
    },
  },
  html: {
    extension: 'html',
    render: async (document) => {
      const { renderHtml } = await import('./html/render-html.ts');
      return new TextEncoder().encode(renderHtml(document));
    },
  },
  pdf: {
    extension: 'pdf',
    render: async (document, { fonts }) => {
      if (fonts === undefined) throw new Error('A PDF needs its fonts.');
      const { renderPdf } = await import('./pdf/render-pdf.ts');
      return renderPdf(document, { fonts });
    },
  },
} as const satisfies Readonly<Record<string, Format>>;
