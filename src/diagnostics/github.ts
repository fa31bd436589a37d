import type { Diagnostic, Severity } from './diagnostic.ts';
import type { Told } from './told.ts';
import { visible } from './visible.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/** The problems as workflow commands, which GitHub shows as annotations in the files of a pull request. */
export const tellAsGithub = ({ problems }: Told): string => problems.map((problem) => `${annotation(problem)}\n`).join('');

function annotation({ code, severity, place, message, hint }: Diagnostic): string {
  const { file, line, column, width = 1 } = place;
  const properties = { file: visible(file), line, endLine: line, col: column, endColumn: column + width, title: code };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  const told = [message, ...(hint === undefined ? [] : [hint])].map(visible).join('\n');
  return `::${commands[severity]} ${written.join(',')}::${escaped(told)}`;
}

/** As GitHub's own toolkit escapes them: else a text could end the command, or begin another. */
const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapedProperty = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
