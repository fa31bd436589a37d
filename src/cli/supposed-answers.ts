import type { Answer } from '../answers/answers.ts';
import { readRow } from '../cohort/table/read-row.ts';
import { readHeader } from '../cohort/table/table-columns.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { UsageError } from './usage-error.ts';

/**
 * The answers in `--set question=answer`, each written as in the cell of a table: an option by id, value or label, yes or no, a number,
 * practices separated by `;`, `n/a: reason`, `?`. Throws UsageError where one cannot be read.
 */
export function supposedAnswers(texts: readonly string[], questionnaire: Questionnaire): ReadonlyMap<string, Answer> {
  const pairs = texts.map((text) => {
    const at = text.indexOf('=');
    if (at < 1 || at === text.length - 1)
      throw new UsageError(`--set cannot be ${JSON.stringify(text)}`, 'Write --set question=answer, such as --set open-data=portal.');
    return { id: text.slice(0, at).trim(), answer: text.slice(at + 1) };
  });
  const unknown = pairs.find(({ id }) => !questionnaire.questions.has(id));
  const placeOf = (column: number) => ({ file: '--set', line: 1, column: column + 1 });
  const header = readHeader(['name', ...pairs.map(({ id }) => id)], [questionnaire], placeOf);
  refuseIf(header.diagnostics);
  if (unknown !== undefined)
    throw new UsageError(`there is no question ${JSON.stringify(unknown.id)}`, 'Facts of the city cannot be set here.');
  const row = readRow(['?', ...pairs.map(({ answer }) => answer)], { questionnaire, columns: header.columns, decimal: '.' }, placeOf);
  refuseIf(row.diagnostics);
  return row.ok ? row.value.given : new Map();
}

function refuseIf(diagnostics: readonly Diagnostic[]): void {
  const [first] = diagnostics.filter((problem) => hasErrors([problem]));
  if (first !== undefined) throw new UsageError(`--set: ${first.message}`, first.hint);
}
