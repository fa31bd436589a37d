import { type Checked, type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FileText } from '../../source/file-text.ts';
import { nearest } from '../../source/nearest.ts';
import { readSource } from '../../source/read-source.ts';
import type { Source } from '../../source/source.ts';
import { type OptionKind, sections } from './sections.ts';
import type { Options, OptionValue } from './telling.ts';
import { type SectionName, sectionNames, type Template } from './template.ts';

/** A template file: `sections`, a list of names, or of maps with `section` and its options. Everything wrong with it at once. */
export function readTemplate(file: FileText): Checked<Template> {
  const source = readSource(file);
  if (!source.ok) return source;
  const { value } = source.value;
  const rows = isMap(value) ? value['sections'] : undefined;
  if (!Array.isArray(rows) || rows.length === 0)
    return { ok: false, diagnostics: [...source.diagnostics, diagnostic('template/no-sections', source.value.place([]), {})] };
  const read = rows.map((row, index) => readRow(row, index, source.value));
  const diagnostics = [...source.diagnostics, ...read.flatMap(({ problems }) => problems)];
  const template = { sections: read.flatMap(({ section }) => section ?? []) };
  return diagnostics.some(({ severity }) => severity === 'error') ? { ok: false, diagnostics } : { ok: true, value: template, diagnostics };
}

interface ReadRow {
  readonly section: Template['sections'][number] | undefined;
  readonly problems: readonly Diagnostic[];
}

function readRow(row: unknown, index: number, { place }: Source): ReadRow {
  const { section: name, ...given } = isMap(row) ? row : { section: row };
  if (typeof name !== 'string' || !isSection(name)) {
    const near = typeof name === 'string' ? nearest(name, sectionNames) : undefined;
    const hint = `${near === undefined ? '' : `Did you mean ${near}? `}Sections: ${sectionNames.join(', ')}.`;
    return {
      section: undefined,
      problems: [diagnostic('template/unknown-section', place(['sections', index]), { name: String(name) }, hint)],
    };
  }
  const kinds: Readonly<Record<string, OptionKind>> = {
    ...(hasHeading(name) ? { title: 'text' as const } : {}),
    ...sections[name].options,
  };
  const problems = Object.entries(given).flatMap(([option, value]) => {
    const at = place(['sections', index, option]);
    const kind = Object.hasOwn(kinds, option) ? kinds[option] : undefined;
    if (kind === undefined)
      return [diagnostic('template/unknown-option', at, { section: name, option }, `Options: ${Object.keys(kinds).join(', ') || 'none'}.`)];
    return fits(value, kind) ? [] : [diagnostic('template/wrong-option', at, { option, wanted: inWords(kind) })];
  });
  const options: Options = Object.fromEntries(Object.entries(given).filter((entry): entry is [string, OptionValue] => isOption(entry[1])));
  return { section: { section: name, options }, problems };
}

const hasHeading = (name: SectionName): boolean => name !== 'cover' && name !== 'contents';
const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((each) => typeof each === 'string');
const isSection = (name: string): name is SectionName => (sectionNames as readonly string[]).includes(name);
const isOption = (value: unknown): value is OptionValue => isTexts(value) || ['string', 'number', 'boolean'].includes(typeof value);

function fits(value: unknown, kind: OptionKind): boolean {
  if (typeof kind === 'object') {
    if ('oneOf' in kind) return typeof value === 'string' && kind.oneOf.includes(value);
    return isTexts(value) && value.every((each) => kind.someOf.includes(each));
  }
  switch (kind) {
    case 'count':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0;
    case 'yes-no':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string';
    case 'texts':
      return isTexts(value);
  }
}

function inWords(kind: OptionKind): string {
  if (typeof kind === 'object') return 'oneOf' in kind ? `one of ${kind.oneOf.join(', ')}` : `a list of ${kind.someOf.join(', ')}`;
  return { count: 'a whole number', 'yes-no': 'true or false', text: 'a text', texts: 'a list of texts' }[kind];
}
