import type { Host } from '../host.ts';
import type { Paint } from '../paint.ts';
import type { Asker } from './asker.ts';
import { fitted } from './printable.ts';

/** Shows lines that fit the terminal, marked where a tone is given. */
export function showLines(host: Host, paint: Paint): Asker['show'] {
  return (text, tone) => {
    const lines = fitted(text, host.columns);
    const marked = tone === undefined ? lines : lines.map(paint[tone]);
    host.out(`${marked.join('\n')}\n`);
  };
}
