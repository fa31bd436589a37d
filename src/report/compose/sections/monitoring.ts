import { anchorOf } from '../action-rows.ts';
import { targetInWords } from '../action-sheet.ts';
import { cell, column, heading, paragraph, table } from '../blocks.ts';
import { firstOf } from '../first-of.ts';
import { type Compose, roleTitle } from '../telling.ts';

/** How the city will see whether it worked: an indicator for each action, and the targets for its scores. */
export const composeMonitoring: Compose = (telling, { most }) => {
  const { words } = telling;
  const { actions, note } = firstOf(telling, most);
  const say = (key: string) => words.say(`report.monitoring.${key}`);
  const rows = actions.flatMap(({ number, action }) =>
    action.indicator === undefined
      ? []
      : [
          [
            { runs: [{ text: `${number} ${action.title}`, link: anchorOf(action.id) }] },
            cell(action.indicator.name),
            cell(targetInWords(action.indicator, words)),
            cell(action.lead === undefined ? '' : roleTitle(action.lead, telling)),
          ],
        ],
  );
  const blocks = [
    ...table(
      say('table'),
      [
        column(words.say('report.actions.action'), 'name', 3),
        column(say('indicator'), 'text', 2.5),
        column(say('target'), 'text', 1.5),
        column(words.say('report.actions.lead'), 'text', 1.8),
      ],
      rows,
    ),
  ];
  return blocks.length === 0 ? [] : [heading(1, say('title'), 'monitoring'), ...paragraph(say('intro')), ...paragraph(note), ...blocks];
};
