import type { Depth } from '../../answers/answers.ts';
import { minutesFor } from '../../interview/minutes.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { Beginning } from './open-answers.ts';
import { openingWords } from './opening-words.ts';
import type { Sitting } from './sitting.ts';

/** Asks what a new answers file begins with: whose assessment it is, and how deep it goes. */
export async function askBeginning(
  questionnaire: Questionnaire,
  depth: Depth | undefined,
  { asker, words, today }: Pick<Sitting, 'asker' | 'words' | 'today'>,
): Promise<Beginning> {
  asker.show(`\n${questionnaire.title}`, 'strong');
  if (questionnaire.about !== undefined) asker.show(openingWords(questionnaire.about, 400));
  asker.show(`\n${words.say('interview.welcome')}`, 'quiet');
  const subject = await asker.write(words.say('interview.city'), '', (typed) =>
    typed === '' ? words.say('interview.city-missing') : [...typed].length > longestName ? words.say('interview.too-long') : undefined,
  );
  return { subject, depth: depth ?? (await askDepth(questionnaire, { asker, words })), date: today };
}

const longestName = 300;

/** Only where there is a difference. */
async function askDepth(questionnaire: Questionnaire, { asker, words }: Pick<Sitting, 'asker' | 'words'>): Promise<Depth> {
  if (!hasQuickDepth(questionnaire)) return 'full';
  const all = [...questionnaire.questions.values()];
  const label = (depth: Depth) => {
    const asked = depth === 'full' ? all : all.filter(({ core }) => core);
    return { value: depth, label: words.say(`interview.depth-${depth}`, { count: asked.length, minutes: minutesFor(asked) }) };
  };
  return (await asker.pick(words.say('interview.depth'), [label('quick'), label('full')])) === 'quick' ? 'quick' : 'full';
}

/** Whether the quick depth asks something, and less than the full one. */
export function hasQuickDepth({ questions }: Questionnaire): boolean {
  const core = [...questions.values()].filter((question) => question.core).length;
  return core > 0 && core < questions.size;
}
