import type { Call, Command, CommandOption } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';

/** Runs the command line and answers with the exit code. Nothing here or below ends the process by itself. */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    host.out(`${host.version}\n`);
    return exitCodes.fine;
  }
  try {
    return await runCommandLine(argv, host);
  } catch (error) {
    return tellFailure(error, host);
  }
}

/** Wrong use is told with a hint, and so is a file that cannot be written; anything else is a fault of ours and shown whole. */
function tellFailure(error: unknown, host: Host): number {
  if (error instanceof UsageError) {
    host.error(`compass: ${error.message}\n${error.hint === undefined ? '' : `Hint: ${error.hint}\n`}`);
    return exitCodes.wrongUse;
  }
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return exitCodes.fine;
  if (isRefusalOfTheDisk(error)) {
    host.error(`compass: ${error.message}\nHint: Check the path, the rights and the space on the disk.\n`);
    return exitCodes.wrongUse;
  }
  const shown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  host.error(`compass: a fault of the tool, not of your files. Please report it with these lines:\n${shown}\n`);
  return exitCodes.fault;
}

/** A folder that cannot be written to, a full disk: what Node says of a file (ENOSPC, EACCES ...) is nobody's fault here. */
const isRefusalOfTheDisk = (error: unknown): error is Error =>
  error instanceof Error && 'syscall' in error && 'code' in error && /^E[A-Z]+$/.test(String(error.code));

async function runCommandLine(argv: readonly string[], host: Host): Promise<number> {
  const { Command: Program, CommanderError, Option } = await import('commander');
  const { commands } = await import('./commands.ts');
  const outcome = { exitCode: exitCodes.fine as number };
  const program = new Program('compass')
    .description('How digitally mature is a city, and what should it do next?')
    .version(host.version, '-V, --version', 'the version of the tool')
    .option('--no-color', 'no colours, as with NO_COLOR')
    .helpOption('-h, --help', 'this help')
    .helpCommand('help [command]', 'help for a command')
    .configureOutput({ writeOut: host.out, writeErr: host.error })
    .configureHelp({ helpWidth: Math.min(Math.max(host.columns, 60), 110) })
    .exitOverride()
    .showSuggestionAfterError(true);

  for (const command of commands) {
    const row = program.command(`${command.name} ${command.arguments}`.trim()).summary(command.summary);
    row.description(`${sentence(command.summary)}\n\nExample: ${command.example}`);
    row.option('--no-color', 'no colours, as with NO_COLOR');
    for (const option of command.options) row.addOption(toCommander(option, Option));
    row.action(async (...parameters: unknown[]) => {
      const { run } = await command.load();
      outcome.exitCode = await run(toCall(command, parameters), host);
    });
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.fine : exitCodes.wrongUse;
  }
  return outcome.exitCode;
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function toCommander(option: CommandOption, Option: typeof import('commander').Option) {
  const made = new Option(option.flags, option.about);
  if (option.default !== undefined) made.default(option.default);
  if (option.choices !== undefined) made.choices(option.choices);
  if (option.repeats === true) made.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
  return made;
}

/** commander hands over the arguments one by one, then the options, then the command itself. */
function toCall(command: Command, parameters: readonly unknown[]): Call {
  const count = command.arguments === '' ? 0 : command.arguments.split(' ').length;
  const given = parameters
    .slice(0, count)
    .flat()
    .filter((value): value is string => typeof value === 'string');
  return { arguments: given, options: parameters[count] as Call['options'] };
}
