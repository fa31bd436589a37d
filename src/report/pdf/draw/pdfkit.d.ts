/** What pdfkit 0.20.2 can do and @types/pdfkit 0.17.6 does not say. Strings in dictionaries of the file are String objects; plain ones become names. */
declare namespace PDFKit {
  interface TaggedOptions extends Omit<PDFDocumentOptions, 'font'> {
    /** null: no font is opened before the first text. */
    readonly font: null;
  }

  interface LinkOptions {
    readonly structParent: PDFStructureElement;
    readonly Contents: InstanceType<StringConstructor>;
  }

  interface ElementOptions {
    readonly alt?: string;
    /** left, top, right, bottom from the top left of the page */
    readonly bbox?: readonly [number, number, number, number];
    readonly placement?: 'Block' | 'Inline';
    readonly scope?: 'Row' | 'Column';
  }

  interface PDFDocument {
    // biome-ignore lint/suspicious/noMisleadingInstantiator: @types/pdfkit declares the class as a value of this interface.
    new (options: TaggedOptions): PDFDocument;
    /** Writes `info` into the XMP metadata, without escaping. Private. */
    _addInfo(): void;
    font(parsed: import('fontkit').Font, name: string, size: number): this;
    goTo(x: number, y: number, width: number, height: number, name: string, options: LinkOptions): this;
    link(x: number, y: number, width: number, height: number, url: string, options: LinkOptions): this;
    struct(role: string, options: ElementOptions): PDFStructureElement;
  }

  interface PDFStructureElement {
    /** Of the element in the file. Private. */
    dictionary: { data: { A?: object } };
  }

  interface PDFOutline {
    addItem(
      title: string,
      options: { readonly expanded?: boolean; readonly fit?: boolean; readonly top?: number; readonly left?: number },
    ): PDFOutline;
  }

  namespace Mixins {
    interface TextOptions {
      /** As measured before, so that pdfkit need not measure again. */
      textWidth?: number;
      wordCount?: number;
    }
  }
}
