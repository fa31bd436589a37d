import { validate } from '#validators/answers';
import { type Checked, hasErrors, inFileOrder } from '../diagnostics/diagnostic.ts';
import type * as format from '../questionnaire/format.ts';
import { answersSchema } from '../questionnaire/schema.ts';
import type { FileText } from '../source/file-text.ts';
import { readShape } from '../source/read-shape.ts';
import { readSource } from '../source/read-source.ts';
import type { Source } from '../source/source.ts';

/** An answers file of the right shape; what it says is not looked at yet. */
export interface ShapedAnswers {
  readonly source: Source;
  readonly data: format.AnswersFile;
}

/** Reads an answers file as far as it can be read without its questionnaire: syntax and shape. */
export function readAnswersShape(file: FileText): Checked<ShapedAnswers> {
  const source = readSource(file);
  if (!source.ok) return source;
  const shaped = readShape<format.AnswersFile>(source.value, { validate, schema: answersSchema });
  const diagnostics = inFileOrder([...source.diagnostics, ...shaped.diagnostics]);
  if (!shaped.ok || hasErrors(diagnostics)) return { ok: false, diagnostics };
  return { ok: true, value: { source: source.value, data: shaped.value }, diagnostics };
}

/** What an answers file calls its questionnaire: `id`, `id@version`, or a path from where the file lies. */
export function questionnaireNamed(file: FileText): Checked<{ readonly name: string }> {
  const shaped = readAnswersShape(file);
  return shaped.ok ? { ok: true, value: { name: shaped.value.data.questionnaire }, diagnostics: shaped.diagnostics } : shaped;
}
