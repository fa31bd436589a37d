import type { Fired } from '../../planning/plan.ts';
import type { Telling } from './telling.ts';

export interface FindingRow {
  readonly fired: Fired;
  /** Empty where the finding has none. */
  readonly title: string;
  readonly text: string;
  readonly dimension: string | undefined;
}

/** The findings of a kind: strengths and opportunities of the strongest dimensions first, weaknesses and threats of the weakest. */
export function rankedFindings(kind: Fired['kind'], { assessment }: Telling): readonly FindingRow[] {
  const { questionnaire, plan, scorecard } = assessment;
  const strongestFirst = kind === 'strength' || kind === 'opportunity';
  const rows = plan.findings
    .filter((fired) => fired.kind === kind)
    .flatMap((fired) => {
      const finding = questionnaire.findings.get(fired.id);
      return finding === undefined ? [] : [{ fired, title: finding.title ?? '', text: finding.text, dimension: finding.dimension }];
    });
  // Sorting keeps the order of the questionnaire among equals.
  return rows.sort((a, b) => (strongestFirst ? placeOf(b) - placeOf(a) : placeOf(a) - placeOf(b)));

  /** Where the dimension stands on its own scale, 0 to 1; the middle where that is not told. */
  function placeOf({ dimension }: FindingRow): number {
    const node = dimension === undefined ? undefined : scorecard.dimensions.get(dimension);
    if (node === undefined || node.score === null || node.scale.max <= node.scale.min) return 0.5;
    return (node.score - node.scale.min) / (node.scale.max - node.scale.min);
  }
}
