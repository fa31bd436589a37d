import { median } from '../../statistics/quantile.ts';

export type Quadrant = 'quick-win' | 'big-project' | 'fill-in' | 'thankless';

export interface ImpactEffort {
  /** The medians, at which the quadrants meet. */
  readonly cuts: { readonly impact: number; readonly effort: number };
  readonly rows: readonly {
    readonly id: string;
    readonly impact: number;
    readonly effort: number;
    readonly quadrant: Quadrant;
    /** Within five per cent of a cut: a little more or less would put it elsewhere. */
    readonly isBorderline: boolean;
  }[];
}

const near = 0.05;

/** Actions by whether they bring more, and take more, than half of them; what lies on a cut counts as bringing much, and as taking little. */
export function impactEffortOf(
  actions: readonly { readonly id: string; readonly impact: number; readonly effort: number }[],
): ImpactEffort {
  if (actions.length === 0) return { cuts: { impact: 0, effort: 0 }, rows: [] };
  const cuts = { impact: median(actions.map(({ impact }) => impact)), effort: median(actions.map(({ effort }) => effort)) };
  const isNear = (value: number, cut: number): boolean => Math.abs(value - cut) <= near * Math.abs(cut);
  return {
    cuts,
    rows: actions.map(({ id, impact, effort }) => ({
      id,
      impact,
      effort,
      quadrant: quadrantOf(impact >= cuts.impact, effort <= cuts.effort),
      isBorderline: isNear(impact, cuts.impact) || isNear(effort, cuts.effort),
    })),
  };
}

function quadrantOf(bringsMuch: boolean, takesLittle: boolean): Quadrant {
  if (bringsMuch) return takesLittle ? 'quick-win' : 'big-project';
  return takesLittle ? 'fill-in' : 'thankless';
}
