import { type Checked, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import type { FileText } from './file-text.ts';
import { sizeLimit } from './limits.ts';

/** The text of a file without its byte order mark. Only UTF-8 is read; anything else is named as what it looks like. */
export function decode({ file, content }: FileText): Checked<string> {
  const top: Place = { file, line: 1, column: 1 };
  if (content.length > sizeLimit) {
    return { ok: false, diagnostics: [diagnostic('file/too-large', top, { size: content.length, limit: sizeLimit })] };
  }
  if (typeof content === 'string') return { ok: true, value: content.replace(/^\uFEFF/, ''), diagnostics: [] };
  const looks = looksLike(content);
  if (looks !== undefined) return { ok: false, diagnostics: [diagnostic('file/not-utf-8', top, { looks })] };
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(content), diagnostics: [] };
  } catch {
    return { ok: false, diagnostics: [diagnostic('file/not-utf-8', firstBadByte(file, content), { looks: 'another encoding' })] };
  }
}

function looksLike(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  if (bytes.subarray(0, 4).filter((byte) => byte === 0).length >= 2) return 'UTF-16 or UTF-32';
  return bytes.includes(0) ? 'no text at all (it has zero bytes)' : undefined;
}

/** No byte of a longer UTF-8 sequence is a line feed, so each line can be tried by itself. */
function firstBadByte(file: string, bytes: Uint8Array): Place {
  const strict = new TextDecoder('utf-8', { fatal: true });
  for (let line = 1, from = 0; from < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, from);
    const part = bytes.subarray(from, feed < 0 ? bytes.length : feed);
    try {
      strict.decode(part);
    } catch {
      const excerpt = new TextDecoder('utf-8').decode(part);
      return { file, line, column: [...excerpt.slice(0, excerpt.indexOf('\uFFFD'))].length + 1, width: 1, excerpt };
    }
    from = feed < 0 ? bytes.length : feed + 1;
  }
  return { file, line: 1, column: 1 };
}
