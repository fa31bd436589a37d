import type { Assessment } from '../assess.ts';
import type { Level, Scale } from '../questionnaire/questionnaire.ts';
import type { Figure, NodeScore } from '../scoring/scorecard.ts';
import type { Words } from '../wording/words.ts';

/** A score as a number, or why there is none. */
export function scoreInWords(figure: Figure | undefined, words: Words): string {
  if (figure === undefined || (figure.score === null && figure.withheld === undefined)) return words.say('score.not-assessed');
  return figure.score === null ? words.say('score.withheld') : words.number(figure.score);
}

/** `41.7 of 100`; where a scale does not begin at 0, with both its ends. */
export function scoreOnScale(figure: Figure, { min, max }: Scale, words: Words): string {
  const score = scoreInWords(figure, words);
  if (figure.score === null) return score;
  const ends = { score, min: words.number(min), max: words.number(max) };
  return words.say(min === 0 ? 'score.of' : 'score.on', ends);
}

/** Lower to upper bound; empty where they say no more than the score. */
export function boundsInWords(figure: Figure | undefined, words: Words): string {
  if (figure === undefined || figure.low === null || figure.high === null || figure.low === figure.high) return '';
  return `${words.number(figure.low)}–${words.number(figure.high)}`;
}

export const coverageInWords = (figure: Figure | undefined, words: Words): string =>
  figure === undefined || figure.coverage === null ? '' : words.percent(figure.coverage);

/** The level reached by its title; told so where not even the lowest is; empty where there are no levels, or no score to reach one by. */
export function levelInWords(node: NodeScore | undefined, levels: readonly Level[], words: Words): string {
  const level = node?.level;
  if (level === null || level === undefined) return '';
  return level.id === null && hasNoScoreToReach(node, levels) ? '' : levelTitle(level.id, levels, words);
}

const hasNoScoreToReach = (node: NodeScore | undefined, [lowest]: readonly Level[]): boolean =>
  node?.coverage === null && lowest?.from !== undefined;

/** The level of the whole; empty where nothing has been answered yet, whatever level that would be by the rules. */
export const overallLevel = ({ questionnaire, answers, scorecard }: Assessment, words: Words): string =>
  answers.given.size === 0 ? '' : levelInWords(scorecard.overall, questionnaire.root.levels, words);

export const levelTitle = (id: string | null, levels: readonly Level[], words: Words): string =>
  levels.find((each) => each.id === id)?.title ?? id ?? words.say('score.no-level');
