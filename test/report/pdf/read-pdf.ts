import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the structure tree. Pages tell their part of the tree each for itself. */
export interface Element {
  readonly role: string;
  readonly alt: string | undefined;
  readonly parts: readonly Element[];
}

export interface Bookmark {
  readonly title: string;
  readonly page: number;
  readonly parts: readonly Bookmark[];
}

export interface ReadPage {
  /** Of what is not decoration, in the order of the file, without white space. */
  readonly letters: string;
  readonly structure: Element;
  /** Targets of links: a page, counted from 1, or an address. */
  readonly links: readonly (number | string)[];
}

/** What another program finds in a file. */
export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly bookmarks: readonly Bookmark[];
  readonly isTagged: boolean;
  readonly language: string | null;
  readonly info: Readonly<Record<string, unknown>>;
  /** A property of the XMP metadata, which must be well-formed XML. */
  readonly property: (name: string) => unknown;
}

type File = Awaited<ReturnType<typeof getDocument>['promise']>;
type Page = Awaited<ReturnType<File['getPage']>>;

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0, isEvalSupported: false }).promise;
  const { info, metadata } = await file.getMetadata();
  const pages: ReadPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) pages.push(await readPage(await file.getPage(number), file));
  const bookmarks = await readBookmarks((await file.getOutline()) ?? [], file);
  const isTagged = (await file.getMarkInfo())?.Marked === true;
  await file.destroy();
  return {
    pages,
    bookmarks,
    isTagged,
    language: 'Language' in info && typeof info.Language === 'string' ? info.Language : null,
    info: { ...info },
    property: (name) => metadata.get(name),
  };
}

async function readPage(page: Page, file: File): Promise<ReadPage> {
  const annotations: readonly { readonly url?: string; readonly dest?: unknown }[] = await page.getAnnotations();
  return {
    letters: await lettersOn(page),
    structure: elementOf(await page.getStructTree()),
    links: await Promise.all(annotations.map(async ({ url, dest }) => url ?? (await pageOf(dest, file)))),
  };
}

async function lettersOn(page: Page): Promise<string> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const open: boolean[] = [];
  let letters = '';
  for (const item of items) {
    if ('str' in item) letters += open.includes(true) ? '' : item.str.replace(/[\s\u00ad]/g, '');
    else if (item.type === 'endMarkedContent') open.pop();
    else open.push('tag' in item && item.tag === 'Artifact');
  }
  return letters;
}

function elementOf(node: unknown): Element {
  const { role, alt, children } = Object(node) as { role?: string; alt?: string; children?: readonly unknown[] };
  const parts = (children ?? []).filter((child) => typeof child === 'object' && child !== null && 'role' in child);
  return { role: role ?? '', alt, parts: parts.map(elementOf) };
}

async function readBookmarks(items: Awaited<ReturnType<File['getOutline']>>, file: File): Promise<readonly Bookmark[]> {
  return Promise.all(
    (items ?? []).map(async ({ title, dest, items: parts }) => ({
      title,
      page: await pageOf(dest, file),
      parts: await readBookmarks(parts, file),
    })),
  );
}

async function pageOf(destination: unknown, file: File): Promise<number> {
  const explicit: unknown = typeof destination === 'string' ? await file.getDestination(destination) : destination;
  const [page] = Array.isArray(explicit) ? (explicit as readonly unknown[]) : [];
  const { num, gen } = Object(page) as { num: number; gen: number };
  return (await file.getPageIndex({ num, gen })) + 1;
}
