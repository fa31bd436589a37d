import type { Block } from '../document.ts';
import { boundsInWords, coverageInWords, levelTitle, overallLevel, scoreInWords } from '../figure-in-words.ts';
import type { Telling } from './telling.ts';

/** The result in four large figures: score, level, how much was answered, how many actions apply. */
export function summaryFigures(telling: Telling): readonly Block[] {
  const { words, assessment, situation } = telling;
  const { questionnaire, scorecard } = assessment;
  const { overall } = scorecard;
  const say = (key: string, args = {}) => words.say(`report.summary.${key}`, args);
  const bounds = boundsInWords(overall, words);
  const level = overallLevel(assessment, words);
  const statuses = [...situation.standings.values()]
    .map(({ status }) => status)
    .filter((status) => !['hidden', 'not-asked'].includes(status));
  const answered = statuses.filter((status) => status === 'answered' || status === 'not-applicable').length;
  return [
    {
      kind: 'figures',
      items: [
        ...(questionnaire.root.aggregate === 'none'
          ? []
          : [
              {
                label: say('score'),
                value: scoreInWords(overall, words),
                note: [scaleNote(telling), bounds === '' ? '' : say('between', { bounds })].filter((text) => text !== '').join(' · '),
              },
            ]),
        ...(level === '' ? [] : [{ label: say('level'), value: level, note: levelNote(telling) }]),
        {
          label: say('answered'),
          value: coverageInWords(overall, words) || words.number(answered),
          note: say('of-questions', { answered, count: statuses.length }),
        },
        { label: say('actions'), value: words.number(telling.actions.length), note: gainNote(telling) },
      ],
    },
  ];
}

function scaleNote({ assessment, words }: Telling): string {
  const { overall } = assessment.scorecard;
  if (overall.score === null) return '';
  const { min, max } = overall.scale;
  return words.say('report.summary.scale', { min: words.number(min), max: words.number(max) });
}

/** How many levels there are and which place this one has, so that a reader who does not know their names understands. */
function levelNote({ assessment, words }: Telling): string {
  const { levels } = assessment.questionnaire.root;
  const { level } = assessment.scorecard.overall;
  const place = words.say('report.summary.level-place', {
    place: levels.findIndex(({ id }) => id === level?.id) + 1,
    count: levels.length,
  });
  if (level === null || level.low === level.high) return place;
  const [low, high] = [level.low, level.high].map((id) => levelTitle(id, levels, words));
  return `${place} · ${words.say('report.summary.level-between', { low: low ?? '', high: high ?? '' })}`;
}

function gainNote({ assessment, words }: Telling): string {
  const { objective } = assessment.plan;
  if (objective === null || objective.after <= objective.before) return '';
  return words.say('report.summary.gain', { before: words.number(objective.before), after: words.number(objective.after) });
}
