import { composeActions } from './sections/actions.ts';
import { composeAmbition } from './sections/ambition.ts';
import { composeAnswers } from './sections/answers.ts';
import { composeCases } from './sections/cases.ts';
import { composeConsistency } from './sections/consistency.ts';
import { composeContents } from './sections/contents.ts';
import { composeCosts } from './sections/costs.ts';
import { composeCover } from './sections/cover.ts';
import { composeFindings } from './sections/findings.ts';
import { composeGovernance } from './sections/governance.ts';
import { composeMaturity } from './sections/maturity.ts';
import { composeMethod } from './sections/method.ts';
import { composeMonitoring } from './sections/monitoring.ts';
import { composeNextLevel } from './sections/next-level.ts';
import { composeOpenQuestions } from './sections/open-questions.ts';
import { composeRoadmap } from './sections/roadmap.ts';
import { composeSources } from './sections/sources.ts';
import { composeSummary } from './sections/summary.ts';
import { composeText } from './sections/text.ts';
import { composeTimetable } from './sections/timetable.ts';
import type { Compose } from './telling.ts';
import type { SectionName } from './template.ts';

/** What an option of a section takes: a count, yes or no, a text, several texts, or one of these words. */
export type OptionKind =
  | 'count'
  | 'yes-no'
  | 'text'
  | 'texts'
  | { readonly oneOf: readonly string[] }
  | { readonly someOf: readonly string[] };

export interface Section {
  readonly compose: Compose;
  readonly options: Readonly<Record<string, OptionKind>>;
}

/** Every section a report can have. */
export const sections: Readonly<Record<SectionName, Section>> = {
  cover: { compose: composeCover, options: {} },
  contents: { compose: composeContents, options: {} },
  text: { compose: composeText, options: { paragraphs: 'texts' } },
  summary: { compose: composeSummary, options: { findings: 'count', actions: 'count' } },
  ambition: { compose: composeAmbition, options: {} },
  maturity: { compose: composeMaturity, options: { show: { someOf: ['bars', 'table', 'radar', 'stages', 'matrix'] } } },
  'next-level': { compose: composeNextLevel, options: {} },
  findings: {
    compose: composeFindings,
    options: { kinds: { someOf: ['strength', 'weakness', 'opportunity', 'threat'] }, because: 'yes-no' },
  },
  actions: { compose: composeActions, options: { as: { oneOf: ['table', 'sheets', 'both'] }, most: 'count', sheets: 'count' } },
  timetable: { compose: composeTimetable, options: { most: 'count' } },
  roadmap: { compose: composeRoadmap, options: {} },
  costs: { compose: composeCosts, options: {} },
  governance: { compose: composeGovernance, options: {} },
  monitoring: { compose: composeMonitoring, options: { most: 'count' } },
  'open-questions': { compose: composeOpenQuestions, options: {} },
  consistency: { compose: composeConsistency, options: {} },
  cases: { compose: composeCases, options: {} },
  method: { compose: composeMethod, options: {} },
  answers: { compose: composeAnswers, options: { comments: 'yes-no' } },
  sources: { compose: composeSources, options: {} },
};
