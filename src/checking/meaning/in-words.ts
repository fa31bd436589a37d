import type { Decides, Site } from '../analysis/sites.ts';

const words: Readonly<Record<Decides, string>> = {
  question: 'the question',
  dimension: 'the dimension',
  adjustment: 'the adjustment of',
  level: 'the level',
  need: 'the question',
  rule: 'the rules of',
  kind: 'the kind',
  consistency: 'the consistency rule',
  finding: 'the finding',
  action: 'the action',
};

/** What a condition decides, in words. */
export const inWords = ({ decides, id }: Pick<Site, 'decides' | 'id'>): string => `${words[decides]} ${id}`;
