import type { AnswerValue } from '../../answers/answers.ts';
import type { ModelQuestion } from '../model.ts';
import type { Facts } from '../question-value.ts';
import { type FindLeaf, leafFinder } from './leaves.ts';
import { markOf, type OptionPlaces, optionPlaces } from './option-places.ts';
import type { Leaf } from './tables.ts';

/** What is looked up of an answer: its option, its set of options, or itself. */
const forms = { any: 0, one: 1, set: 2 } as const;

/**
 * What the answers to all questions count, as the nearest doubles. Everything that is looked up stands closely packed, a question in
 * its turn: it has to stay at hand while the answers of one subject after the other pass by, and that decides on the speed.
 */
export class AnswerNumbers {
  /** By question and field. */
  readonly #plan: Int32Array;
  readonly #places: Uint8Array;
  /** Of one by its place; of a set by the places as bits, NaN until it was found. */
  readonly #numbers: Float64Array;
  readonly #leaves: readonly FindLeaf[];

  constructor(questions: readonly ModelQuestion[]) {
    this.#leaves = questions.map(leafFinder);
    const tables = questions.map(tableOf);
    this.#plan = new Int32Array(tables.length * fields);
    this.#places = Uint8Array.from(tables.flatMap(({ options }) => [...options.places]));
    let [places, numbers] = [0, 0];
    for (const [i, { form, options, size }] of tables.entries()) {
      this.#plan.set([form, options.character, options.perLength, options.places.length - 1, places, numbers], i * fields);
      places += options.places.length;
      numbers += size;
    }
    this.#numbers = new Float64Array(numbers).fill(Number.NaN);
    for (const [i, { form, options }] of tables.entries())
      if (form === forms.one)
        for (const [place, id] of options.ids.entries())
          this.#numbers[(this.#plan[i * fields + field.numbers] ?? 0) + place] = this.leaf(i, id, noFacts)?.low ?? Number.NaN;
  }

  /** Puts what an answer counts where the question stands in `into`; NaN for an option without value. Numbers that are handed over are boxed. */
  put(into: Float64Array, index: number, value: AnswerValue, facts: Facts): void {
    const at = index * fields;
    const form = this.#plan[at + field.form];
    const start = this.#plan[at + field.numbers] ?? 0;
    if (form === forms.one && typeof value === 'string') {
      into[index] = this.#numbers[start + this.#place(at, value)] ?? Number.NaN;
    } else if (form === forms.set && Array.isArray(value)) {
      const set = start + this.#set(at, value);
      if (Number.isNaN(this.#numbers[set])) this.#numbers[set] = this.leaf(index, value, facts)?.low ?? Number.NaN;
      into[index] = this.#numbers[set] ?? Number.NaN;
    } else {
      into[index] = this.leaf(index, value, facts)?.low ?? Number.NaN;
    }
  }

  /** The exact value behind it; undefined for an option without value. */
  leaf(index: number, value: AnswerValue, facts: Facts): Leaf | undefined {
    return this.#leaves[index]?.(value, facts);
  }

  #set(at: number, ticked: readonly string[]): number {
    let set = 0;
    for (let i = 0; i < ticked.length; i += 1) set |= 1 << this.#place(at, ticked[i] ?? '');
    return set;
  }

  #place(at: number, id: string): number {
    const mark = markOf(id, this.#plan[at + field.character] ?? 0, this.#plan[at + field.perLength] ?? 0);
    return this.#places[(this.#plan[at + field.places] ?? 0) + (mark & (this.#plan[at + field.mask] ?? 0))] ?? 0;
  }
}

/** Where in its part of the plan a question has its form, how its options are told apart, and where its places and numbers begin. */
const field = { form: 0, character: 1, perLength: 2, mask: 3, places: 4, numbers: 5 } as const;
const fields = 6;

const noFacts: Facts = new Map();

/** Up to this many practices a set is a number of so many bits. */
const mostBits = 10;

function tableOf({ question }: ModelQuestion): { readonly form: number; readonly options: OptionPlaces; readonly size: number } {
  const options = 'options' in question ? optionPlaces(question.options.map(({ id }) => id)) : undefined;
  const isSet = question.kind === 'practices';
  if (options === undefined || (isSet && options.ids.length > mostBits)) return { form: forms.any, options: noOptions, size: 0 };
  // One more for what is not offered.
  return isSet ? { form: forms.set, options, size: 1 << options.ids.length } : { form: forms.one, options, size: options.ids.length + 1 };
}

const noOptions: OptionPlaces = { ids: [], character: 0, perLength: 0, places: new Uint8Array() };
