import type { Assessment } from '../assess.ts';
import { rational } from '../exact/rational.ts';
import { compare } from '../exact/real.ts';
import { UsageError } from './usage-error.ts';

type Scored = Pick<Assessment, 'questionnaire' | 'scorecard'>;

/** What `--fail-below` asks of a scorecard. */
export interface Gate {
  readonly isMet: (scored: Scored) => boolean;
}

/** A gate from the option: a score or the id of a level; without the option a gate that is always met. */
export function readGate(text: string | undefined): Gate {
  if (text === undefined) return { isMet: () => true };
  if (/^-?\d+(\.\d+)?$/.test(text)) return { isMet: (assessment) => reachesScore(assessment, text) };
  return { isMet: (assessment) => reachesLevel(assessment, text) };
}

/** A score that is not told reaches nothing: nobody should pass a gate by answering nothing. */
function reachesScore({ scorecard }: Scored, text: string): boolean {
  const { exact, score } = scorecard.overall;
  return exact !== null && score !== null && compare(exact, rational(text)) >= 0;
}

function reachesLevel({ questionnaire, scorecard }: Scored, level: string): boolean {
  const ids = questionnaire.root.levels.map(({ id }) => id);
  if (!ids.includes(level)) {
    throw new UsageError(
      `the questionnaire has no level ${JSON.stringify(level)}`,
      `Levels: ${ids.join(', ') || 'none'}. Or give a score.`,
    );
  }
  const reached = scorecard.overall.level?.id;
  return reached !== undefined && reached !== null && ids.indexOf(reached) >= ids.indexOf(level);
}
