import { wordsIn } from './worded-text.ts';

/** The words of a text without case and punctuation. A text without a word, such as "+" and "++", is what it is. */
export function plainWords(text: string): readonly string[] {
  const words = wordsIn(text.normalize('NFKC').toLowerCase());
  return words.length === 0 ? [text.trim()] : words;
}
