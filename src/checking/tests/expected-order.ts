import type * as format from '../../questionnaire/format.ts';
import { explain } from '../../report/explain/explain.ts';
import { inside, type Spot } from '../../source/source.ts';
import { type Failure, failure } from './failure.ts';
import type { Judged } from './judged.ts';

/** The order of the actions in the plan: those it begins with, and pairs of which one comes before the other. */
export function failuresOfOrder({ first = [], before = [] }: format.ExpectedOrder, spot: Spot, judged: Judged): readonly Failure[] {
  const plan = judged.assessment.plan.actions.map(({ id }) => id);
  const begins = first.flatMap((id, index) =>
    plan[index] === id
      ? []
      : [failure(inside(spot, 'first', index), `action ${index + 1} of the plan`, id, plan[index] ?? 'no action', why(id, judged))],
  );
  const pairs = before.flatMap((ids, place) =>
    ids.slice(1).flatMap((id, index) => {
      const earlier = ids[index] ?? '';
      const at = inside(spot, 'before', place, index + 1);
      const missing = [earlier, id].filter((each) => !plan.includes(each));
      const of = `order of ${earlier} and ${id}`;
      if (missing.length > 0)
        return [failure(at, of, `${earlier} first`, `${missing.join(' and ')} not in the plan`, why(missing[0] ?? '', judged))];
      return plan.indexOf(earlier) < plan.indexOf(id) ? [] : [failure(at, of, `${earlier} first`, `${id} first`, why(id, judged))];
    }),
  );
  return [...begins, ...pairs];
}

const why = (id: string, { assessment }: Judged) => explain(assessment, id)?.parts ?? [];
