import { migrateAnswers } from '../../answers/migration/migrate-answers.ts';
import type { Migration } from '../../answers/migration/migration.ts';
import type * as format from '../../questionnaire/format.ts';
import type { Question, Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { Change } from './change.ts';

/** What becomes of saved answers to one question of the earlier version. */
export interface SavedAnswers {
  readonly question: string;
  /** `changed`: kept as they are, and they mean or score something else. `partly`: some can be kept, some not. */
  readonly fate: 'kept' | 'moved' | 'changed' | 'partly' | 'dropped';
  /** Each possible answer that is not kept as it is: the question and the answer it becomes, or why it is lost. */
  readonly answers: readonly SavedAnswer[];
  /** Where they are changed: by what. */
  readonly changes: readonly Change[];
}

export interface SavedAnswer {
  readonly answer: string;
  readonly becomes: { readonly question: string; readonly answer: string } | null;
  readonly why: string;
}

/** What becomes of every answer that can have been saved, found by carrying each of them over as a file would be. */
export function savedAnswers(
  old: Questionnaire,
  latest: Questionnaire,
  chain: readonly Migration[],
  changes: readonly Change[],
): readonly SavedAnswers[] {
  return [...old.questions.values()].map((question) => fateOf(question, old, latest, chain, changes));
}

function fateOf(
  question: Question,
  old: Questionnaire,
  latest: Questionnaire,
  chain: readonly Migration[],
  changes: readonly Change[],
): SavedAnswers {
  const { id } = question;
  const carried = possibleAnswers(question).map((answer) => carriedOver(id, answer, old, latest, chain));
  const answers = carried.filter(({ becomes, answer }) => becomes?.question !== id || becomes.answer !== answer);
  const lost = answers.filter(({ becomes }) => becomes === null).length;
  // What is gone shows in the answers that are lost.
  const meaning = changes.filter((change) => change.step === 'major' && change.what !== 'removed' && isAbout(change, id, old));
  if (lost === carried.length) return { question: id, fate: 'dropped', answers, changes: [] };
  if (lost > 0) return { question: id, fate: 'partly', answers, changes: meaning };
  if (answers.length > 0) return { question: id, fate: 'moved', answers, changes: meaning };
  return { question: id, fate: meaning.length > 0 ? 'changed' : 'kept', answers, changes: meaning };
}

type Written = Exclude<format.AnswersFile['answers'][string], format.Given>;

/** One answer for each that can be told apart; of numbers and texts one stands for all. */
function possibleAnswers(question: Question): readonly Written[] {
  switch (question.kind) {
    case 'maturity':
    case 'choice':
      return question.options.map(({ id }) => id);
    case 'practices':
      return question.options.map(({ id }) => [id]);
    case 'yes-no':
      return [true, false];
    case 'number':
      return [1];
    case 'text':
      return ['text'];
  }
}

function carriedOver(
  question: string,
  answer: Written,
  old: Questionnaire,
  latest: Questionnaire,
  chain: readonly Migration[],
): SavedAnswer {
  const nowhere = { file: '', line: 1, column: 1 };
  const data: format.AnswersFile = { questionnaire: `${old.id}@${old.version}`, answers: { [question]: answer } };
  const { answers, lost } = migrateAnswers({ source: { file: '', value: data, place: () => nowhere }, data }, chain, latest);
  const [kept] = Object.entries(answers.data.answers);
  const becomes = kept === undefined ? null : { question: kept[0], answer: shown(kept[1]) };
  return { answer: shown(answer), becomes, why: lost[0]?.why ?? '' };
}

const shown = (answer: unknown): string => [answer].flat().map(String).join(', ');

/** Whether a change is one of the question itself or of an option it offers. */
function isAbout({ sort, id }: Change, question: string, { written }: Questionnaire): boolean {
  if (sort === 'question') return id === question;
  if (sort !== 'option') return false;
  const [within] = id.split('/');
  return within === question || within === setOf(question, written.dimensions ?? []);
}

function setOf(question: string, dimensions: readonly format.Dimension[]): string | undefined {
  for (const { questions = [], dimensions: inner = [] } of dimensions) {
    const options = questions.find(({ id }) => id === question)?.options ?? setOf(question, inner);
    if (typeof options === 'string') return options;
  }
  return undefined;
}
