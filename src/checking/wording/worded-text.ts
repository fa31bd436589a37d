import type { Arguments, Code } from '../../diagnostics/codes.ts';
import type { Spot } from '../../source/source.ts';

/** A text that people read, for rules on its wording. */
export interface WordedText {
  readonly text: string;
  /** The key it stands under: ask, label, help ... */
  readonly role: string;
  readonly language: string;
  readonly spot: Spot;
  /** Of the label of an answer: what it is an answer to. Labels of the same question or option set have the same. */
  readonly answers?: string | undefined;
}

/** A rule on single texts. What it tells is about the whole text, or about the words of it that it names. */
export type TextRule = (text: WordedText, tell: TellOfText) => void;

export type TellOfText = <C extends Code>(code: C, args: Arguments<C>, words?: string) => void;

/** Words of a text, without punctuation around them. */
export const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’/.-]*/gu) ?? [];

/** Sentences of a text: what ends in a point, a question or an exclamation mark before a blank, or in a line break. */
export const sentencesIn = (text: string): readonly string[] =>
  text.split(/(?<=[.!?;·]["'”»)]?)\s+(?=[\p{Lu}\p{N}"'“„«¿¡(])|\n+/u).filter((sentence) => sentence.trim() !== '');

/** The first of these words or phrases in a text, whole words only, whatever their case. */
export const firstOf = (text: string, phrases: readonly string[]): string | undefined =>
  phrases.length === 0 ? undefined : text.match(patternOf(phrases))?.[0];

/** The text with these words and phrases taken out. */
export const withoutWords = (text: string, phrases: readonly string[]): string =>
  phrases.length === 0 ? text : text.replaceAll(patternOf(phrases), ' ');

/** Patterns by the list they were made of: there are few lists and many texts. */
const patterns = new WeakMap<readonly string[], RegExp>();

function patternOf(phrases: readonly string[]): RegExp {
  const known = patterns.get(phrases);
  if (known !== undefined) return known;
  const words = phrases.map((phrase) => phrase.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const made = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu');
  patterns.set(phrases, made);
  return made;
}
