import { type Diagnostic, hasErrors, inFileOrder } from '../../diagnostics/diagnostic.ts';
import type { Question, Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { FileText } from '../../source/file-text.ts';
import { didYouMean } from '../../source/nearest.ts';
import { problems, type Tell } from '../../source/problems.ts';
import { inside, type Spot } from '../../source/source.ts';
import { type Migration, readMigration } from './migration.ts';

/** Everything wrong with a migration beside `questionnaire`; what it leads to is looked at where that is the version at hand. */
export function checkMigration(file: FileText, questionnaire: Questionnaire): readonly Diagnostic[] {
  const read = readMigration(file);
  if (!read.ok || hasErrors(read.diagnostics)) return read.diagnostics;
  const { tell, diagnostics } = problems();
  const { migrates, to } = read.value.data;
  const spot: Spot = { source: read.value.source, path: [] };
  if (migrates !== questionnaire.id)
    tell('migration/other-questionnaire', inside(spot, 'migrates'), { id: migrates, found: questionnaire.id });
  else if (to === questionnaire.version) checkTargets(read.value, questionnaire, spot, tell);
  return inFileOrder([...read.diagnostics, ...diagnostics]);
}

function checkTargets({ data }: Migration, questionnaire: Questionnaire, spot: Spot, tell: Tell): void {
  const { version } = questionnaire;
  for (const [id, { to = id, removed, options = {} }] of Object.entries(data.questions ?? {})) {
    if (removed === true) continue;
    const at = inside(spot, 'questions', id);
    const question = questionnaire.questions.get(to);
    if (question === undefined)
      tell('migration/unknown-target', inside(at, 'to'), { what: 'question', id: to, version }, () =>
        didYouMean(to, questionnaire.questions.keys()),
      );
    else checkOptions(options, question, inside(at, 'options'), tell);
  }
  for (const [id, { to = id, removed }] of Object.entries(data.facts ?? {})) {
    if (removed === true || questionnaire.facts.has(to)) continue;
    const at = inside(spot, 'facts', id, 'to');
    tell('migration/unknown-target', at, { what: 'fact', id: to, version }, () => didYouMean(to, questionnaire.facts.keys()));
  }
}

function checkOptions(options: Readonly<Record<string, string | boolean | null>>, question: Question, spot: Spot, tell: Tell): void {
  for (const [id, to] of Object.entries(options)) {
    if (to === null || isOffered(to, question)) continue;
    const offered = 'options' in question ? question.options.map((option) => option.id) : [];
    tell('migration/unknown-option', inside(spot, id), { option: String(to), question: question.id }, () =>
      didYouMean(String(to), offered),
    );
  }
}

const isOffered = (answer: string | boolean, question: Question): boolean =>
  'options' in question ? question.options.some(({ id }) => id === answer) : question.kind === 'yes-no' && typeof answer === 'boolean';
