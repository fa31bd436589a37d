/** A file as it was handed in: the name it is told by, and its bytes or its text. */
export interface FileText {
  readonly file: string;
  readonly content: Uint8Array | string;
}
