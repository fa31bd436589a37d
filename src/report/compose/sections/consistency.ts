import { becauseInWords } from '../../because.ts';
import { emphasis, heading, list, paragraph, run, spaced } from '../blocks.ts';
import type { Compose } from '../telling.ts';

/** Answers that do not go together, and are worth a second look before anybody relies on them. */
export const composeConsistency: Compose = ({ words, assessment }) => {
  const { inconsistencies } = assessment;
  if (inconsistencies.length === 0) return [];
  return [
    heading(1, words.say('report.consistency.title'), 'consistency'),
    ...paragraph(words.say('report.consistency.intro')),
    ...list(inconsistencies.map(({ say, because }) => spaced(run(say), emphasis(becauseInWords(because, assessment, words))))),
  ];
};
