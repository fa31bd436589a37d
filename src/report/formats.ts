import type { Document } from './document.ts';

/** What a renderer may need from the world; the command line hands it in. */
export interface Materials {
  /** Font files by face, TrueType. */
  readonly fonts: { readonly regular: Uint8Array; readonly bold: Uint8Array; readonly italic: Uint8Array };
}

/** A way to write a document down. Returns bytes, never prints. */
export interface Format {
  readonly extension: string;
  readonly render: (document: Document, materials: Materials) => Promise<Uint8Array>;
}
