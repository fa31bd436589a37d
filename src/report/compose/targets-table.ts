import type { TargetGap } from '../../assess.ts';
import { nodeCalled } from '../../planning/questions-in.ts';
import type { Block, Cell } from '../document.ts';
import { levelInWords, levelTitle, scoreInWords } from '../figure-in-words.ts';
import { cell, column, run, table } from './blocks.ts';
import { type Telling, titled } from './telling.ts';

/** Where the city should aim, beside where it stands. */
export function targetsTable(telling: Telling): readonly Block[] {
  const { words, assessment } = telling;
  const say = (key: string) => words.say(`report.targets.${key}`);
  return table(
    say('caption'),
    [
      column(say('what'), 'name'),
      column(say('today'), 'text', 1),
      column(say('target'), 'text', 1),
      column(say('gap'), 'text', 1),
      column(say('from'), 'text'),
    ],
    assessment.targets.map((target) => targetRow(target, telling)),
  );
}

function targetRow({ node: id, target, from, gap }: TargetGap, { words, assessment }: Telling): readonly Cell[] {
  const { questionnaire, scorecard } = assessment;
  const node = nodeCalled(id, questionnaire);
  const score = id === 'overall' ? scorecard.overall : scorecard.dimensions.get(id);
  const isLevel = typeof target === 'string';
  const today = isLevel ? levelInWords(score, node?.levels ?? [], words) : scoreInWords(score, words);
  return [
    cell(id === 'overall' || node === undefined ? words.say('score.overall') : titled(node)),
    cell(today),
    cell(isLevel ? levelTitle(target, node?.levels ?? [], words) : words.number(target)),
    gapCell(gap),
    cell(from === 'own' ? words.say('report.targets.own') : (questionnaire.kinds.get(from)?.title ?? from)),
  ];

  function gapCell(missing: number | null): Cell {
    if (missing === null) return cell('');
    if (missing <= 0) return { runs: [run(words.say('report.targets.reached'))], tone: 'good' };
    return cell(words.say('score.points', { count: missing, points: words.number(missing) }));
  }
}
