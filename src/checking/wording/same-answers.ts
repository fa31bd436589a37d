import type { Tell } from '../../source/problems.ts';
import { plainWords } from './plain-words.ts';
import type { WordedText } from './worded-text.ts';

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
    const label = `${answers}\n${[...plainWords(text)].sort().join(' ')}`;
    const isRepeated = seen.has(label);
    seen.add(label);
    return isRepeated;
  });
}
