import type * as format from './format.ts';

/** Why a text is never shown. */
export type DeadBecause = 'nobody-gets-there' | 'no-target';

/**
 * The texts of a joined questionnaire that no command ever shows, by their keys in a translation: how one gets to an answer that is not
 * ahead of another, and the unit of an indicator without a target.
 */
export function deadTexts({
  dimensions = [],
  actions = [],
  'option-sets': sets = {},
}: format.QuestionnaireFile): ReadonlyMap<string, DeadBecause> {
  const isAheadByKey = new Map<string, boolean>();
  for (const question of dimensions.flatMap(questionsIn)) {
    const { id, options } = question;
    const [holder, offered] = typeof options === 'string' ? [options, sets[options] ?? []] : [id, options ?? []];
    for (const option of offered) {
      if (option.how === undefined) continue;
      const key = `${holder}.${option.id}.how`;
      // An option set may serve several questions: one that leads there is enough.
      isAheadByKey.set(key, isAhead(option, offered, question) || isAheadByKey.get(key) === true);
    }
  }
  const dead = new Map<string, DeadBecause>();
  for (const [key, isShown] of isAheadByKey) if (!isShown) dead.set(key, 'nobody-gets-there');
  for (const { id, indicator } of actions)
    if (indicator?.unit !== undefined && indicator.target === undefined) dead.set(`${id}.indicator.unit`, 'no-target');
  return dead;
}

/** Whether an answer to the question can come before this option: on a ladder a lower one, of practices that it is missing. */
function isAhead({ value, alone }: format.Option, offered: readonly format.Option[], { kind }: format.Question): boolean {
  if (kind === 'practices') return alone !== true && (value ?? 1) > 0;
  return value !== undefined && offered.some((other) => other.value !== undefined && other.value < value);
}

const questionsIn = ({ questions = [], dimensions = [] }: format.Dimension): readonly format.Question[] => [
  ...questions,
  ...dimensions.flatMap(questionsIn),
];
