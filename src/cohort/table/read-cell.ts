import { type Checked, diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import type { Fact } from '../../questionnaire/format.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { nearest } from '../../source/nearest.ts';
import { type DecimalSign, numberIn } from './number-in.ts';
import { type OptionNames, optionsCalled } from './option-names.ts';

/** What a cell says, written as an answers file would write it. */
export type CellValue = string | number | boolean | readonly string[] | { readonly [key: string]: string | true };

/** The answer in a cell that is not empty. */
export function readAnswerCell(
  text: string,
  question: Question,
  options: OptionNames,
  decimal: DecimalSign,
  place: Place,
): Checked<CellValue> {
  if (text === '?') return good({ 'dont-know': true });
  const [notApplicable, reason] = /^n\/a\s*(?::\s*(.*))?$/is.exec(text) ?? [];
  if (notApplicable !== undefined) return good({ 'not-applicable': true, ...(reason ? { reason } : {}) });
  switch (question.kind) {
    case 'maturity':
    case 'choice':
      return readOption(text, question, options, decimal, place);
    case 'practices':
      return readPractices(text, question, options, decimal, place);
    case 'yes-no':
      return readYesNo(text, question.id, place);
    case 'number':
      return readNumber(text, question.id, decimal, place);
    case 'text':
      return good(text);
  }
}

/** The fact in a cell that is not empty; undefined where nobody knows it. */
export function readFactCell(text: string, fact: Fact, decimal: DecimalSign, place: Place): Checked<CellValue | undefined> {
  if (text === '?') return { ok: true, value: undefined, diagnostics: [] };
  switch (fact.kind) {
    case 'number':
      return readNumber(text, fact.id, decimal, place);
    case 'yes-no':
      return readYesNo(text, fact.id, place);
    case 'text':
      return good(text);
  }
}

const good = <T extends CellValue>(value: T): Checked<T> => ({ ok: true, value, diagnostics: [] });

function readOption(text: string, question: Question, names: OptionNames, decimal: DecimalSign, place: Place): Checked<string> {
  const [option, ...others] = optionsCalled(text, names, decimal);
  if (option !== undefined && others.length === 0) return good(option);
  const told = { question: question.id, text };
  if (option !== undefined) {
    const options = [option, ...others].join(', ');
    return { ok: false, diagnostics: [diagnostic('table/ambiguous-option', place, { ...told, options })] };
  }
  const near = nearest(text, names.ids);
  const hint = `${near === undefined ? '' : `Did you mean ${near}? `}Options: ${names.ids.join(', ')}.`;
  return { ok: false, diagnostics: [diagnostic('table/no-such-option', place, told, hint)] };
}

/** A cell that is one label as a whole may hold a semicolon; else semicolons separate the practices. */
function readPractices(
  text: string,
  question: Question,
  names: OptionNames,
  decimal: DecimalSign,
  place: Place,
): Checked<readonly string[]> {
  const whole = optionsCalled(text, names, decimal);
  if (whole.length === 1) return good(whole);
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read = parts.map((part) => readOption(part, question, names, decimal, place));
  const diagnostics = read.flatMap((each) => each.diagnostics);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  return good([...new Set(read.flatMap((each) => (each.ok ? [each.value] : [])))]);
}

function readYesNo(text: string, column: string, place: Place): Checked<boolean> {
  const said = text.toLowerCase();
  if (said === 'yes' || said === 'true') return good(true);
  if (said === 'no' || said === 'false') return good(false);
  return { ok: false, diagnostics: [diagnostic('table/no-yes-or-no', place, { column, text })] };
}

function readNumber(text: string, column: string, decimal: DecimalSign, place: Place): Checked<number> {
  const number = numberIn(text, decimal);
  if (typeof number === 'number') return good(number);
  const problem =
    number === 'ambiguous' ? diagnostic('table/ambiguous-number', place, { text }) : diagnostic('table/no-number', place, { column, text });
  return { ok: false, diagnostics: [problem] };
}
