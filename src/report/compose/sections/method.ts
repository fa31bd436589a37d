import type { Block } from '../../document.ts';
import { cell, column, heading, list, paragraph, run, table } from '../blocks.ts';
import { type Compose, scoredDimensions, type Telling, titled } from '../telling.ts';

const terms = ['score', 'bounds', 'coverage', 'level', 'not-applicable', 'dont-know', 'finding', 'gain', 'cost', 'order'] as const;

/** How the figures came about and how far they can be trusted, in plain words. */
export const composeMethod: Compose = (telling) => {
  const { words, assessment } = telling;
  const { questionnaire } = assessment;
  const say = (key: string, args = {}) => words.say(`report.method.${key}`, args);
  return [
    heading(1, say('title'), 'method'),
    ...paragraph(questionnaire.about ?? ''),
    ...paragraph(say('self-assessment')),
    { kind: 'definitions', items: terms.map((term) => ({ term: say(`${term}.term`), runs: [run(say(`${term}.text`))] })) },
    ...levels(telling),
    ...weights(telling),
    ...readings(telling),
    heading(2, say('check'), 'check'),
    ...paragraph(say('check-text')),
    { kind: 'definitions', items: fingerprints(telling) },
  ];
};

function levels({ words, assessment }: Telling): readonly Block[] {
  const say = (key: string) => words.say(`report.method.${key}`);
  const { root, levels: own } = assessment.questionnaire;
  const rows = (own.length > 0 ? own : root.levels).map(({ title, from, about }) => [
    cell(title),
    cell(from === undefined ? '' : from.percent ? words.percent(from.value / 100) : words.number(from.value)),
    cell(about ?? ''),
  ]);
  return table(
    say('levels'),
    [column(say('level.term'), 'name', 1.5), column(say('from'), 'figure', 1), column(say('meaning'), 'text', 5)],
    rows,
  );
}

function weights(telling: Telling): readonly Block[] {
  const { words, assessment } = telling;
  const say = (key: string) => words.say(`report.method.${key}`);
  const { root } = assessment.questionnaire;
  const rows = scoredDimensions(telling).map(({ node, score }) => [
    cell(`${node.parent === 'overall' ? '' : '– '}${titled(node)}`),
    cell(words.number(score.weight, 3)),
    cell(score.share === null ? '' : words.percent(score.share)),
    cell(words.say(`aggregate.${node.aggregate}`)),
  ]);
  const caption = `${say('weights')} ${words.say('report.method.whole', { aggregate: words.say(`aggregate.${root.aggregate}`) })}`;
  return table(
    caption,
    [
      column(words.say('report.maturity.dimension'), 'name', 3),
      column(say('weight'), 'figure'),
      column(say('share'), 'figure'),
      column(say('aggregate'), 'text', 1.6),
    ],
    rows,
  );
}

/** What is the questionnaire authors' own interpretation is said to be. */
function readings({ words, assessment }: Telling): readonly Block[] {
  const { dimensions, stages, sources } = assessment.questionnaire;
  const own = [...dimensions.values(), ...stages.values(), ...sources.values()]
    .filter(({ reading }) => reading === 'project')
    .map(({ title }) => title);
  return own.length === 0 ? [] : [...paragraph(words.say('report.method.readings')), ...list(own.map((title) => [run(title)]))];
}

function fingerprints({ words, assessment }: Telling) {
  const { questionnaire, answers } = assessment;
  return [
    {
      term: words.say('report.method.questionnaire'),
      runs: [run(`${questionnaire.id} ${questionnaire.version}, SHA-256 ${questionnaire.sha256}`)],
    },
    { term: words.say('report.method.answers'), runs: [run(`SHA-256 ${answers.sha256}`)] },
    ...(questionnaire.licence === undefined ? [] : [{ term: words.say('report.method.licence'), runs: [run(questionnaire.licence)] }]),
  ];
}
