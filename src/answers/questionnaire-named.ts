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

/** What an answers file calls its questionnaire, taken apart: an id or a path, and the version where it names one. */
export interface QuestionnaireName {
  readonly name: string;
  readonly isId: boolean;
  readonly version: string | undefined;
}

/** `id`, `id@version`, a path, or a path with `@` and a version of three numbers. */
export function questionnaireName(text: string): QuestionnaireName {
  const [, id, version] = /^([a-z][a-z0-9-]*)(?:@(.+))?$/.exec(text) ?? [];
  if (id !== undefined) return { name: id, isId: true, version };
  const [, path, at] = /^(.+)@(\d+\.\d+\.\d+)$/.exec(text) ?? [];
  return { name: path ?? text, isId: false, version: at };
}
