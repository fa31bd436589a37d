import { type Checked, type Diagnostic, diagnostic, inFileOrder } from '../diagnostics/diagnostic.ts';
import { decode } from './decode.ts';
import type { FileText } from './file-text.ts';
import { problemLimit, valueLimit } from './limits.ts';
import { type Lines, linesOf } from './lines.ts';
import { placesIn } from './nodes.ts';
import { plainValue } from './plain-value.ts';
import { plainYaml } from './plain-yaml.ts';
import type { Source } from './source.ts';
import { syntaxProblems } from './syntax-problem.ts';
import { yaml } from './yaml.ts';

/**
 * Reads YAML 1.2 (JSON is YAML) with every position. Where the file can be taken apart there is a value, even with errors such as
 * a duplicate key, so that its shape can be checked too; who needs a faultless one asks `hasErrors`.
 */
export function readSource(file: FileText): Checked<Source> {
  if (typeof file.content === 'string') return readAnew(file);
  const known = sources.get(file.content);
  if (known?.file === file.file) return known.source;
  const source = readAnew(file);
  sources.set(file.content, { file: file.file, source });
  return source;
}

/** By the bytes: whoever wants to know something of a file reads it, and many want to. */
const sources = new WeakMap<Uint8Array, { readonly file: string; readonly source: Checked<Source> }>();

function readAnew(file: FileText): Checked<Source> {
  const text = decode(file);
  if (!text.ok) return text;
  const lines = linesOf(file.file, text.value);
  const odd = controlCharacters(text.value, lines);
  if (odd.length > 0) return { ok: false, diagnostics: odd };
  if (!isBearable(text.value))
    return { ok: false, diagnostics: [diagnostic('file/too-many-values', lines.place(0, 0), { limit: valueLimit })] };
  const plain = plainYaml(text.value);
  return plain === undefined
    ? readFully(file.file, text.value, lines)
    : { ok: true, value: plainSource(file.file, plain.value, text.value, lines), diagnostics: [] };
}

/** Most values are never pointed at: the full parser is asked for places when the first is wanted. */
function plainSource(file: string, value: unknown, text: string, lines: Lines): Source {
  let places: Source['place'] | undefined;
  const place: Source['place'] = (path, of) => {
    places ??= placesOf(text, lines);
    return places(path, of);
  };
  return { file, value, place };
}

function placesOf(text: string, lines: Lines): Source['place'] {
  const { contents } = parse(text);
  return contents === null ? () => lines.place(0, 0) : placesIn(contents, new Map(), lines);
}

function readFully(file: string, text: string, lines: Lines): Checked<Source> {
  const document = parse(text);
  const syntax = syntaxProblems([...document.errors, ...document.warnings], text, lines);
  if (document.errors.length > 0) return { ok: false, diagnostics: syntax };
  const root = document.contents;
  if (root === null || (yaml().isScalar(root) && root.value === null && (root.source ?? '') === '')) {
    return { ok: false, diagnostics: [...syntax, diagnostic('file/empty', lines.place(0, 0), {})] };
  }
  const { value, aliases, diagnostics: found, sound } = plainValue(root, text, lines);
  const diagnostics: readonly Diagnostic[] = inFileOrder([...syntax, ...found]);
  if (!sound) return { ok: false, diagnostics };
  return { ok: true, value: { file, value, place: placesIn(root, aliases, lines) }, diagnostics };
}

/** Our own checks find duplicate keys and aliases, in linear time. */
const parse = (text: string) =>
  yaml().parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    resolveKnownTags: false,
    logLevel: 'error',
  });

/** A value ends in a comma or at the end of its line: too many of them are refused before the parser spends its time. */
function isBearable(text: string): boolean {
  if (text.length <= valueLimit) return true;
  let ends = 0;
  for (const end of ['\n', ',']) for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) ends++;
  return ends <= valueLimit;
}

function controlCharacters(text: string, lines: Lines): Diagnostic[] {
  const found: Diagnostic[] = [];
  // Nearly no text has any: to find that out is quicker where pairs of surrogates need not be told from single ones.
  if (!mayBeOdd.test(text)) return found;
  for (const match of text.matchAll(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]|\p{Surrogate}/gu)) {
    if (found.length === problemLimit) break;
    const place = lines.place(match.index, match.index + 1);
    if (place.line !== found.at(-1)?.place.line)
      found.push(diagnostic('file/control-character', place, { codePoint: match[0].codePointAt(0) ?? 0 }));
  }
  return found;
}

const mayBeOdd = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]/;
