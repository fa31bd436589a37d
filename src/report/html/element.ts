import { plainText } from '../plain-text.ts';

/** HTML that is safe to put into a page. Only this file makes it. */
export interface Html {
  readonly html: string;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;
type Content = Html | string | readonly (Html | string)[];

/** Text as text: nothing in it is read as markup. */
const escaped = (text: string): string => plainText(text).replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`);

export const joined = (parts: Content): Html => ({
  html: [parts]
    .flat()
    .map((part) => (typeof part === 'string' ? escaped(part) : part.html))
    .join(''),
});

/** An element; names are ours, texts and values of attributes are escaped, attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes = {}, content: Content = []): Html {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const { html } = joined(content);
  return { html: isVoid.has(name) ? `<${name}${written.join('')}>` : `<${name}${written.join('')}>${html}</${name}>` };
}

const isVoid: ReadonlySet<string> = new Set(['meta', 'br']);
