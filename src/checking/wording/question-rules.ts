import type { NamedQuestion, Names } from '../../questionnaire/names.ts';
import type { Tell } from '../../source/problems.ts';
import { wordsIn } from './worded-text.ts';

/** Words a minute: the slow end of what adults read silently, because these texts are weighed, and often in a second language. */
const wordsPerMinute = 200;

/** Above this a question alone takes more than a minute and a half to read. */
const mostSeconds = 90;

/** Looks at how questions are told as a whole: whether they say why, and how long they take to read. */
export function questionRules({ question }: Names, tell: Tell): void {
  for (const named of question.values()) {
    const { data, spot } = named;
    if ((data.why ?? '').trim() === '') tell('wording/no-why', spot, { question: data.id });
    const words = textsOf(named).reduce((sum, text) => sum + wordsIn(text).length, 0);
    const seconds = Math.round((words / wordsPerMinute) * 60);
    if (seconds > mostSeconds) tell('wording/long-question', spot, { question: data.id, words, seconds, most: mostSeconds });
  }
}

/** All that a respondent can read at a question. */
const textsOf = ({ data, options }: NamedQuestion): readonly string[] => [
  data.ask,
  data.why ?? '',
  data.help ?? '',
  ...options.map((option) => option.data.label),
  ...(data.evidence ?? []),
];
