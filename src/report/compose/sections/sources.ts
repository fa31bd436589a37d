import type { Runs } from '../../document.ts';
import { emphasis, heading, list, run, spaced, strong } from '../blocks.ts';
import type { Compose } from '../telling.ts';

/** What the questionnaire builds on; its authors' own readings are labelled. */
export const composeSources: Compose = ({ words, assessment }) => {
  const rows = [...assessment.questionnaire.sources.values()].map(({ title, publisher, year, url, about, reading }): Runs => {
    const origin = [publisher, year === undefined ? undefined : String(year)].filter((text) => text !== undefined).join(', ');
    return spaced(
      strong(`${title}.`),
      run(origin === '' ? '' : `${origin}.`),
      run(about ?? ''),
      ...(url === undefined ? [] : [{ text: url, link: url }]),
      emphasis(reading === 'project' ? words.say('report.sources.reading') : ''),
    );
  });
  return rows.length === 0 ? [] : [heading(1, words.say('report.sources.title'), 'sources'), ...list(rows)];
};
