import type * as format from '../../questionnaire/format.ts';
import type { Option, Question, Questionnaire } from '../../questionnaire/questionnaire.ts';
import { editSource } from '../../source/edit-source.ts';

/**
 * The text of a migration file from one version to another, for its author to go through: what asks the same under another id is taken
 * to be renamed, options with the same label too; whatever is gone is removed, with a reason to be made better.
 */
export function draftMigration(old: Questionnaire, latest: Questionnaire): string {
  const questions = record(gone(old.questions, latest.questions), (question) => moveOf(question, candidates(question, old, latest)));
  const kept = [...old.questions.values()].flatMap((question) => {
    const now = latest.questions.get(question.id);
    const move = now === undefined ? undefined : moveWithin(question, now);
    return move === undefined ? [] : [[question.id, move] as const];
  });
  const facts = record(gone(old.facts, latest.facts), (fact): format.MovedFact => {
    const [same] = gone(latest.facts, old.facts).filter(({ ask, kind }) => ask === fact.ask && kind === fact.kind);
    return same === undefined ? { removed: true, reason: 'It is no longer asked for.' } : { to: same.id };
  });
  const all = { ...questions, ...Object.fromEntries(kept) };
  return editSource(skeleton, [
    { path: ['migrates'], value: latest.id },
    { path: ['from'], value: old.version },
    { path: ['to'], value: latest.version },
    ...Object.entries(all).map(([id, value]) => ({ path: ['questions', id], value })),
    ...Object.entries(facts).map(([id, value]) => ({ path: ['facts', id], value })),
  ]);
}

const skeleton = `# How saved answers become answers to the new version. A draft by compass diff: look at every line, and give better reasons.
# What is not named here is kept as it is, where the new version has a place for it.
format: 1
migrates: ''
from: ''
to: ''
questions: {}
facts: {}
`;

const gone = <T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, unknown>): readonly T[] =>
  [...before].flatMap(([id, thing]) => (after.has(id) ? [] : [thing]));

const record = <T extends { readonly id: string }, M>(things: readonly T[], move: (thing: T) => M): Record<string, M> =>
  Object.fromEntries(things.map((thing) => [thing.id, move(thing)]));

/** New questions of the same kind that ask the same, or stand in the same dimension and offer the same answers. */
function candidates(question: Question, old: Questionnaire, latest: Questionnaire): readonly Question[] {
  const added = gone(latest.questions, old.questions).filter(({ kind }) => kind === question.kind);
  const same = added.filter(({ ask }) => ask === question.ask);
  const labels = optionsOf(question).map(({ label }) => label);
  const alike = added.filter(
    (each) =>
      each.dimension === question.dimension &&
      isSame(
        optionsOf(each).map(({ label }) => label),
        labels,
      ),
  );
  return same.length > 0 || labels.length === 0 ? same : alike;
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);

function moveOf(question: Question, [meant, other]: readonly Question[]): format.MovedQuestion {
  if (meant === undefined || other !== undefined) return { removed: true, reason: 'It is no longer asked.' };
  return { to: meant.id, ...moveWithin(question, meant) };
}

/** What becomes of the answers a question offered; undefined where all of them are still there. */
function moveWithin(before: Question, after: Question): format.MovedQuestion | undefined {
  if (before.kind !== after.kind) return { removed: true, reason: 'It is asked in another way.' };
  const lost = optionsOf(before).filter(({ id }) => !optionsOf(after).some((option) => option.id === id));
  if (lost.length === 0) return undefined;
  const options = Object.fromEntries(lost.map((option) => [option.id, renamed(option, before, after) ?? null]));
  return { options, ...(Object.values(options).includes(null) ? { reason: 'It is no longer offered.' } : {}) };
}

function renamed({ label }: Option, before: Question, after: Question): string | undefined {
  const added = optionsOf(after).filter(({ id }) => !optionsOf(before).some((option) => option.id === id));
  return added.find((option) => option.label === label)?.id;
}

const optionsOf = (question: Question): readonly Option[] => ('options' in question ? question.options : []);
