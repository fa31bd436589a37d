import type * as format from '../../questionnaire/format.ts';
import { explain } from '../../report/explain/explain.ts';
import { explainCondition } from '../../report/explain/explain-condition.ts';
import type { Explanation } from '../../report/explain/explanation.ts';
import { inside, type Spot } from '../../source/source.ts';
import { type Failure, failure } from './failure.ts';
import type { Judged } from './judged.ts';

/** Things that apply or do not: how those that do are found, and how it is explained that one does or does not. */
interface Applying {
  readonly what: string;
  readonly told: (judged: Judged) => readonly string[];
  readonly why: (id: string, judged: Judged) => readonly Explanation[];
}

const explained = (id: string, { assessment }: Judged): readonly Explanation[] => {
  const explanation = explain(assessment, id);
  return explanation === undefined ? [] : [explanation];
};

/** What a test can expect to apply, by the key it does so under. */
const applying = {
  findings: { what: 'finding', told: ({ assessment }) => assessment.plan.findings.map(({ id }) => id), why: explained },
  actions: { what: 'action', told: ({ assessment }) => assessment.plan.actions.map(({ id }) => id), why: explained },
  inconsistencies: {
    what: 'inconsistency',
    told: ({ assessment }) => assessment.inconsistencies.map(({ id }) => id),
    why: (id, { assessment, situation }) =>
      assessment.questionnaire.consistency.filter((rule) => rule.id === id).map(({ when }) => explainCondition(when, situation)),
  },
  'may-apply': { what: 'finding or action', told: ({ assessment }) => assessment.plan.mayApply.map(({ id }) => id), why: explained },
} as const satisfies Readonly<Record<string, Applying>>;

export type Applies = keyof typeof applying;

/** The ids of what applies, in the order it is told. */
export const toldUnder = (key: Applies, judged: Judged): readonly string[] => applying[key].told(judged);

/** Everything included that does not apply, and everything excluded that does. */
export function failuresOfIds(
  key: Applies,
  { include = [], exclude = [] }: format.ExpectedIds,
  spot: Spot,
  judged: Judged,
): readonly Failure[] {
  const { what, why } = applying[key];
  const told = new Set(toldUnder(key, judged));
  const wanted = key === 'may-apply' ? 'may apply' : 'applies';
  const failures = (ids: readonly string[], list: 'include' | 'exclude', expected: string) =>
    ids.flatMap((id, index) => {
      if (told.has(id) === (list === 'include')) return [];
      const found = told.has(id) ? wanted : stateOf(id, judged);
      return [failure(inside(spot, list, index), `${what} ${id}`, expected, found, why(id, judged))];
    });
  return [
    ...failures(include, 'include', wanted),
    ...failures(exclude, 'exclude', key === 'may-apply' ? 'applies or does not' : 'does not apply'),
  ];
}

function stateOf(id: string, { assessment: { plan, inconsistencies } }: Judged): string {
  if ([...plan.findings, ...plan.actions, ...inconsistencies].some((each) => each.id === id)) return 'applies';
  if (plan.mayApply.some((each) => each.id === id)) return 'may apply';
  const leftOut = plan.leftOut.find((each) => each.id === id);
  return leftOut === undefined ? 'does not apply' : `applies, but is left out of the plan (${leftOut.reason})`;
}
