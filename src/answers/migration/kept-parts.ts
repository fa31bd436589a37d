import type * as format from '../../questionnaire/format.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { problems } from '../../source/problems.ts';
import type { Spot } from '../../source/source.ts';
import { readAnswer } from '../read-answer.ts';
import type { Reading } from '../read-answers.ts';
import { readTargets } from '../read-figures.ts';
import { readSubject } from '../read-subject.ts';
import { readValue } from '../read-value.ts';

type Data = format.AnswersFile;
type Written = Data['answers'][string];

type Lose = (what: string, path: readonly string[], why: string) => void;

/** What of migrated data the questionnaire has a place for; the rest is left out and handed to `lose`. */
export function keptParts(data: Data, questionnaire: Questionnaire, spot: Spot, lose: Lose): Data {
  /** Why a part cannot be read, if it cannot; warnings are for the reading that follows. */
  const refusal = (part: Partial<Data>, read: (reading: Reading) => unknown): string | undefined => {
    const found = problems();
    read({ questionnaire, data: { questionnaire: data.questionnaire, answers: {}, ...part }, spot, tell: found.tell });
    return found.diagnostics.find(({ severity }) => severity === 'error')?.message.replace(/\.$/, '');
  };
  const answers = kept(withLists(data.answers, questionnaire), 'answer to', ['answers'], lose, (id, written) =>
    refusal({}, ({ tell: told }) => {
      const question = questionnaire.questions.get(id);
      if (question === undefined) told('answers/unknown-question', spot, { question: id });
      else readAnswer(written, question, spot, told);
    }),
  );
  const facts = kept(data.subject?.facts ?? {}, 'fact', ['subject', 'facts'], lose, (id, value) =>
    refusal({ subject: { name: 'a', facts: { [id]: value } } }, readSubject),
  );
  const targets = kept(data.targets ?? {}, 'target', ['targets'], lose, (id, value) => refusal({ targets: { [id]: value } }, readTargets));
  const decisions = (data.decisions ?? []).filter(({ question, value }) => {
    const asked = questionnaire.questions.get(question);
    return asked !== undefined && refusal({}, ({ tell: told }) => readValue(value, asked, spot, told)) === undefined;
  });
  return {
    ...data,
    ...(data.subject === undefined ? {} : { subject: { ...data.subject, facts } }),
    answers,
    ...(data.targets === undefined ? {} : { targets }),
    decisions,
  };
}

function kept<T>(
  parts: Readonly<Record<string, T>>,
  what: string,
  path: readonly string[],
  lose: Lose,
  refusalOf: (id: string, part: T) => string | undefined,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(parts).filter(([id, part]) => {
      const why = refusalOf(id, part);
      if (why !== undefined) lose(what, [...path, id], why);
      return why === undefined;
    }),
  );
}

/** Where one answer has become one of several practices, it is a list of one. */
function withLists(answers: Data['answers'], { questions }: Questionnaire): Data['answers'] {
  const inList = (id: string, written: Written): Written => {
    if (questions.get(id)?.kind !== 'practices') return written;
    if (typeof written === 'string') return [written];
    if (typeof written !== 'object' || Array.isArray(written) || typeof written.value !== 'string') return written;
    return { ...written, value: [written.value] };
  };
  return Object.fromEntries(Object.entries(answers).map(([id, written]) => [id, inList(id, written)]));
}
