import type { Interview } from '../../interview/interview.ts';
import { progress } from '../../interview/progress.ts';
import { whomToAsk } from '../../interview/whom-to-ask.ts';
import { countInWords } from './jump.ts';
import type { Sitting } from './sitting.ts';

/** Tells where the assessment stands: what is answered, by dimension, and who may know what is open. */
export function overview({ questionnaire, answers }: Interview, { asker, words, keeper }: Sitting): void {
  const done = progress(questionnaire, answers);
  asker.show(`\n${words.say('interview.overview', { city: answers.subject.name, file: keeper.file })}`, 'strong');
  const left = done.minutesLeft > 0 ? ` ${words.say('interview.time-left', { minutes: done.minutesLeft })}` : '';
  asker.show(`${countInWords(done, words)}.${left}`);
  for (const row of done.dimensions) asker.show(`  ${row.dimension.title}: ${countInWords(row, words)}`);
  const roles = [...whomToAsk(questionnaire, answers)];
  if (roles.length === 0) return;
  asker.show(words.say('interview.whom-to-ask'));
  for (const [role, questions] of roles.slice(0, 5)) {
    asker.show(`  ${questionnaire.roles.get(role)?.title ?? role}: ${words.say('interview.open-questions', { count: questions.length })}`);
  }
}
