import type { Asker, Choice } from './asker.ts';

/** What the numbered lines say around the choices, in the person's language. */
export interface PlainPhrases {
  readonly number: string;
  readonly numbers: string;
  readonly notOffered: (text: string) => string;
}

/** Asks with numbered lines and one line of input: nothing is redrawn, so that a screen reader can follow. */
export function plainAsker(line: Asker['write'], show: Asker['show'], phrases: PlainPhrases): Asker {
  return {
    show,
    write: line,
    pick: async (message, choices, initial) => {
      show([message, ...numbered(choices)].join('\n'));
      const text = await line(phrases.number, positionOf(initial, choices), (typed) =>
        choiceAt(typed, choices) === undefined ? phrases.notOffered(typed) : undefined,
      );
      return choiceAt(text, choices)?.value ?? '';
    },
    tick: async (message, choices, initial) => {
      show([message, ...numbered(choices)].join('\n'));
      const before = initial.map((value) => positionOf(value, choices)).join(' ');
      const wrong = (typed: string) => numbersIn(typed).find((number) => choiceAt(number, choices) === undefined);
      const text = await line(phrases.numbers, before, (typed) => {
        const number = wrong(typed);
        return number === undefined ? undefined : phrases.notOffered(number);
      });
      return [...new Set(numbersIn(text).flatMap((number) => choiceAt(number, choices)?.value ?? []))];
    },
  };
}

const numbered = (choices: readonly Choice[]): string[] =>
  choices.map(({ label, note }, index) => `${String(index + 1).padStart(3)}. ${label}${note === undefined ? '' : ` (${note})`}`);

const numbersIn = (text: string): string[] => text.split(/[\s,;]+/).filter((part) => part !== '');

const choiceAt = (text: string, choices: readonly Choice[]): Choice | undefined =>
  /^\d{1,3}$/.test(text.trim()) ? choices[Number(text.trim()) - 1] : undefined;

function positionOf(value: string | undefined, choices: readonly Choice[]): string {
  const index = choices.findIndex((choice) => choice.value === value);
  return index < 0 ? '' : String(index + 1);
}
