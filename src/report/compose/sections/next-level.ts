import { nodeCalled } from '../../../planning/questions-in.ts';
import { answerInWords } from '../../answer-in-words.ts';
import type { Block, Cell } from '../../document.ts';
import { raisings } from '../../explain/raises-most.ts';
import { levelInWords } from '../../figure-in-words.ts';
import { cell, column, heading, paragraph, run, table } from '../blocks.ts';
import { type Compose, type ScoredNode, scoredDimensions, type Telling, titled } from '../telling.ts';

/** What keeps the next level away, for the whole and for every dimension, and which better answers would bring most. */
export const composeNextLevel: Compose = (telling) => {
  const { words } = telling;
  const blocks = [...blocking(telling), ...raising(telling)];
  return blocks.length === 0 ? [] : [heading(1, words.say('report.next-level.title'), 'next-level'), ...blocks];
};

function blocking(telling: Telling): readonly Block[] {
  const { words, assessment } = telling;
  const { questionnaire, scorecard } = assessment;
  const say = (key: string) => words.say(`report.next-level.${key}`);
  const whole: ScoredNode = {
    node: { ...questionnaire.root, title: words.say('score.overall'), code: undefined },
    score: scorecard.overall,
  };
  const rows = [whole, ...scoredDimensions(telling)].flatMap((row) => levelRow(row, telling));
  if (rows.length === 0) return [];
  return [
    ...paragraph(say('intro')),
    ...table(
      say('table'),
      [
        column(say('what'), 'name', 2.5),
        column(say('today'), 'text', 1.2),
        column(say('next'), 'text', 1.2),
        column(say('missing'), 'text', 4),
      ],
      rows,
    ),
  ];
}

function levelRow({ node, score }: ScoredNode, telling: Telling): readonly (readonly Cell[])[] {
  const { words, assessment } = telling;
  const { level } = score;
  if (level === null) return [];
  const next = node.levels[node.levels.findIndex(({ id }) => id === level.id) + 1];
  if (next === undefined) return [];
  const missing = [
    level.shortBy === null || level.shortBy <= 0
      ? ''
      : words.say('report.next-level.points', { count: level.shortBy, points: words.number(level.shortBy) }),
    ...level.blockedBy.filter((id) => id !== node.id).map((id) => blockerLine(id, telling)),
  ].filter((text) => text !== '');
  return [[cell(titled(node)), cell(levelInWords(level, assessmentLevels(), words)), cell(next.title), cell(missing.join('; '))]];

  function assessmentLevels() {
    return nodeCalled(node.id, assessment.questionnaire)?.levels ?? node.levels;
  }
}

/** A question or dimension in the way, with how it stands today. */
function blockerLine(id: string, { words, assessment, situation }: Telling): string {
  const { questionnaire, scorecard } = assessment;
  const question = questionnaire.questions.get(id);
  if (question === undefined) return titledNode();
  const standing = situation.standings.get(id);
  const answer = standing?.status === 'answered' ? standing.answer : undefined;
  const today =
    answer?.status === 'answered'
      ? answerInWords(question, answer.value, words)
      : words.say(`status.${scorecard.questions.get(id)?.status ?? 'unanswered'}`);
  return words.say('report.next-level.question', { question: question.ask, today });

  function titledNode(): string {
    const node = nodeCalled(id, questionnaire);
    return node === undefined ? id : id === 'overall' ? words.say('score.overall') : titled(node);
  }
}

function raising(telling: Telling): readonly Block[] {
  const { words, situation } = telling;
  const say = (key: string) => words.say(`report.next-level.${key}`);
  const rows = raisings({ dimension: 'overall' }, situation);
  if (rows.length === 0) return [];
  return [
    heading(2, say('raises-title'), 'raises-most'),
    ...paragraph(say('raises-intro')),
    ...table(
      say('raises-table'),
      [
        column(say('question-column'), 'name', 3),
        column(say('today'), 'text', 2),
        column(say('best'), 'text', 2),
        column(say('gain'), 'figure', 1),
      ],
      rows.map(({ question, today, best, gain }) => [
        { runs: [run(question.ask)] },
        cell(answerInWords(question, today, words)),
        cell(answerInWords(question, best, words)),
        cell(words.number(gain)),
      ]),
    ),
  ];
}
