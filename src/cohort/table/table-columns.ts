import { type Diagnostic, diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import type { Fact } from '../../questionnaire/format.ts';
import type { Question, Questionnaire } from '../../questionnaire/questionnaire.ts';
import { nearest } from '../../source/nearest.ts';
import { type OptionNames, optionNames } from './option-names.ts';

/** What the cells of a column are about; `ignored` where the header is empty or unknown. */
export type TableColumn =
  | { readonly kind: 'name' }
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'question'; readonly question: Question; readonly options: OptionNames }
  | { readonly kind: 'ignored' };

/** The columns of a header, and what is wrong with it. An unknown column is told and not used; the rest makes a table unusable. */
export interface Header {
  readonly columns: readonly TableColumn[];
  readonly diagnostics: readonly Diagnostic[];
  readonly isUsable: boolean;
}

/** Reads a header. `languages` is the questionnaire, first in its own language, then in every other it has. */
export function readHeader(cells: readonly string[], languages: readonly Questionnaire[], placeOf: (column: number) => Place): Header {
  const names = cells.map(columnName);
  const columns = names.map((name) => columnCalled(name, languages));
  const problems = names.flatMap((name, index): Diagnostic[] => {
    const first = names.indexOf(name);
    if (name === '') return [];
    if (first < index) return [diagnostic('table/duplicate-column', placeOf(index), { column: name, first: first + 1 })];
    return columns[index]?.kind === 'ignored' ? [unknownColumn(name, languages, placeOf(index))] : [];
  });
  if (!names.includes('name')) problems.unshift(diagnostic('table/no-name', placeOf(0), {}));
  return { columns, diagnostics: problems, isUsable: problems.every(({ code }) => code === 'table/unknown-column') };
}

/** How many columns of this header the questionnaire knows: tells a right way of splitting a header from a wrong one. */
export const knownColumns = (cells: readonly string[], questionnaire: Questionnaire): number =>
  cells.filter((cell) => isKnown(columnName(cell), questionnaire)).length;

/** Ids have small letters only, so capitals in a header cannot mean anything else. */
const columnName = (cell: string): string => cell.trim().toLowerCase();

const isKnown = (name: string, { facts, questions }: Questionnaire): boolean => name === 'name' || facts.has(name) || questions.has(name);

function columnCalled(name: string, languages: readonly Questionnaire[]): TableColumn {
  if (name === 'name') return { kind: 'name' };
  const fact = languages[0]?.facts.get(name);
  if (fact !== undefined) return { kind: 'fact', fact };
  const question = languages[0]?.questions.get(name);
  if (question === undefined) return { kind: 'ignored' };
  const options = languages.map(({ questions }) => questions.get(name)).map((each) => (each && 'options' in each ? each.options : []));
  return { kind: 'question', question, options: optionNames(options) };
}

function unknownColumn(column: string, [questionnaire]: readonly Questionnaire[], place: Place): Diagnostic {
  const near = nearest(column, ['name', ...(questionnaire?.facts.keys() ?? []), ...(questionnaire?.questions.keys() ?? [])]);
  return diagnostic('table/unknown-column', place, { column }, near === undefined ? undefined : `Did you mean ${near}?`);
}
