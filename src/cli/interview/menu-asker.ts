import inquirer from 'inquirer';
import type { Host } from '../host.ts';
import { type Asker, type Choice, Interrupted } from './asker.ts';

/** Asks with menus: arrow keys or numbers, space to tick. `help` tells the keys, in the person's language. */
export function menuAsker(host: Host, help: { readonly pick: string; readonly tick: string }): Asker {
  const pageSize = Math.max(6, host.rows - 12);
  return {
    show: (text) => host.out(`${text}\n`),
    pick: (message, choices, initial) =>
      ask<string>({
        type: 'select',
        message,
        choices: withSeparator(choices),
        loop: false,
        pageSize,
        theme: { style: { keysHelpTip: () => help.pick }, indexMode: 'number' },
        ...(initial === undefined ? {} : { default: initial }),
      }),
    tick: (message, choices, initial) =>
      ask<readonly string[]>({
        type: 'checkbox',
        message,
        choices: choices.map((choice) => ({ ...row(choice), checked: initial.includes(choice.value) })),
        loop: false,
        pageSize,
        theme: { style: { keysHelpTip: () => help.tick } },
      }),
    write: (message, initial, problem) =>
      ask<string>({
        type: 'input',
        message,
        validate: (text: string) => problem(text) ?? true,
        ...(initial === '' ? {} : { default: initial, prefill: 'editable' as const }),
      }),
  };
}

async function ask<T>(question: Readonly<Record<string, unknown>> & { readonly type: string }): Promise<T> {
  try {
    const { answer } = (await inquirer.prompt([{ ...question, name: 'answer' } as never])) as { readonly answer: T };
    return answer;
  } catch (error) {
    if (error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError')) throw new Interrupted();
    throw error;
  }
}

const row = ({ value, label, note }: Choice) => ({
  value,
  name: label,
  short: label,
  ...(note === undefined ? {} : { description: note }),
});

/** A line between the answers and the moves. */
function withSeparator(choices: readonly Choice[]): readonly unknown[] {
  const first = choices.findIndex(({ move }) => move === true);
  const rows: unknown[] = choices.map(row);
  return first <= 0 ? rows : [...rows.slice(0, first), new inquirer.Separator('──'), ...rows.slice(first)];
}
