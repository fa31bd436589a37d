import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { checkPlanShape, readPlan } from '../../planning/constraints/read-plan.ts';
import type { Host } from '../host.ts';
import { findQuestionnaire } from './find-questionnaire.ts';
import { loadQuestionnaire } from './load-questionnaire.ts';
import { readFile } from './read-file.ts';

/** A plan file checked against the questionnaire asked for; it names none itself, so without one its shape alone is checked. */
export async function checkPlan(path: string, host: Host, named: string | undefined): Promise<readonly Diagnostic[]> {
  const file = await readFile(path, host);
  if (!file.ok) return file.diagnostics;
  if (named === undefined) return checkPlanShape(file.value);
  const loaded = await loadQuestionnaire(await findQuestionnaire(named, host), host);
  if (!loaded.ok) return loaded.diagnostics;
  // Any month will do: that a file names no start is no mistake.
  return readPlan(file.value, loaded.value.questionnaire, '2000-01').diagnostics;
}
