import { didYouMean } from '../../source/nearest.ts';
import type { Rule } from './meaning.ts';

/** What texts ask to be filled in is the answer to a question or a fact. */
export const textPlaceholders: Rule = ({ texts, names, tell }) => {
  for (const { data, spot } of texts) {
    for (const [braced, id = ''] of data.matchAll(/\{([^{}]*)\}/g)) {
      if (names.question.has(id) || names.fact.has(id)) continue;
      const near = () => didYouMean(id.trim(), [...names.fact.keys(), ...names.question.keys()]);
      tell('questionnaire/unknown-placeholder', spot, { placeholder: braced.slice(0, 60) }, near);
    }
  }
};
