import type { Explanation } from './explanation.ts';

/** An explanation without what its parts are made of in turn: of a whole questionnaire its dimensions, not every answer. */
export const shallow = ({ key, facts, parts }: Explanation): Explanation => ({
  key,
  facts,
  parts: parts.map((part) => ({ ...part, parts: part.parts.filter((below) => !isMaking(below)) })),
});

const isMaking = ({ key }: Explanation): boolean => key === 'parts' || key.startsWith('made-by-');
