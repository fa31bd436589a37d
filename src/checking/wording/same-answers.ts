import type { Tell } from '../../source/problems.ts';
import { type WordedText, wordsIn } from './worded-text.ts';

/** Two answers to one question that differ in case, punctuation or the order of words only: nobody can tell which to choose. */
export function sameAnswers(texts: readonly WordedText[], tell: Tell): void {
  const seen = new Set<string>();
  for (const { text, answers, spot } of texts) {
    if (answers === undefined) continue;
    const label = `${answers}\n${sameWords(text)}`;
    if (seen.has(label)) tell('wording/same-answers', spot, { question: answers, label: text });
    seen.add(label);
  }
}

/** A text without a word, such as "+" and "++", is what it is. */
function sameWords(text: string): string {
  const words = wordsIn(text.normalize('NFKC').toLowerCase());
  return words.length === 0 ? text.trim() : [...words].sort().join(' ');
}
