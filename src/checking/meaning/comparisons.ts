import type { Condition } from '../../questionnaire/condition.ts';
import type { Spot } from '../../source/source.ts';
import { conditionInWords } from '../analysis/condition-in-words.ts';
import { partsOf, type Site } from '../analysis/sites.ts';
import { anything, canHold, type Truths } from '../analysis/truths.ts';
import type { Checking } from './check.ts';
import { inWords } from './in-words.ts';

/** A comparison that tells nothing apart. */
export type OneSided = 'impossible' | 'always';

/**
 * Every comparison tells something apart: some answers pass it and some do not, whether or not the question is ever asked. Answers with
 * those that do not, which are told.
 */
export function comparisons(site: Site, checking: Checking): readonly OneSided[] {
  return look(site.condition, site.spot, site, checking);
}

function look(condition: Condition, spot: Spot, site: Site, checking: Checking): readonly OneSided[] {
  const parts = partsOf(condition, spot);
  if (parts.length > 0) return parts.flatMap((part) => look(part.condition, part.spot, site, checking));
  const { passes, fails } = outcomesOf(condition, checking);
  if (passes && fails) return [];
  const code = passes ? 'meaning/comparison-always' : 'meaning/comparison-impossible';
  checking.tell(code, spot, { what: inWords(site), comparison: conditionInWords(condition) }, () => hintFor(condition, checking));
  return [passes ? 'always' : 'impossible'];
}

/** Whether anything passes a test, and whether any complete answer fails it. */
function outcomesOf(test: Condition, { questionnaire, analysis }: Checking): { readonly passes: boolean; readonly fails: boolean } {
  const { domains } = analysis;
  switch (test.kind) {
    case 'question': {
      const question = questionnaire.questions.get(test.question);
      if (question === undefined) return either;
      return outcomes(domains.question(question, 'anything').over(test), domains.question(question, 'complete').over(test));
    }
    case 'fact':
      return outcomes(domains.fact(test.fact, 'anything').over(test), domains.fact(test.fact, 'complete').over(test));
    case 'score':
      return outcomes(analysis.scoreTruths(test), analysis.scoreTruths(test));
    // Of levels that are never reached, and of kinds that never apply, it is told where these are written.
    default:
      return either;
  }
}

const either = { passes: true, fails: true };
const outcomes = (over: Truths, complete: Truths) => ({ passes: (over & canHold) !== 0, fails: (complete & anything & ~canHold) !== 0 });

function hintFor(test: Condition, { questionnaire, analysis }: Checking): string | undefined {
  if (test.kind === 'score') return analysis.boundsInWords(test);
  const question = test.kind === 'question' ? questionnaire.questions.get(test.question) : undefined;
  if (question === undefined || !('options' in question)) return undefined;
  return `It offers: ${question.options.map(({ id, value }) => (value === undefined ? id : `${id} (${value})`)).join(', ')}.`;
}
