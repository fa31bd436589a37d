import { deadTexts } from './dead-texts.ts';
import type * as format from './format.ts';
import { type Text, textsOf } from './texts.ts';

/**
 * The texts of a joined questionnaire that somebody may see and that a language can say: not those of option sets that no question uses
 * and of cases that no action names, nothing that no command shows, and nothing without a letter, such as "%".
 */
export function shownTexts(written: format.QuestionnaireFile): readonly Text[] {
  const known = shown.get(written);
  if (known !== undefined) return known;
  const texts = textsShownIn(written);
  shown.set(written, texts);
  return texts;
}

/** Every translation is asked for the same ones. */
const shown = new WeakMap<format.QuestionnaireFile, readonly Text[]>();

function textsShownIn(written: format.QuestionnaireFile): readonly Text[] {
  const sets = new Set(Object.keys(written['option-sets'] ?? {}));
  for (const set of setsUsed(written.dimensions ?? [])) sets.delete(set);
  const cases = new Set((written.cases ?? []).map(({ id }) => id));
  for (const id of (written.actions ?? []).flatMap(({ examples }) => examples ?? [])) cases.delete(id);
  const dead = deadTexts(written);
  return textsOf(written).filter(({ key, text }) => {
    const thing = key.split('.')[0] ?? '';
    return !sets.has(thing) && !cases.has(thing) && !dead.has(key) && /\p{L}/u.test(text);
  });
}

const setsUsed = (dimensions: readonly format.Dimension[]): readonly string[] =>
  dimensions.flatMap(({ questions = [], dimensions: below = [] }) => [
    ...questions.flatMap(({ options }) => (typeof options === 'string' ? [options] : [])),
    ...setsUsed(below),
  ]);
