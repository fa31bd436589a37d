import { begin } from '../../interview/begin.ts';
import type { Interview } from '../../interview/interview.ts';
import { minutesFor } from '../../interview/minutes.ts';
import { move } from '../../interview/move.ts';
import { progress } from '../../interview/progress.ts';
import { jump } from './jump.ts';
import { overview } from './overview.ts';
import type { Sitting } from './sitting.ts';

/** When nothing waits any more: the report, what is open, more depth, another look, or a stop. */
export async function askEnd(interview: Interview, sitting: Sitting): Promise<Interview | 'stop' | 'report'> {
  const { asker, words } = sitting;
  overview(interview, sitting);
  const { questionnaire, answers } = interview;
  const { unanswered, dontKnow } = progress(questionnaire, answers);
  const deeper = [...questionnaire.questions.values()].filter(({ core, id }) => !core && !answers.given.has(id));
  const canGoDeeper = answers.depth === 'quick' && deeper.length > 0;
  const picked = await asker.pick(words.say('interview.end'), [
    { value: 'report', label: words.say('interview.end-report') },
    ...(unanswered + dontKnow > 0 ? [{ value: 'open', label: words.say('interview.end-open', { count: unanswered + dontKnow }) }] : []),
    ...(canGoDeeper
      ? [{ value: 'deeper', label: words.say('interview.end-deeper', { count: deeper.length, minutes: minutesFor(deeper) }) }]
      : []),
    { value: 'jump', label: words.say('interview.move.jump') },
    { value: 'stop', label: words.say('interview.end-stop') },
  ]);
  switch (picked) {
    case 'report':
    case 'stop':
      return picked;
    case 'open':
      return move(interview, { kind: 'go-to-open' });
    case 'deeper':
      return begin(questionnaire, { ...answers, depth: 'full' }, { by: interview.by });
    default:
      return jump(interview, sitting);
  }
}
