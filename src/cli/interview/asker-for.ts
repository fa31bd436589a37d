import type { Words } from '../../wording/words.ts';
import type { Host } from '../host.ts';
import { paint } from '../paint.ts';
import type { Asker } from './asker.ts';

/** Menus, or numbered lines where they are asked for or the terminal can do no more; inquirer is loaded for menus only. */
export async function askerFor(host: Host, words: Words, plain: boolean): Promise<Asker> {
  const colours = await paint(host.colour.out);
  if (plain || host.environment['TERM'] === 'dumb') {
    const { plainAsker } = await import('./plain-asker.ts');
    return plainAsker(host, colours, {
      number: words.say('interview.plain.number'),
      numbers: words.say('interview.plain.numbers'),
      text: words.say('interview.plain.text'),
      keep: (shown) => words.say('interview.plain.keep', { shown }),
      notOffered: (typed) => words.say('interview.plain.not-offered', { typed }),
    });
  }
  const { menuAsker } = await import('./menu-asker.ts');
  return menuAsker(host, colours, {
    pick: words.say('interview.keys.pick'),
    tick: words.say('interview.keys.tick'),
  });
}
