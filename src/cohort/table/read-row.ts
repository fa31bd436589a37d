import type { Answers } from '../../answers/answers.ts';
import { readAnswers } from '../../answers/read-answers.ts';
import { type Checked, type Diagnostic, diagnostic, hasErrors, type Place } from '../../diagnostics/diagnostic.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { DecimalSign } from './number-in.ts';
import { type CellValue, readAnswerCell, readFactCell } from './read-cell.ts';
import type { TableColumn } from './table-columns.ts';

/** How the rows of one table are read. */
export interface TableReading {
  readonly questionnaire: Questionnaire;
  readonly columns: readonly TableColumn[];
  readonly decimal: DecimalSign;
}

/** Characters in one cell. */
const cellLimit = 20_000;

/**
 * The answers in a row. It means exactly what the answers file would mean that says the same, its content hash included: the row is
 * written down as that file, one cell a line, and read as such; problems are told at their cells, all at once.
 */
export function readRow(cells: readonly string[], reading: TableReading, placeOf: (column: number) => Place): Checked<Answers> {
  const filled = cells.length > reading.columns.length && cells.slice(reading.columns.length).every(isEmpty);
  if (cells.length !== reading.columns.length && !filled) {
    const count = { cells: cells.length, columns: reading.columns.length };
    return { ok: false, diagnostics: [diagnostic('table/cell-count', placeOf(0), count)] };
  }
  const said = reading.columns.map((column, index) => readCell((cells[index] ?? '').trim(), column, reading.decimal, placeOf(index)));
  const { text, columnOfLine } = asAnswersFile(said, reading);
  const { file } = placeOf(0);
  const answers = readAnswers({ file, content: text }, reading.questionnaire);
  const atCells = answers.diagnostics.map((problem) => ({ ...problem, place: placeOf(columnOfLine.get(problem.place.line) ?? 0) }));
  const diagnostics = inColumnOrder([...said.flatMap((each) => each.diagnostics), ...atCells]);
  return answers.ok && !hasErrors(diagnostics) ? { ok: true, value: answers.value, diagnostics } : { ok: false, diagnostics };
}

const isEmpty = (cell: string): boolean => cell.trim() === '';

function readCell(text: string, column: TableColumn, decimal: DecimalSign, place: Place): Checked<CellValue | undefined> {
  if (text.length > cellLimit) return { ok: false, diagnostics: [diagnostic('table/too-long', place, { limit: cellLimit })] };
  if (column.kind === 'name' && text === '') return { ok: false, diagnostics: [diagnostic('table/no-subject', place, {})] };
  if (text === '') return { ok: true, value: undefined, diagnostics: [] };
  switch (column.kind) {
    case 'name':
      return { ok: true, value: text, diagnostics: [] };
    case 'fact':
      return readFactCell(text, column.fact, decimal, place);
    case 'question':
      return readAnswerCell(text, column.question, column.options, decimal, place);
    case 'ignored':
      return { ok: true, value: undefined, diagnostics: [] };
  }
}

interface AnswersText {
  readonly text: string;
  /** By line of the text, counted from 1: the column of the table that it came from. */
  readonly columnOfLine: ReadonlyMap<number, number>;
}

/** In lines that the quick reader of YAML takes: a table may have many rows. */
function asAnswersFile(said: readonly Checked<CellValue | undefined>[], { questionnaire, columns }: TableReading): AnswersText {
  const lines: string[] = [];
  const columnOfLine = new Map<number, number>();
  const write = (kind: TableColumn['kind'], indent: string): void => {
    for (const [index, column] of columns.entries()) {
      const cell = said[index];
      if (column.kind !== kind || cell?.ok !== true || cell.value === undefined) continue;
      columnOfLine.set(lines.push(`${indent}${keyOf(column)}: ${written(cell.value)}`), index);
    }
  };
  const isSaid = (kind: TableColumn['kind']): boolean =>
    said.some((cell, index) => columns[index]?.kind === kind && cell.ok && cell.value !== undefined);
  lines.push('format: 1', `questionnaire: ${JSON.stringify(`${questionnaire.id}@${questionnaire.version}`)}`, 'subject:');
  // A nameless row is refused already; what else is wrong with it is told as well.
  if (!said.some((cell, index) => columns[index]?.kind === 'name' && cell.ok)) lines.push('  name: "?"');
  write('name', '  ');
  lines.push(isSaid('fact') ? '  facts:' : '  facts: {}');
  write('fact', '    ');
  lines.push(isSaid('question') ? 'answers:' : 'answers: {}');
  write('question', '  ');
  return { text: `${lines.join('\n')}\n`, columnOfLine };
}

function written(value: CellValue): string {
  if (Array.isArray(value)) return `[${value.map((each) => JSON.stringify(each)).join(', ')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${key}: ${JSON.stringify(each)}`)
    .join(', ')} }`;
}

function keyOf(column: TableColumn): string {
  switch (column.kind) {
    case 'fact':
      return column.fact.id;
    case 'question':
      return column.question.id;
    default:
      return column.kind;
  }
}

const inColumnOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...diagnostics].sort((a, b) => a.place.column - b.place.column);
