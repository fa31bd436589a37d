import type { ScoredPlace } from '../../questionnaire/condition.ts';
import type { Figure, Scorecard } from '../../scoring/scorecard.ts';
import type { Facts } from './explanation.ts';

/** The figure of a dimension, a stage or a cell. */
export function figureAt(place: ScoredPlace, scorecard: Scorecard): Figure | undefined {
  // A scorecard reckons what is read of it.
  if ('dimension' in place) return place.dimension === 'overall' ? scorecard.overall : scorecard.dimensions.get(place.dimension);
  return 'stage' in place ? scorecard.stages.get(place.stage) : scorecard.cells.get(`${place.cell.dimension}/${place.cell.stage}`);
}

/** How a figure is told: complete, between bounds, held back, or not assessed at all. */
export function figureKey(kind: string, { score, withheld, low, high }: Figure): string {
  if (withheld !== undefined) return `${kind}-withheld`;
  if (score === null) return `${kind}-not-assessed`;
  return low === high ? kind : `${kind}-between`;
}

export const figureFacts = ({ score, low, high, coverage }: Figure): Facts => ({ score, low, high, coverage });
