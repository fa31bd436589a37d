import type { Paint } from '../paint.ts';

/** One thing that can be picked. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Shown beside or below the label. */
  readonly note?: string;
  /** Set apart from the answers: moves such as back or stop. */
  readonly move?: boolean;
}

/**
 * How a person at a terminal is asked. Texts may come from anybody's files: every asker makes them printable and fits them to the
 * terminal. The asking methods reject with `Interrupted` when the person presses Ctrl-C or the input ends.
 */
export interface Asker {
  /** Shows lines above the next prompt, each wrapped under its own indentation. */
  readonly show: (text: string, tone?: keyof Paint) => void;
  /** Leaves on the screen what was answered; a menu, which wipes its question, repeats that too. */
  readonly leave: (question: string, answer: string) => void;
  /** One of the choices; nothing is picked for the person, `initial` only says where the pointer stands. */
  readonly pick: (message: string, choices: readonly Choice[], initial?: string) => Promise<string>;
  /** Any number of the choices; none means that the person wants something else. */
  readonly tick: (
    message: string,
    choices: readonly Choice[],
    initial: readonly string[],
    problem: Problem<readonly string[]>,
  ) => Promise<readonly string[]>;
  /** A line of text, trimmed; `problem` says what is wrong with it. */
  readonly write: (message: string, initial: string, problem: Problem<string>) => Promise<string>;
}

/** What is wrong with something given, in words; undefined where nothing is. */
export type Problem<T> = (given: T) => string | undefined;

/** The person left: Ctrl-C, Ctrl-D, or a closed terminal. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted');
    this.name = 'Interrupted';
  }
}
