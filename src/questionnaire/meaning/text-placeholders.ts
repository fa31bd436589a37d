import { didYouMean } from '../../source/nearest.ts';
import { visitTexts } from '../texts.ts';
import type { Rule } from './meaning.ts';

/** What texts ask to be filled in is the answer to a question or a fact. */
export const textPlaceholders: Rule = ({ joined, names, tell }) => {
  for (const { source, data } of joined.files) {
    visitTexts(data, (text, path) => {
      for (const [braced, id = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
        if (names.question.has(id) || names.fact.has(id)) continue;
        tell('questionnaire/unknown-placeholder', { source, path }, { placeholder: braced.slice(0, 60) }, () =>
          didYouMean(id.trim(), [...names.fact.keys(), ...names.question.keys()]),
        );
      }
    });
  }
};
