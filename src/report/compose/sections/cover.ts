import { overallLevel, scoreOnScale } from '../../figure-in-words.ts';
import type { Compose, Telling } from '../telling.ts';

/** The city, what was judged and when, and the result in a line. */
export const composeCover: Compose = (telling) => {
  const { assessment, words, date } = telling;
  const { questionnaire, answers, scorecard } = assessment;
  const { subject, respondents } = answers;
  const kinds = scorecard.kinds.flatMap((id) => questionnaire.kinds.get(id)?.title ?? []);
  const facts = [
    { label: 'result', value: resultLine(telling) },
    { label: 'kind', value: kinds.length === 0 ? '' : words.join(kinds) },
    { label: 'country', value: subject.country === undefined ? '' : words.country(subject.country) },
    { label: 'answered', value: answers.date === null ? '' : words.date(answers.date) },
    { label: 'respondents', value: respondents.length === 0 ? '' : words.number(respondents.length) },
    { label: 'depth', value: answers.depth === 'quick' ? words.say('report.cover.quick') : '' },
    { label: 'questionnaire', value: `${questionnaire.title}, ${questionnaire.version}` },
    { label: 'reported', value: words.date(date) },
  ];
  return [
    {
      kind: 'cover',
      title: subject.name,
      subtitle: words.say('report.subtitle', { questionnaire: questionnaire.title }),
      facts: facts.filter(({ value }) => value !== '').map(({ label, value }) => ({ label: words.say(`report.cover.${label}`), value })),
      note: words.say('report.cover.note'),
    },
  ];
};

/** Score and level of the whole, as far as there are any. */
function resultLine({ assessment, words }: Telling): string {
  const { questionnaire, scorecard } = assessment;
  const { overall } = scorecard;
  const level = overallLevel(assessment, words);
  const score = questionnaire.root.aggregate === 'none' ? '' : scoreOnScale(overall, overall.scale, words);
  if (level === '' || score === '') return level || score;
  return words.say('report.cover.score-and-level', { score, level });
}
