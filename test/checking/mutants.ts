import type * as format from '../../src/questionnaire/format.ts';

/** A questionnaire as one file, free to be changed. */
type File = format.QuestionnaireFile;
type Json = Record<string, unknown>;

/** Draws a whole number from 0 up to, but not including, `end`. */
export interface Chance {
  below(end: number): number;
}

/** One way in which a questionnaire is spoilt. Answers undefined where there is nothing to spoil in this way. */
export interface Operator {
  readonly name: string;
  /** It counts whatever the search says: a reference dangles, a ladder is inverted, an answer is lost. */
  readonly always: boolean;
  spoil(file: File, chance: Chance): string | undefined;
}

/** The eight operators, fixed before the check was written. */
export const operators: readonly Operator[] = [
  { name: 'dangling reference', always: true, spoil: danglingReference },
  { name: 'swapped values', always: true, spoil: swappedValues },
  { name: 'negated when', always: false, spoil: negatedWhen },
  { name: 'unreachable threshold', always: false, spoil: unreachableThreshold },
  { name: 'level order', always: true, spoil: levelOrder },
  { name: 'cycle', always: false, spoil: cycle },
  { name: 'lost alone', always: true, spoil: lostAlone },
  { name: 'emptied rule', always: false, spoil: emptiedRule },
];

function danglingReference(file: File, chance: Chance): string | undefined {
  const found = everyObject(file).flatMap((holder) =>
    ['question', 'fact', 'kind', 'dimension', 'stage', 'objective'].flatMap((key) => {
      const isCondition = key !== 'kind' || Object.keys(holder).length === 1;
      return typeof holder[key] === 'string' && isCondition ? [{ holder, key }] : [];
    }),
  );
  const one = pick(found, chance);
  if (one === undefined) return undefined;
  one.holder[one.key] = `${String(one.holder[one.key])}-gone`;
  return `${one.key}: ${String(one.holder[one.key])}`;
}

function swappedValues(file: File, chance: Chance): string | undefined {
  const sets = new Map(Object.entries(file['option-sets'] ?? {}));
  const ladders = questionsOf(file).flatMap(({ kind, options }) => {
    const list = typeof options === 'string' ? sets.get(options) : options;
    return kind === 'maturity' && list !== undefined && list.filter(({ value }) => value !== undefined).length > 1 ? [list] : [];
  });
  const ladder = pick(ladders, chance)?.filter(({ value }) => value !== undefined);
  if (ladder === undefined) return undefined;
  const at = chance.below(ladder.length - 1);
  const [first, second] = [ladder[at], ladder[at + 1]];
  if (first?.value === undefined || second?.value === undefined) return undefined;
  [first.value, second.value] = [second.value, first.value];
  return `${first.id} and ${second.id}`;
}

function negatedWhen(file: File, chance: Chance): string | undefined {
  const holder = pick(
    everyObject(file).filter(({ when }) => typeof when === 'object'),
    chance,
  );
  if (holder === undefined) return undefined;
  holder['when'] = { not: holder['when'] };
  return nameOf(holder);
}

function unreachableThreshold(file: File, chance: Chance): string | undefined {
  const { min, max } = file.scale ?? { min: 0, max: 100 };
  const scored = everyObject(file).filter(
    (holder) =>
      ('dimension' in holder || 'stage' in holder || 'cell' in holder) && ['at-least', 'above', 'below'].some((test) => test in holder),
  );
  const levels = (file.levels ?? []).filter(({ from }) => from !== undefined) as unknown as Json[];
  const one = pick([...scored, ...levels], chance);
  if (one === undefined) return undefined;
  if ('from' in one) one['from'] = max + 1;
  else if ('below' in one) one['below'] = min;
  else one['above' in one ? 'above' : 'at-least'] = max + 1;
  return JSON.stringify(one);
}

function levelOrder(file: File, chance: Chance): string | undefined {
  const levels = (file.levels ?? []).filter(({ from }) => from !== undefined);
  const at = chance.below(Math.max(1, levels.length - 1));
  const [first, second] = [levels[at], levels[at + 1]];
  if (first?.from === undefined || second?.from === undefined) return undefined;
  [first.from, second.from] = [second.from, first.from];
  return `${first.id} and ${second.id}`;
}

function cycle(file: File, chance: Chance): string | undefined {
  const [first, second] = [pick(questionsOf(file), chance), pick(questionsOf(file), chance)];
  if (first === undefined || second === undefined || first === second) return undefined;
  first.when = { question: second.id, answered: true };
  second.when = { question: first.id, answered: true };
  return `${first.id} and ${second.id}`;
}

function lostAlone(file: File, chance: Chance): string | undefined {
  const option = pick(
    everyObject(file).filter(({ alone }) => alone === true),
    chance,
  );
  if (option === undefined) return undefined;
  delete option['alone'];
  return nameOf(option);
}

function emptiedRule(file: File, chance: Chance): string | undefined {
  const holders = [...(file.findings ?? []), ...(file.consistency ?? []), ...(file.actions ?? [])] as unknown as Json[];
  const rules = questionsOf(file).flatMap((question) => question.rules ?? []) as unknown as Json[];
  const one = pick(
    [...holders, ...rules].filter(({ when }) => when !== undefined),
    chance,
  );
  if (one === undefined) return undefined;
  one['when'] = chance.below(2) === 0 ? { all: [] } : { any: [] };
  return nameOf(one);
}

const questionsOf = ({ dimensions = [] }: File): format.Question[] => dimensions.flatMap(questionsIn);

const questionsIn = ({ questions = [], dimensions = [] }: format.Dimension): format.Question[] => [
  ...questions,
  ...dimensions.flatMap(questionsIn),
];

function everyObject(value: unknown): Json[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(everyObject);
  return Array.isArray(value) ? inner : [value as Json, ...inner];
}

const nameOf = (holder: Json): string => String(holder['id'] ?? JSON.stringify(holder).slice(0, 60));

const pick = <T>(from: readonly T[], chance: Chance): T | undefined => from[chance.below(Math.max(1, from.length))];
