/** One thing that can be picked. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Shown beside or below the label. */
  readonly note?: string;
  /** Set apart from the answers: moves such as back or stop. */
  readonly move?: boolean;
}

/** How a person at a terminal is asked. Every method rejects with `Interrupted` when the person presses Ctrl-C or the input ends. */
export interface Asker {
  /** Shows text above the next prompt. */
  readonly show: (text: string) => void;
  /** One of the choices; nothing is picked for the person, `initial` only says where the pointer stands. */
  readonly pick: (message: string, choices: readonly Choice[], initial?: string) => Promise<string>;
  /** Any number of the choices. */
  readonly tick: (message: string, choices: readonly Choice[], initial: readonly string[]) => Promise<readonly string[]>;
  /** A line of text; `problem` says what is wrong with it, or nothing. */
  readonly write: (message: string, initial: string, problem: (text: string) => string | undefined) => Promise<string>;
}

/** The person left: Ctrl-C, Ctrl-D, or a closed terminal. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted');
    this.name = 'Interrupted';
  }
}
