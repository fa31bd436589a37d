import type { Host } from './host.ts';

/** An option of a command, as help shows it: `--out <folder>`. */
export interface CommandOption {
  readonly flags: string;
  readonly about: string;
  readonly default?: string;
  readonly choices?: readonly string[];
  /** May be given several times. */
  readonly repeats?: boolean;
}

export type OptionValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** What a command is called with: its arguments in order and its options by camel-cased name. */
export interface Call {
  readonly arguments: readonly string[];
  readonly options: OptionValues;
}

/** Does the work and answers with the exit code. */
export type Run = (call: Call, host: Host) => Promise<number>;

/** A row of the table of commands. The work itself is loaded only when asked for. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** commander's way of writing arguments: `<answers...>`, `[what]`. */
  readonly arguments: string;
  readonly options: readonly CommandOption[];
  readonly example: string;
  readonly load: () => Promise<{ readonly run: Run }>;
}

/** The option as text; undefined where it was not given. */
export function textOption(call: Call, name: string): string | undefined {
  const value = call.options[name];
  return typeof value === 'string' ? value : undefined;
}

export const isGiven = (call: Call, name: string): boolean => call.options[name] === true;

/** A repeated option as texts, in the order given; empty where it was not given. */
export function textsOption(call: Call, name: string): readonly string[] {
  const value = call.options[name];
  return Array.isArray(value) ? value : [];
}
