import { consequences } from '../../interview/consequences.ts';
import type { Interview } from '../../interview/interview.ts';
import type { Sitting } from './sitting.ts';

const shown = 3;

/** Tells which questions an answer has brought up, and which it has made needless. */
export function tellConsequences(before: Interview, after: Interview, { asker, words }: Sitting): void {
  const { asked, unasked } = consequences(before, after);
  tell('interview.newly-asked', asked);
  tell(
    'interview.no-longer-asked',
    unasked.filter((id) => !after.answers.given.has(id)),
  );
  tell(
    'interview.no-longer-used',
    unasked.filter((id) => after.answers.given.has(id)),
  );

  function tell(key: string, ids: readonly string[]): void {
    if (ids.length === 0) return;
    asker.show(words.say(key, { count: ids.length }), 'quiet');
    for (const id of ids.slice(0, shown)) asker.show(`  · ${after.questionnaire.questions.get(id)?.ask ?? id}`, 'quiet');
    if (ids.length > shown) asker.show(`  · ${words.say('interview.and-more', { count: ids.length - shown })}`, 'quiet');
  }
}
