import { codeFrame } from './code-frame.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import { visible } from './visible.ts';

/** What parts of the text can be marked as; who knows colours hands it in. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly strong: (text: string) => string;
}

/**
 * The diagnostics for people: place, code and sentence, the line with a caret, the hint. Whatever a file holds, no control character of
 * it gets through. Ends in a line feed, unless there is nothing to tell.
 */
export const tellAsText = (diagnostics: readonly Diagnostic[], paint: Paint): string =>
  diagnostics.map((problem) => `${linesFor(problem, paint).join('\n')}\n`).join('');

function linesFor({ code, severity, place, message, hint }: Diagnostic, paint: Paint): string[] {
  const at = paint.strong(`${visible(place.file)}:${place.line}:${place.column}:`);
  return [
    `${at} ${marks(paint)[severity](severity)} ${code}: ${visible(message)}`,
    ...codeFrame(place).map(paint.quiet),
    ...(hint === undefined ? [] : [`  hint: ${visible(hint)}`]),
  ];
}

const marks = ({ error, warning, quiet }: Paint): Readonly<Record<Severity, (text: string) => string>> => ({ error, warning, note: quiet });
