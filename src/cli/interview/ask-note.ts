import { noteOf } from '../../interview/change-answers.ts';
import type { Interview } from '../../interview/interview.ts';
import { move } from '../../interview/move.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import type { Sitting } from './sitting.ts';

const confidences = ['high', 'medium', 'low'] as const;

/** Asks what stands beside an answer: a comment, evidence, and how sure the person is. Each may stay empty. */
export async function askNote(question: Question, interview: Interview, { asker, words }: Sitting): Promise<Interview> {
  const before = interview.notes.get(question.id) ?? noteOf(interview.answers.given.get(question.id));
  const comment = await asker.write(words.say('interview.comment'), before.comment ?? '', () => undefined);
  if (question.evidence.length > 0)
    asker.show(words.say('interview.evidence-hint', { examples: words.series(question.evidence) }), 'quiet');
  const evidence = await asker.write(words.say('interview.evidence'), before.evidence.join('; '), () => undefined);
  const sure = await asker.pick(
    words.say('interview.confidence'),
    [...confidences, 'not-said'].map((value) => ({ value, label: words.say(`interview.sure.${value}`) })),
    before.confidence ?? 'not-said',
  );
  const pieces = evidence.split(';').map((piece) => piece.trim());
  return move(interview, {
    kind: 'note',
    note: {
      comment: comment === '' ? undefined : comment,
      evidence: pieces.filter((piece) => piece !== ''),
      confidence: confidences.find((confidence) => confidence === sure),
    },
  });
}
