import inquirer from 'inquirer';
import type { Host } from '../host.ts';
import type { Paint } from '../paint.ts';
import { type Asker, type Choice, Interrupted } from './asker.ts';
import { fitted, printable } from './printable.ts';
import { showLines } from './show-lines.ts';

/** The keys of a menu, in the person's language. */
export interface MenuPhrases {
  readonly pick: string;
  readonly tick: string;
}

/** Asks with menus: arrow keys or numbers, space to tick. What was asked is wiped once it is answered. */
export function menuAsker(host: Host, paint: Paint, phrases: MenuPhrases): Asker {
  const prompt = inquirer.createPromptModule({ clearPromptOnDone: true });
  const ask = async <T>(question: Readonly<Record<string, unknown>> & { readonly type: string; readonly message: string }): Promise<T> => {
    try {
      const { answer } = (await prompt([{ ...question, message: broken(question.message, host.columns), name: 'answer' } as never])) as {
        readonly answer: T;
      };
      return answer;
    } catch (error) {
      if (error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError')) throw new Interrupted();
      throw error;
    }
  };
  const show = showLines(host, paint);
  const list = (help: string) => ({
    loop: false,
    pageSize: Math.max(6, host.rows - linesAroundList),
    theme: { style: { keysHelpTip: () => paint.quiet(fitted(help, host.columns).join('\n')) }, indexMode: 'number' },
  });
  return {
    show,
    leave: (question, answer) => show(`${question}\n  → ${answer}`),
    pick: (message, choices, initial) =>
      ask<string>({
        type: 'select',
        message,
        choices: withSeparator(choices, host.columns),
        ...list(phrases.pick),
        ...(initial === undefined ? {} : { default: initial }),
      }),
    tick: (message, choices, initial, problem) =>
      ask<readonly string[]>({
        type: 'checkbox',
        message,
        choices: choices.map((choice) => ({ ...row(choice, margins.tick, host.columns), checked: initial.includes(choice.value) })),
        validate: (ticked: readonly { readonly value: string }[]) => told(problem(ticked.map(({ value }) => value)), host.columns),
        shortcuts: { all: null, invert: null },
        ...list(phrases.tick),
      }),
    write: async (message, initial, problem) => {
      const text = await ask<string>({
        type: 'input',
        message,
        validate: (typed: string) => told(problem(printable(typed).trim()), host.columns),
        ...(initial === '' ? {} : { default: printable(initial), prefill: 'editable' as const }),
      });
      return printable(text).trim();
    },
  };
}

/** Inquirer itself breaks lines inside words. */
const broken = (text: string, columns: number): string => fitted(text, columns - prefix).join('\n');

/** What stands before a message. */
const prefix = 2;

const told = (problem: string | undefined, columns: number): string | true => (problem === undefined ? true : broken(problem, columns));

/** The question, up to three lines of it, what is wrong, a note to a choice and the keys. */
const linesAroundList = 8;

/** What stands before a label: pointer and number, or pointer and box. */
const margins = { pick: 5, tick: 3 };

function row({ value, label, note }: Choice, margin: number, columns: number) {
  const [first = '', ...more] = fitted(label, columns - margin - 1);
  return {
    value,
    name: [first, ...more.map((line) => ' '.repeat(margin) + line)].join('\n'),
    short: printable(label),
    ...(note === undefined ? {} : { description: fitted(note, columns).join('\n') }),
  };
}

/** A line between the answers and the moves. */
function withSeparator(choices: readonly Choice[], columns: number): readonly unknown[] {
  const first = choices.findIndex(({ move }) => move === true);
  const rows: unknown[] = choices.map((choice) => row(choice, margins.pick, columns));
  return first <= 0 ? rows : [...rows.slice(0, first), new inquirer.Separator('──'), ...rows.slice(first)];
}
