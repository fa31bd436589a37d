import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ReadQuestionnaire } from '../../questionnaire/read-questionnaire.ts';
import { problems } from '../../source/problems.ts';
import { analysisOf } from '../analysis/analysis.ts';
import { sitesOf } from '../analysis/sites.ts';
import { actions } from './actions.ts';
import { bands } from './bands.ts';
import { bestAnswers } from './best-answers.ts';
import { cells } from './cells.ts';
import type { Check } from './check.ts';
import { conditions } from './conditions.ts';
import { deadTextsOf } from './dead-texts.ts';
import { falls } from './falls.ts';
import { levels } from './levels.ts';
import { needs } from './needs.ts';
import { options } from './options.ts';
import { order } from './order.ts';
import { rules } from './rules.ts';
import { targets } from './targets.ts';
import { tops } from './tops.ts';
import { uncovering } from './uncovering.ts';
import { weights } from './weights.ts';

const checks: readonly Check[] = [
  conditions,
  rules,
  levels,
  needs,
  bands,
  targets,
  bestAnswers,
  tops,
  falls,
  uncovering,
  options,
  weights,
  cells,
  actions,
  order,
  deadTextsOf,
];

/** Everything that a questionnaire read without errors does otherwise than its author can mean, in no particular order. */
export function meaningProblems(read: ReadQuestionnaire): readonly Diagnostic[] {
  const { tell, diagnostics } = problems();
  const sites = sitesOf(read);
  // The rules of a question are about what it counts, not about what comes up.
  const deciding = sites.filter(({ decides }) => decides !== 'rule').map(({ condition }) => condition);
  const analysis = analysisOf(read.questionnaire, deciding);
  for (const check of checks) check({ ...read, sites, analysis, tell });
  return diagnostics;
}
