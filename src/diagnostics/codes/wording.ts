import { optionalRow, row } from './row.ts';

const shown = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);

/** How questions are worded. Where authors can be of two minds a code is off until it is switched on. */
export const wordingCodes = {
  'wording/same-answers': row<{ question: string; label: string }>(
    'warning',
    'Say what sets the answers apart, or join them.',
    (a) => `Two answers to ${a.question} say the same: ${shown(a.label)}.`,
  ),
  'wording/same-question': row<{ question: string; other: string }>(
    'warning',
    'Say what sets the questions apart, or leave one out.',
    (a) => `${a.question} asks the same as ${a.other}, and offers the same answers.`,
  ),
  'wording/two-questions': optionalRow<{ words: string }>(
    'note',
    'Ask one thing at a time: make two questions of it.',
    (a) => `Two things are asked at once: ${shown(a.words)}.`,
  ),
  'wording/vague': optionalRow<{ word: string }>(
    'note',
    'Say how many, how often or by whom, so that two people answer alike.',
    (a) => `${shown(a.word)} means something else to everybody.`,
  ),
  'wording/double-negative': optionalRow<{ words: string }>(
    'note',
    'Say it without one of the negations.',
    (a) => `There are two negations in one sentence: ${shown(a.words)}.`,
  ),
  'wording/long-sentence': optionalRow<{ words: number; most: number }>(
    'note',
    'Make two sentences of it.',
    (a) => `This sentence has ${a.words} words; above ${a.most} people read twice.`,
  ),
  'wording/long-question': optionalRow<{ question: string; words: number; seconds: number; most: number }>(
    'note',
    'Shorten the texts, or put what only some need into help.',
    (a) => `${a.question} has ${a.words} words to read, about ${a.seconds} seconds; up to ${a.most} seconds are bearable.`,
  ),
  'wording/no-why': optionalRow<{ question: string }>(
    'note',
    'Add why: people answer better when they know what for.',
    (a) => `${a.question} does not say why it is asked.`,
  ),
} as const;
