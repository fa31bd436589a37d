import { type Checked, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { AnswersLoader, LoadedAnswers } from './load-answers.ts';

/** All of these answers files, or everything that is wrong with any of them. */
export async function loadAllAnswers(paths: readonly string[], load: AnswersLoader): Promise<Checked<readonly LoadedAnswers[]>> {
  const loaded = [];
  for (const path of paths) loaded.push(await load(path));
  const diagnostics = loaded.flatMap((each) => each.diagnostics);
  const value = loaded.flatMap((each) => (each.ok ? [each.value] : []));
  return hasErrors(diagnostics) ? { ok: false, diagnostics } : { ok: true, value, diagnostics };
}
