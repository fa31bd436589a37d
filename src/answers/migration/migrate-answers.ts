import type * as format from '../../questionnaire/format.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { Path, Source } from '../../source/source.ts';
import { questionnaireName, type ShapedAnswers } from '../questionnaire-named.ts';
import { keptParts } from './kept-parts.ts';
import type { Migration } from './migration.ts';
import { movedValue } from './moved-value.ts';

/** Something of an answers file that the version at hand has no place for. */
export interface Lost {
  readonly what: string;
  /** Where it stands in the file. */
  readonly path: Path;
  readonly why: string;
}

/** Answers as answers to the version at hand, and what of them could not be kept. */
export interface Carried {
  readonly answers: ShapedAnswers;
  readonly lost: readonly Lost[];
}

/**
 * An answers file as one to the version at hand, after each migration of the chain. What has no place there any more is left out, so that
 * the rest can be read; places still point into the file as it is.
 */
export function migrateAnswers({ source, data }: ShapedAnswers, chain: readonly Migration[], questionnaire: Questionnaire): Carried {
  const lost: Lost[] = [];
  const lose = (what: string, path: Path, why: string) => void lost.push({ what, path, why });
  const answers = moved(
    data.answers,
    chain,
    (step) => step.questions,
    movedAnswer,
    (origin, why) => lose('answer to', ['answers', origin], why),
  );
  const facts = moved(
    data.subject?.facts ?? {},
    chain,
    (step) => step.facts,
    (fact) => fact,
    (origin, why) => lose('fact', ['subject', 'facts', origin], why),
  );
  for (const claim of Object.keys(data.claims ?? {})) lose('claim', ['claims', claim], 'it is a figure of the old version');
  const { claims: _, ...rest } = data;
  const before: format.AnswersFile = {
    ...rest,
    questionnaire: `${questionnaireName(data.questionnaire).name}@${questionnaire.version}`,
    ...(data.subject === undefined ? {} : { subject: { ...data.subject, facts: valuesOf(facts) } }),
    answers: valuesOf(answers),
    decisions: (data.decisions ?? []).flatMap((decision) => movedDecision(decision, chain)),
  };
  const origin = originIn(answers, facts);
  const shown: Source = { ...source, place: (path, of) => source.place(origin(path), of) };
  const kept = keptParts(before, questionnaire, { source: shown, path: [] }, (what, path, why) => lose(what, origin(path), why));
  return { answers: { source: shown, data: kept }, lost };
}

/** Something of the file under its new name, and the name it has in the file. */
interface Moved<T> {
  readonly origin: string;
  readonly value: T;
}

type Move = format.MovedQuestion & format.MovedFact;

/** Each thing through all steps; those that leave are told with the reason of the step. */
function moved<T>(
  things: Readonly<Record<string, T>>,
  chain: readonly Migration[],
  movesOf: (step: format.MigrationFile) => Readonly<Record<string, Move>> | undefined,
  become: (value: T, move: Move) => T | undefined,
  lost: (origin: string, why: string) => void,
): ReadonlyMap<string, Moved<T>> {
  let now = new Map(Object.entries(things).map(([id, value]) => [id, { origin: id, value }]));
  for (const { data } of chain) {
    const moves = movesOf(data) ?? {};
    const next = new Map<string, Moved<T>>();
    for (const [id, { origin, value }] of now) {
      const move = moveIn(moves, id);
      const became = move?.removed === true ? undefined : become(value, move ?? {});
      const to = move?.to ?? id;
      if (became === undefined) lost(origin, reasonOf(move, data.to));
      else if (next.has(to)) lost(origin, `another one has become ${to}`);
      else next.set(to, { origin, value: became });
    }
    now = next;
  }
  return now;
}

const moveIn = (moves: Readonly<Record<string, Move>>, id: string): Move | undefined => (Object.hasOwn(moves, id) ? moves[id] : undefined);

const reasonOf = (move: Move | undefined, version: string): string =>
  move?.reason?.replace(/\.$/, '') ?? `version ${version} has no place for it`;

type Written = format.AnswersFile['answers'][string];

function movedAnswer(written: Written, move: Move): Written | undefined {
  if (typeof written !== 'object' || Array.isArray(written)) return copied(movedValue(written, move));
  if (written.value === undefined) return written;
  const value = copied(movedValue(written.value, move));
  return value === undefined ? undefined : { ...written, value };
}

const copied = (value: ReturnType<typeof movedValue>) =>
  (Array.isArray(value) ? [...value] : value) as Exclude<Written, format.Given> | undefined;

type Decision = NonNullable<format.AnswersFile['decisions']>[number];

/** Of a decision on an answer that is not kept nothing is told again. */
function movedDecision(decision: Decision, chain: readonly Migration[]): readonly Decision[] {
  let now: Decision | undefined = decision;
  for (const { data } of chain) {
    const move: Move = moveIn(data.questions ?? {}, now.question) ?? {};
    const value: Decision['value'] | undefined = move.removed === true ? undefined : copied(movedValue(now.value, move));
    if (value === undefined) return [];
    now = { ...now, question: move.to ?? now.question, value };
  }
  return [now];
}

const valuesOf = <T>(things: ReadonlyMap<string, Moved<T>>): Record<string, T> =>
  Object.fromEntries([...things].map(([id, { value }]) => [id, value]));

/** The way to the same thing in the file as it is, where answers and facts still have their old names. */
function originIn(answers: ReadonlyMap<string, Moved<unknown>>, facts: ReadonlyMap<string, Moved<unknown>>): (path: Path) => Path {
  const nameIn = (things: ReadonlyMap<string, Moved<unknown>>, id: string | number | undefined) =>
    things.get(String(id))?.origin ?? id ?? '';
  return (path) => {
    const [first, second, third] = path;
    if (first === 'answers' && path.length > 1) return [first, nameIn(answers, second), ...path.slice(2)];
    if (first === 'subject' && second === 'facts' && path.length > 2) return [first, second, nameIn(facts, third), ...path.slice(3)];
    return path;
  };
}
