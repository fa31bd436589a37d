import type { Interview } from '../../interview/interview.ts';
import { move } from '../../interview/move.ts';
import { type Count, progress } from '../../interview/progress.ts';
import type { Words } from '../../wording/words.ts';
import type { Sitting } from './sitting.ts';

const firstOpen = '/open';
const stay = '/stay';

/** To a dimension the person picks, or through all that is open. */
export async function jump(interview: Interview, { asker, words }: Sitting): Promise<Interview> {
  const { dimensions } = progress(interview.questionnaire, interview.answers);
  const picked = await asker.pick(words.say('interview.jump'), [
    ...dimensions.map((row) => ({ value: row.dimension.id, label: `${row.dimension.title}: ${countInWords(row, words)}` })),
    { value: firstOpen, label: words.say('interview.move.open'), move: true },
    { value: stay, label: words.say('interview.move.again'), move: true },
  ]);
  if (picked === stay) return interview;
  return move(interview, picked === firstOpen ? { kind: 'go-to-open' } : { kind: 'go-to-dimension', dimension: picked });
}

/** `3 of 9 answered, 1 not known`. */
export const countInWords = ({ answered, total, dontKnow }: Count, words: Words): string =>
  words.say(dontKnow > 0 ? 'interview.count-unknown' : 'interview.count', { answered, total, unknown: dontKnow });
