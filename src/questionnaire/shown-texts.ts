import type * as format from './format.ts';
import { type Text, textsOf } from './texts.ts';

/**
 * The texts of a joined questionnaire that somebody may see and that a language can say: not those of option sets that no question uses
 * and of cases that no action names, and nothing without a letter, such as "%".
 */
export function shownTexts(written: format.QuestionnaireFile): readonly Text[] {
  const sets = new Set(Object.keys(written['option-sets'] ?? {}));
  for (const set of setsUsed(written.dimensions ?? [])) sets.delete(set);
  const cases = new Set((written.cases ?? []).map(({ id }) => id));
  for (const id of (written.actions ?? []).flatMap(({ examples }) => examples ?? [])) cases.delete(id);
  return textsOf(written).filter(({ key, text }) => {
    const thing = key.split('.')[0] ?? '';
    return !sets.has(thing) && !cases.has(thing) && /\p{L}/u.test(text);
  });
}

const setsUsed = (dimensions: readonly format.Dimension[]): readonly string[] =>
  dimensions.flatMap(({ questions = [], dimensions: below = [] }) => [
    ...questions.flatMap(({ options }) => (typeof options === 'string' ? [options] : [])),
    ...setsUsed(below),
  ]);
