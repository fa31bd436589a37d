import { visible } from './visible.ts';

/** An element of XML with its attributes; `content` is XML already. */
export function xmlElement(name: string, attributes: Readonly<Record<string, string | number>>, content: readonly string[] = []): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value)).replaceAll('\n', '&#10;')}"`);
  return `<${name}${written.join('')}${content.length === 0 ? '/>' : `>${content.join('')}</${name}>`}`;
}

/** Text that says in XML what it says; characters that XML cannot hold at all are shown as one that can. */
export const xmlText = (text: string): string =>
  text
    .split('\n')
    .map(visible)
    .join('\n')
    .replaceAll(/\p{Surrogate}|[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
