/** Characters that steer a terminal or reorder what is read, instead of being read. */
const steering = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** The text with every steering character replaced by one that is seen; no character is added or lost. */
export const visible = (text: string): string => text.replace(steering, (character) => seen(character.charCodeAt(0)));

function seen(code: number): string {
  if (code === 0x09) return ' ';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}

/** Data as indented JSON in which every steering character is written as its number: the same data, safe to show. */
export const jsonOf = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/[^\n\P{C}]|[\u2028\u2029]/gu, (character) => numbered(character))}\n`;

const numbered = (character: string): string =>
  Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
