import { type Checked, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FileText } from '../../source/file-text.ts';
import { sizeLimit } from '../../source/limits.ts';
import type { Host } from '../host.ts';

/** The bytes of a file under the name it was asked by; that it cannot be read is a diagnostic like any other. */
export async function readFile(path: string, host: Host, shownAs = path, limit = sizeLimit): Promise<Checked<FileText>> {
  try {
    // One byte more than allowed, so that the source room can say what is wrong with it.
    const content = await host.read(path, limit + 1024 * 1024);
    return { ok: true, value: { file: shownAs, content }, diagnostics: [] };
  } catch (error) {
    const place = { file: shownAs, line: 1, column: 1 };
    return { ok: false, diagnostics: [diagnostic('file/unreadable', place, { why: reason(error) })] };
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you have no right to read it',
  EFBIG: 'it is too large',
  ENXIO: 'it is a pipe',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'it is a link that leads back to itself',
};

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
