import type { Tell } from '../../source/problems.ts';
import { type WordedText, wordsIn } from './worded-text.ts';

/** An answer that people choose, and what it is an answer to. */
type Answer = Pick<WordedText, 'text' | 'answers'>;

/** Two answers to one question that differ in case, punctuation or the order of words only: nobody can tell which to choose. */
export function sameAnswers(texts: readonly WordedText[], tell: Tell): void {
  for (const { text, answers = '', spot } of repeatedAnswers(texts)) tell('wording/same-answers', spot, { question: answers, label: text });
}

/** Those that say the same as one before. */
export function repeatedAnswers<A extends Answer>(texts: readonly A[]): readonly A[] {
  const seen = new Set<string>();
  return texts.filter(({ text, answers }) => {
    if (answers === undefined) return false;
    const label = `${answers}\n${sameWords(text)}`;
    const isRepeated = seen.has(label);
    seen.add(label);
    return isRepeated;
  });
}

/** A text without a word, such as "+" and "++", is what it is. */
function sameWords(text: string): string {
  const words = wordsIn(text.normalize('NFKC').toLowerCase());
  return words.length === 0 ? text.trim() : [...words].sort().join(' ');
}
