/** What a file is, told by its top keys. */
export type FileKind = 'questionnaire' | 'part' | 'translation' | 'migration' | 'answers' | 'tests' | 'plan' | 'configuration';

/** A kind and the top keys that tell it: one of each group has to be there. The first row that fits decides. */
const marks: readonly { readonly kind: FileKind; readonly keys: readonly (readonly string[])[] }[] = [
  { kind: 'translation', keys: [['translates']] },
  { kind: 'migration', keys: [['migrates']] },
  { kind: 'part', keys: [['part-of']] },
  { kind: 'answers', keys: [['questionnaire'], ['answers']] },
  { kind: 'tests', keys: [['tests']] },
  { kind: 'questionnaire', keys: [['dimensions', 'parts']] },
  { kind: 'plan', keys: [['periods', 'budget', 'capacity']] },
  { kind: 'configuration', keys: [['rules']] },
];

/** The kind of the file whose content is `value`; undefined where no kind fits. */
export function fileKind(value: unknown): FileKind | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return marks.find(({ keys }) => keys.every((group) => group.some((key) => Object.hasOwn(value, key))))?.kind;
}

/** The kinds in words, for who named something else. */
export const fileKindsInWords =
  'questionnaire (dimensions or parts), answers (questionnaire and answers), translation (translates), migration (migrates), part (part-of), tests (tests), plan (periods, budget or capacity), configuration of the check (rules)';
