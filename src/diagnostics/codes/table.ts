import { row } from './row.ts';

/** A table of cities: its header, its rows, its cells. Lines count as rows of a spreadsheet, the header being 1; columns count cells. */
export const tableCodes = {
  'table/empty': row<Record<never, never>>(
    'error',
    'Give the table a header and a row for each city.',
    () => 'This table has no row with a city.',
  ),
  'table/too-many-columns': row<{ limit: number }>(
    'error',
    'Delete the columns that are not needed.',
    (a) => `This table has more than ${a.limit} columns.`,
  ),
  'table/no-name': row<Record<never, never>>(
    'error',
    'Add a column `name` with the name of each city.',
    () => 'This table has no column `name`, which tells the cities apart.',
  ),
  'table/unknown-column': row<{ column: string }>(
    'error',
    'Name the column by the id of a question or a fact of the questionnaire, or delete it.',
    (a) => `The questionnaire has no question and no fact ${JSON.stringify(a.column)}; the answers in this column were not used.`,
  ),
  'table/duplicate-column': row<{ column: string; first: number }>(
    'error',
    'Keep one of the columns.',
    (a) => `The column ${JSON.stringify(a.column)} stands here for the second time; it is also column ${a.first}.`,
  ),
  'table/broken-row': row<{ why: string }>(
    'error',
    'Put a cell with quotes, separators or line breaks in double quotes, and write a quote inside it twice.',
    (a) => `This row cannot be read: ${a.why}.`,
  ),
  'table/cell-count': row<{ cells: number; columns: number }>(
    'error',
    'Give the row one cell for each column; put a cell that holds a separator in double quotes.',
    (a) => `This row has ${a.cells} cells, the header has ${a.columns}.`,
  ),
  'table/no-subject': row<Record<never, never>>('error', 'Give the city a name.', () => 'This row has no name.'),
  'table/too-long': row<{ limit: number }>(
    'error',
    'Shorten the text.',
    (a) => `The text in this cell is longer than ${a.limit} characters.`,
  ),
  'table/no-such-option': row<{ question: string; text: string }>(
    'error',
    'Write the id, the value or the label of an option.',
    (a) => `The question ${a.question} has no option ${JSON.stringify(a.text)}.`,
  ),
  'table/ambiguous-option': row<{ question: string; text: string; options: string }>(
    'error',
    'Write the id of the option.',
    (a) => `${JSON.stringify(a.text)} means several options of the question ${a.question}: ${a.options}.`,
  ),
  'table/no-number': row<{ column: string; text: string }>(
    'error',
    'Write a number, without a unit.',
    (a) => `${JSON.stringify(a.text)} is no number, and ${a.column} asks for one.`,
  ),
  'table/ambiguous-number': row<{ text: string }>(
    'error',
    'Write the number without separators between the thousands.',
    (a) => `${JSON.stringify(a.text)} may be thousands or a decimal fraction.`,
  ),
  'table/no-yes-or-no': row<{ column: string; text: string }>(
    'error',
    'Write yes, no, true or false.',
    (a) => `${JSON.stringify(a.text)} is neither yes nor no, and ${a.column} asks for one of them.`,
  ),
  'table/other-questionnaire': row<{ named: string; first: string }>(
    'error',
    'Put the answers to each questionnaire in a folder of their own.',
    (a) => `These answers are to ${a.named}, while the files before are to ${a.first}: they cannot stand in one table of scores.`,
  ),
} as const;
