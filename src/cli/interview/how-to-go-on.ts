import type { Words } from '../../wording/words.ts';
import { type Call, isGiven, textOption } from '../command.ts';

/** What was saved and the command that goes on; `file` is undefined where nothing has been written yet. */
export const howToGoOn = (file: string | undefined, call: Call, words: Words): string =>
  file === undefined ? words.say('interview.nothing-saved') : `${words.say('interview.saved', { file })}\n${goOn(file, call, words)}`;

/** The command that takes the interview up again, in the same language and manner. */
export function goOn(file: string, call: Call, words: Words): string {
  const kept = ['for', 'language'].flatMap((name) => {
    const value = textOption(call, name);
    return value === undefined ? [] : [`--${name}`, quoted(value)];
  });
  const parts = ['compass assess --answers', quoted(file), ...kept];
  const command = [...parts, ...(isGiven(call, 'plain') ? ['--plain'] : [])].join(' ');
  // On a line of its own, so that it can be copied.
  return words.say('interview.go-on', { command: `\n  ${command}` });
}

/** As a shell takes it for one word. */
const quoted = (file: string): string => (/^[,\p{Letter}\p{Number}._/-]+$/u.test(file) ? file : `'${file.replace(/'/g, `'\\''`)}'`);
