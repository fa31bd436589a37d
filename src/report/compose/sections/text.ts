import { heading, paragraph } from '../blocks.ts';
import type { Compose } from '../telling.ts';

/** The author's own words: a foreword, a note on the process. Under a heading where the template gives a title. */
export const composeText: Compose = (_, { title, paragraphs }) => {
  const texts = Array.isArray(paragraphs) ? paragraphs : [];
  return [...(typeof title === 'string' ? [heading(1, title, 'text')] : []), ...texts.flatMap(paragraph)];
};
