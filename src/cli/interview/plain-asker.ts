import type { Host } from '../host.ts';
import type { Paint } from '../paint.ts';
import { type Asker, type Choice, Interrupted, type Problem } from './asker.ts';
import { hanging, printable } from './printable.ts';
import { showLines } from './show-lines.ts';

/** What the numbered lines say around the choices, in the person's language. */
export interface PlainPhrases {
  readonly number: string;
  readonly numbers: string;
  readonly text: string;
  /** How to keep what stands there already. */
  readonly keep: (shown: string) => string;
  readonly notOffered: (typed: string) => string;
}

/** Asks with numbered lines and one line of input: nothing is redrawn, so that a screen reader can follow. */
export function plainAsker(host: Host, paint: Paint, phrases: PlainPhrases): Asker {
  const show = showLines(host, paint);
  /** Asks until nothing is wrong; Enter alone keeps what was there, a dash wipes it. */
  const line = async (hint: string, initial: string, problem: Problem<string>): Promise<string> => {
    show(initial === '' ? hint : `${hint} ${phrases.keep(initial)}`);
    for (;;) {
      const typed = await host.line('> ');
      if (typed === undefined) throw new Interrupted();
      const clean = printable(typed).trim();
      const text = clean === '' ? initial : clean === '-' ? '' : clean;
      const wrong = problem(text);
      if (wrong === undefined) return text;
      show(wrong, 'warning');
    }
  };
  return {
    show,
    leave: (_, answer) => show(`  → ${answer}`),
    write: (message, initial, problem) => {
      show(message, 'strong');
      return line(phrases.text, initial, problem);
    },
    pick: async (message, choices, initial) => {
      show(message, 'strong');
      show(numbered(choices, host.columns));
      const text = await line(phrases.number, positionOf(initial, choices), (typed) =>
        choiceAt(typed, choices) === undefined ? phrases.notOffered(typed) : undefined,
      );
      return choiceAt(text, choices)?.value ?? '';
    },
    tick: async (message, choices, initial, problem) => {
      show(message, 'strong');
      show(numbered(choices, host.columns));
      const values = (typed: string) => [...new Set(numbersIn(typed).flatMap((number) => choiceAt(number, choices)?.value ?? []))];
      const before = initial.map((value) => positionOf(value, choices)).join(' ');
      const text = await line(phrases.numbers, before, (typed) => {
        const wrong = numbersIn(typed).find((number) => choiceAt(number, choices) === undefined);
        return wrong === undefined ? problem(values(typed)) : phrases.notOffered(wrong);
      });
      return values(text);
    },
  };
}

const numbered = (choices: readonly Choice[], columns: number): string =>
  choices
    .map(({ label, note }, index) => hanging(`${index + 1}.`.padStart(5).padEnd(6), [label, note].filter(Boolean).join('\n'), columns))
    .join('\n');

const numbersIn = (text: string): string[] => text.split(/[\s,;]+/).filter((part) => part !== '');

const choiceAt = (text: string, choices: readonly Choice[]): Choice | undefined =>
  /^\d{1,3}$/.test(text) ? choices[Number(text) - 1] : undefined;

function positionOf(value: string | undefined, choices: readonly Choice[]): string {
  const index = choices.findIndex((choice) => choice.value === value);
  return index < 0 ? '' : String(index + 1);
}
