import type { Runs } from '../../document.ts';
import { anchorOf } from '../action-rows.ts';
import { heading, list, paragraph, run, spaced, strong } from '../blocks.ts';
import type { Compose } from '../telling.ts';

/** Cities that an action of this plan names as an example, each with those actions. */
export const composeCases: Compose = ({ words, assessment, actions }) => {
  const rows = [...assessment.questionnaire.cases.values()].flatMap(({ id, city, country, about }): readonly Runs[] => {
    const illustrated = actions.filter(({ action }) => action.examples.includes(id));
    if (illustrated.length === 0) return [];
    const links = illustrated.flatMap(
      ({ number, action }, index): Runs => [...(index === 0 ? [] : [run(', ')]), { text: number, link: anchorOf(action.id) }],
    );
    const name = country === undefined ? city : `${city} (${words.country(country)})`;
    return [[...spaced(strong(`${name}.`), run(about ?? ''), run(words.say('report.cases.for'))), run(' '), ...links]];
  });
  if (rows.length === 0) return [];
  return [heading(1, words.say('report.cases.title'), 'cases'), ...paragraph(words.say('report.cases.intro')), ...list(rows)];
};
