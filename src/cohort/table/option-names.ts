import type { Option } from '../../questionnaire/questionnaire.ts';
import { type DecimalSign, numberIn } from './number-in.ts';

/** Everything a cell may call the options of one question by. */
export interface OptionNames {
  readonly ids: readonly string[];
  readonly byValue: ReadonlyMap<number, readonly string[]>;
  /** By folded label, in all languages together. */
  readonly byLabel: ReadonlyMap<string, readonly string[]>;
}

/** The names of the same options in several languages. */
export function optionNames(languages: readonly (readonly Option[])[]): OptionNames {
  const byValue = new Map<number, Set<string>>();
  const byLabel = new Map<string, Set<string>>();
  for (const { id, value, label } of languages.flat()) {
    if (value !== undefined) byValue.set(value, (byValue.get(value) ?? new Set()).add(id));
    byLabel.set(folded(label), (byLabel.get(folded(label)) ?? new Set()).add(id));
  }
  return { ids: (languages[0] ?? []).map(({ id }) => id), byValue: asLists(byValue), byLabel: asLists(byLabel) };
}

/** The options called so: by id, else by value, else by label. None, or more than one, is for the caller to refuse. */
export function optionsCalled(text: string, { ids, byValue, byLabel }: OptionNames, decimal: DecimalSign): readonly string[] {
  if (ids.includes(text)) return [text];
  const value = numberIn(text, decimal);
  return (typeof value === 'number' ? byValue.get(value) : undefined) ?? byLabel.get(folded(text)) ?? [];
}

/** Labels are compared without regard to capitals and to how many blanks stand between words. */
const folded = (label: string): string => label.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

const asLists = <K>(sets: ReadonlyMap<K, ReadonlySet<string>>): ReadonlyMap<K, readonly string[]> =>
  new Map([...sets].map(([key, ids]) => [key, [...ids]]));
