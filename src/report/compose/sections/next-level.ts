import type { AnswerValue } from '../../../answers/answers.ts';
import { nodeCalled } from '../../../planning/questions-in.ts';
import type { Dimension, Level, Question } from '../../../questionnaire/questionnaire.ts';
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
  const { words } = telling;
  const { level } = score;
  if (level === null) return [];
  const next = node.levels[node.levels.findIndex(({ id }) => id === level.id) + 1];
  if (next === undefined) return [];
  const missing = [
    level.shortBy === null || level.shortBy <= 0
      ? ''
      : words.say('report.next-level.points', { count: level.shortBy, points: words.number(level.shortBy) }),
    ...level.blockedBy.filter((id) => id !== node.id).map((id) => blockerLine(id, node, next, telling)),
  ].filter((text) => text !== '');
  return [
    [
      cell(titled(node)),
      cell(levelInWords(score, node.levels, words)),
      cell(next.title),
      cell(words.series(missing) || words.say('report.next-level.answers')),
    ],
  ];
}

/** A question or dimension in the way; of a question what the level needs, or how it stands today. */
function blockerLine(id: string, node: Dimension, next: Level, telling: Telling): string {
  const { words, assessment, situation } = telling;
  const { questionnaire, scorecard } = assessment;
  const question = questionnaire.questions.get(id);
  if (question === undefined) {
    const other = nodeCalled(id, questionnaire);
    return other === undefined ? id : id === 'overall' ? words.say('score.overall') : titled(other);
  }
  const standing = situation.standings.get(id);
  const answer = standing?.status === 'answered' && standing.answer?.status === 'answered' ? standing.answer.value : undefined;
  const needed = neededAnswer(question, node.levels.slice(0, node.levels.indexOf(next) + 1), answer);
  if (needed !== undefined)
    return words.say('report.next-level.needs', { question: question.ask, needed: answerInWords(question, needed, words) });
  const today =
    answer === undefined
      ? words.say(`status.${scorecard.questions.get(id)?.status ?? 'unanswered'}`)
      : answerInWords(question, answer, words);
  return words.say('report.next-level.question', { question: question.ask, today });
}

/** What the highest of these levels asks for in a question; of practices only those still missing. */
function neededAnswer(question: Question, levels: readonly Level[], today: AnswerValue | undefined): AnswerValue | undefined {
  const test = levels.flatMap(({ id }) => question.neededFor.get(id) ?? []).at(-1);
  if (test?.kind !== 'question' || test.test === 'answered') return undefined;
  const { value } = test;
  return Array.isArray(value) ? value.filter((id) => !(Array.isArray(today) && today.includes(id))) : value;
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
        column(say('answer-to'), 'name', 3),
        column(say('answer-today'), 'text', 2),
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
