import { type WordList, wordLists } from './word-lists.ts';
import { firstOf, sentencesIn, type TextRule, withoutWords, wordsIn } from './worded-text.ts';

/** Words in a sentence that most adults take in at one reading: plain-language guides ask for 15 to 20 on average. */
const longestSentence = 30;

/** One question asks one thing: a second question mark, or "and how", begins another. */
const twoQuestions: TextRule = ({ text, role, language }, tell) => {
  if (role !== 'ask') return;
  const words = secondQuestion(text, listFor(language));
  if (words !== undefined) tell('wording/two-questions', { words }, words);
};

function secondQuestion(text: string, list: WordList | undefined): string | undefined {
  if (list === undefined) return undefined;
  if (text.split(list.questionMark).length > 2) return text;
  const found = firstOf(text, secondsOf(list));
  return found === undefined || startsWith(text, found) ? undefined : found;
}

/** What begins a second question: "and how", "or who", and "and/or" by itself. */
function secondsOf(list: WordList): readonly string[] {
  const known = seconds.get(list);
  if (known !== undefined) return known;
  const { joins, asks } = list;
  const made = [...joins.flatMap((join) => asks.map((ask) => `${join} ${ask}`)), ...joins.filter((join) => join.includes('/'))];
  seconds.set(list, made);
  return made;
}

const seconds = new WeakMap<WordList, readonly string[]>();

const startsWith = (text: string, words: string): boolean => text.trimStart().toLowerCase().startsWith(words.toLowerCase());

/** Answers that two people measure alike have no "some" and no "often". */
const vague: TextRule = ({ text, role, language }, tell) => {
  if (role !== 'ask' && role !== 'label') return;
  const { vague: words = [], measured = [] } = listFor(language) ?? {};
  const word = firstOf(withoutWords(text, measured), words);
  if (word !== undefined) tell('wording/vague', { word }, word);
};

/** Nobody is sure what yes means to "does no service lack ...". */
const doubleNegative: TextRule = ({ text, role, language }, tell) => {
  if (role !== 'ask' && role !== 'label' && role !== 'say') return;
  const list = listFor(language);
  if (list === undefined) return;
  for (const sentence of sentencesIn(text)) {
    const rest = withoutWords(sentence, list.harmless).replaceAll("n't", " n't");
    const found = list.negations.flatMap((group) => firstOf(rest, group) ?? []);
    if (found.length > 1) return tell('wording/double-negative', { words: found.join(' ... ') });
  }
};

const longSentence: TextRule = ({ text }, tell) => {
  const words = Math.max(0, ...sentencesIn(text).map((sentence) => wordsIn(sentence).length));
  if (words > longestSentence) tell('wording/long-sentence', { words, most: longestSentence });
};

/** A variant of a language (`fr-CA`) has the words of the language. */
const listFor = (language: string): WordList | undefined => wordLists[language.split('-')[0] ?? language];

/** What is looked at in single texts where the wording is asked about. */
export const textRules: readonly TextRule[] = [twoQuestions, vague, doubleNegative, longSentence];
