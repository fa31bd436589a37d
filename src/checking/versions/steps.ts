import type { Step } from '../../questionnaire/version.ts';
import type { Sort } from './things.ts';

/** Which step a change of one sort of thing calls for. What depends on the whole questionnaire is decided in added-step.ts. */
interface Steps {
  readonly added: Step;
  readonly removed: Step;
  /** Keys whose change calls for another step than `otherwise`. */
  readonly keys: Readonly<Record<string, Step>>;
  readonly otherwise: Step;
  readonly moved: Step;
  readonly reordered: Step;
}

const texts = (...keys: readonly string[]): Readonly<Record<string, Step>> => Object.fromEntries(keys.map((key) => [key, 'patch']));

/** Told to readers and never judged by. */
const told: Steps = { added: 'patch', removed: 'patch', keys: {}, otherwise: 'patch', moved: 'patch', reordered: 'patch' };
/** Judges, but changes no score and no level. */
const judging = (keys: Readonly<Record<string, Step>>): Steps => ({
  added: 'minor',
  removed: 'minor',
  keys,
  otherwise: 'minor',
  moved: 'minor',
  reordered: 'patch',
});
/** Whatever is not known to be harmless can change what saved answers mean or score. */
const scoring = (keys: Readonly<Record<string, Step>>): Steps => ({
  added: 'major',
  removed: 'major',
  keys,
  otherwise: 'major',
  moved: 'major',
  reordered: 'patch',
});

/**
 * patch: texts; minor: additions, and changes of what is told about scores that stay; major: saved answers may be lost, mean something
 * else, or score otherwise, or the ids that saved plans name are gone.
 */
export const steps: Readonly<Record<Sort, Steps>> = {
  questionnaire: scoring(texts('title', 'about', 'licence', 'language')),
  level: { ...scoring(texts('title', 'about')), reordered: 'major' },
  fact: { ...scoring(texts('ask', 'help')), added: 'minor' },
  kind: { ...scoring(texts('title', 'about')), added: 'minor', removed: 'minor' },
  role: judging(texts('title', 'about')),
  stage: { ...scoring(texts('title', 'about', 'reading')), added: 'minor' },
  'option set': judging({}),
  dimension: { ...scoring(texts('title', 'about', 'code', 'reading', 'sources')), added: 'minor' },
  question: {
    ...scoring({ ...texts('ask', 'why', 'help', 'code', 'evidence', 'sources'), 'answered-by': 'minor' }),
    added: 'minor',
  },
  option: { ...scoring(texts('label', 'help', 'how')), added: 'minor' },
  'consistency rule': judging(texts('say')),
  finding: judging(texts('title', 'text', 'sources')),
  objective: judging(texts('title', 'about')),
  action: { ...judging(texts('title', 'about', 'steps', 'first-step', 'examples', 'sources')), removed: 'major' },
  target: judging({}),
  case: told,
  source: told,
};

export const stepOfKey = (sort: Sort, key: string): Step => {
  const { keys, otherwise } = steps[sort];
  return (Object.hasOwn(keys, key) ? keys[key] : undefined) ?? otherwise;
};
