/** The world as the program sees it: one record, so that a test can be the world. */
export interface Host {
  /** Of the package. */
  readonly version: string;
  /** Bytes of a file; rejects with an Error whose `code` is Node's (ENOENT ...). Refuses files over `limit` bytes. */
  readonly read: (path: string, limit?: number) => Promise<Uint8Array>;
  /** Replaces a file atomically (a kill leaves the old or the new one), making its folder. */
  readonly write: (path: string, bytes: Uint8Array | string) => Promise<void>;
  /** Names in a folder, sorted by code point, with what they are. */
  readonly list: (path: string) => Promise<readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'other' }[]>;
  readonly exists: (path: string) => Promise<'file' | 'folder' | undefined>;
  /** Calls `changed` whenever something in the folder (not in those below) was written, made or taken away; the answer ends that. */
  readonly watch: (folder: string, changed: () => void) => () => void;
  readonly standardInput: () => Promise<Uint8Array>;
  /** The next line the person types after `prompt`; undefined where the input has ended. */
  readonly line: (prompt: string) => Promise<string | undefined>;
  /** Lets `word` be said before the process ends with 130, when the person interrupts it outside a menu; the answer takes that back. */
  readonly onInterrupt: (word: () => void) => () => void;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Today, ISO date in local time. */
  readonly today: () => string;
  /** The path with every link resolved; undefined where there is nothing. */
  readonly realPath: (path: string) => Promise<string | undefined>;
  readonly workingFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether a person sits at the terminal: both input and output are one. */
  readonly isInteractive: boolean;
  readonly colour: { readonly out: boolean; readonly error: boolean };
  /** Lines of the terminal, 24 where there is none. */
  readonly rows: number;
  /** Columns of the terminal, 80 where there is none. */
  readonly columns: number;
  /** Folder of the bundled questionnaires and templates. */
  readonly bundled: { readonly questionnaires: string; readonly templates: string };
}
