import type * as format from '../../questionnaire/format.ts';
import { methodOf } from '../../questionnaire/methods.ts';
import type { Question, Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { Step } from '../../questionnaire/version.ts';
import { canonicalJson } from '../../source/canonical.ts';
import { stepOfAddedOption, stepOfAddedQuestion } from './added-step.ts';
import { type Change, greatestStep } from './change.ts';
import { stepOfKey, steps } from './steps.ts';
import { type Sort, type Thing, thingsOf } from './things.ts';

/** Everything that differs between two versions, in the order of the later one, then what is gone. */
export function changesBetween(old: Questionnaire, latest: Questionnaire): readonly Change[] {
  const [setsBefore, setsAfter] = [setsOf(old.written), setsOf(latest.written)];
  // Where both take the same set, a change of the set is told once; else the options are compared as the question's own.
  const unfolds = (question: string) => setsBefore.get(question) !== setsAfter.get(question);
  const before = byName(thingsOf(old.written, unfolds));
  const after = byName(thingsOf(latest.written, unfolds));
  const versions = { old, latest };
  const there = [...after].flatMap(([name, thing]) => {
    const known = before.get(name);
    if (known !== undefined) return differences(known, thing);
    return isPartOfNews(thing, before) ? [] : [added(thing, versions)];
  });
  const gone = [...before].flatMap(([name, thing]) => (after.has(name) || isPartOfNews(thing, after) ? [] : [removed(thing)]));
  return [...there, ...gone, ...reorderings([...before.values()], [...after.values()], latest)];
}

/** Options come and go with their question or set, and a dimension's own levels with it: that is told once. */
const isPartOfNews = ({ sort, within }: Thing, there: ReadonlyMap<string, Thing>): boolean =>
  (sort === 'option' && !there.has(`question ${within}`) && !there.has(`option set ${within}`)) ||
  (sort === 'level' && within !== '' && !there.has(`dimension ${within}`));

interface Versions {
  readonly old: Questionnaire;
  readonly latest: Questionnaire;
}

/** The head is one thing, whatever it is called. */
const nameOf = ({ sort, id }: Thing): string => (sort === 'questionnaire' ? sort : `${sort} ${id}`);

const byName = (things: readonly Thing[]): ReadonlyMap<string, Thing> => new Map(things.map((thing) => [nameOf(thing), thing]));

function setsOf({ dimensions = [] }: format.QuestionnaireFile): ReadonlyMap<string, string> {
  const below = ({ questions = [], dimensions: inner = [] }: format.Dimension): (readonly [string, string])[] => [
    ...questions.flatMap(({ id, options }) => (typeof options === 'string' ? [[id, options] as const] : [])),
    ...inner.flatMap(below),
  ];
  return new Map(dimensions.flatMap(below));
}

const removed = (thing: Thing): Change => ({
  step: steps[thing.sort].removed,
  sort: thing.sort,
  id: thing.id,
  what: 'removed',
  title: titleOf(thing),
});

const added = (thing: Thing, versions: Versions): Change => ({
  step: greatestStep([steps[thing.sort].added, stepOfAdded(thing, versions)]) ?? 'major',
  sort: thing.sort,
  id: thing.id,
  what: 'added',
  title: titleOf(thing),
});

function stepOfAdded({ sort, id, within }: Thing, { old, latest }: Versions): Step {
  if (sort === 'question') {
    const question = latest.questions.get(id);
    return question === undefined ? 'minor' : stepOfAddedQuestion(question, latest);
  }
  if (sort !== 'option') return 'patch';
  const option = id.slice(within.length + 1);
  return greatestStep(offering(within, latest).map((question) => stepOfOption(option, question, old))) ?? 'minor';
}

function stepOfOption(id: string, question: Question, old: Questionnaire): Step {
  const option = 'options' in question ? question.options.find((each) => each.id === id) : undefined;
  return option === undefined ? 'minor' : stepOfAddedOption(option, old.questions.get(question.id));
}

/** The question of this id, or those that take their options from the set of this name. */
function offering(name: string, { questions, written }: Questionnaire): readonly Question[] {
  const sets = setsOf(written);
  return [...questions.values()].filter(({ id }) => id === name || sets.get(id) === name);
}

function differences(before: Thing, after: Thing): readonly Change[] {
  const { sort, id } = after;
  const keys = [...new Set([...Object.keys(after.keys), ...Object.keys(before.keys)])];
  const changed = keys.flatMap((key): Change[] => {
    const [was, is] = [before.keys[key], after.keys[key]];
    if (meant(key, was) === meant(key, is)) return [];
    const step = sort === 'question' && key === 'allow' ? stepOfAllow(was, is) : stepOfKey(sort, key);
    return [{ step, sort, id, what: 'changed', key, before: was, after: is }];
  });
  if (before.within === after.within) return changed;
  return [{ step: steps[sort].moved, sort, id, what: 'moved', before: before.within, after: after.within }, ...changed];
}

/** What stands for a key that is left out: writing it out changes nothing. */
const defaults: Readonly<Record<string, unknown>> = {
  weight: 1,
  aggregate: 'mean',
  core: false,
  alone: false,
  pilot: false,
  times: 1,
  allow: ['dont-know', 'not-applicable'],
  scale: { min: 0, max: 100 },
};

const meant = (key: string, value: unknown): string => canonicalJson(value ?? (Object.hasOwn(defaults, key) ? defaults[key] : null));

/** What may be answered besides: more of it loses nothing. */
function stepOfAllow(before: unknown, after: unknown): Step {
  const allowed = (value: unknown): readonly unknown[] => [value ?? defaults['allow']].flat();
  return allowed(before).every((each) => allowed(after).includes(each)) ? 'minor' : 'major';
}

/** Of things that stand together in both versions, their order where it is another; told of the first sort of each place. */
function reorderings(before: readonly Thing[], after: readonly Thing[], latest: Questionnaire): readonly Change[] {
  const [was, is] = [inPlaces(before), inPlaces(after)];
  return [...is].flatMap(([place, { sort, within, ids }]): Change[] => {
    const then = was.get(place)?.ids ?? [];
    const [first, second] = [then.filter((id) => ids.includes(id)), ids.filter((id) => then.includes(id))];
    if (first.join(' ') === second.join(' ')) return [];
    const step = hasOneFirst(sort, within, latest) ? 'major' : steps[sort].reordered;
    return [{ step, sort, id: within, what: 'reordered', before: first, after: second }];
  });
}

/** Whether these are parts of which the others are taken away from the first, or divide it. */
function hasOneFirst(sort: Sort, within: string, { root, dimensions }: Questionnaire): boolean {
  if (sort !== 'question' && sort !== 'dimension') return false;
  return methodOf((within === '' ? root : dimensions.get(within))?.aggregate ?? 'mean').subtracts;
}

interface InPlace {
  readonly sort: Sort;
  readonly within: string;
  readonly ids: string[];
}

function inPlaces(things: readonly Thing[]): ReadonlyMap<string, InPlace> {
  const places = new Map<string, InPlace>();
  for (const { sort, id, within } of things) {
    const place = `${sort} in ${within}`;
    const known = places.get(place) ?? { sort, within, ids: [] };
    known.ids.push(id);
    places.set(place, known);
  }
  return places;
}

/** What people know a thing by. */
function titleOf({ keys }: Thing): string {
  const titles = ['title', 'ask', 'label', 'text', 'say', 'city'].flatMap((key) => keys[key] ?? []);
  return titles.find((title) => typeof title === 'string') ?? '';
}
