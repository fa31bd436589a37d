import type * as format from '../../questionnaire/format.ts';
import type { AnswerValue } from '../answers.ts';

/** What an answer becomes under the options of a migration; undefined where nothing of it is kept. Others stay as they are. */
export function movedValue(value: AnswerValue, { options = {} }: format.MovedQuestion): AnswerValue | undefined {
  if (!isList(value)) {
    const to = Object.hasOwn(options, String(value)) && typeof value !== 'number' ? options[String(value)] : value;
    return to ?? undefined;
  }
  const kept = value.flatMap((ticked) => (Object.hasOwn(options, ticked) ? (options[ticked] ?? []) : ticked));
  // A practice that becomes a yes or a no has left the list: no list is kept.
  const ids = kept.filter((id) => typeof id === 'string');
  return ids.length === 0 || ids.length < kept.length ? undefined : [...new Set(ids)];
}

const isList = (value: AnswerValue): value is readonly string[] => Array.isArray(value);
