import type { Block, Cell } from '../../document.ts';
import { type ActionRow, anchorOf } from '../action-rows.ts';
import { actionSheet } from '../action-sheet.ts';
import { cell, column, heading, paragraph, table } from '../blocks.ts';
import { costInWords } from '../cost-in-words.ts';
import { firstOf } from '../first-of.ts';
import { type Compose, roleTitle, type Telling } from '../telling.ts';

/** What to do: all actions at a glance, and each (or the first ones) in full under the objective it serves. */
export const composeActions: Compose = (telling, { as = 'both', most, sheets }) => {
  const { words } = telling;
  const { actions } = firstOf(telling, most);
  const inFull = firstOf({ ...telling, actions }, sheets);
  if (actions.length === 0) return [];
  return [
    heading(1, words.say('report.actions.title'), 'actions'),
    ...paragraph(intro(telling)),
    ...(as === 'sheets' ? [] : overview(actions, telling)),
    ...(as === 'table' ? [] : [...paragraph(inFull.note), ...byObjective(inFull.actions, telling)]),
  ];
};

function intro({ words, assessment, actions }: Telling): string {
  const { objective } = assessment.plan;
  const say = (key: string, args = {}) => words.say(`report.actions.${key}`, args);
  return [
    say('intro', { count: actions.length }),
    objective === null || objective.after <= objective.before
      ? ''
      : say('together', { before: words.number(objective.before), after: words.number(objective.after) }),
    actions.some(({ planned }) => planned.gain !== null) ? say('gain-note') : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}

function overview(actions: readonly ActionRow[], telling: Telling): readonly Block[] {
  const say = (key: string) => telling.words.say(`report.actions.${key}`);
  return table(
    say('overview'),
    [
      column(say('action'), 'name', 4),
      column(say('lead'), 'text', 2),
      column(say('cost'), 'figure', 1.4),
      column(say('duration'), 'figure', 1.2),
      column(say('gain'), 'figure', 1),
    ],
    actions.map((row) => overviewRow(row, telling)),
  );
}

function overviewRow({ number, action, planned, cost }: ActionRow, telling: Telling): readonly Cell[] {
  const { words } = telling;
  return [
    { runs: [{ text: `${number} ${action.title}`, link: anchorOf(action.id) }] },
    cell(action.lead === undefined ? '' : roleTitle(action.lead, telling)),
    cell(costInWords(cost?.likely, telling)),
    cell(action.duration === undefined ? '' : words.say('report.actions.months', { count: action.duration })),
    cell(planned.gain === null ? '' : words.number(planned.gain)),
  ];
}

function byObjective(actions: readonly ActionRow[], telling: Telling): readonly Block[] {
  const { words, assessment } = telling;
  const objectives = [...assessment.questionnaire.objectives.values()];
  const told = objectives.flatMap(({ id, title, about }) => {
    const own = actions.filter(({ action }) => action.objective === id);
    if (own.length === 0) return [];
    return [heading(2, title, `objective-${id}`), ...paragraph(about ?? ''), ...own.flatMap((row) => actionSheet(row, telling))];
  });
  const others = actions.filter(({ action }) => !objectives.some(({ id }) => id === action.objective));
  if (others.length === 0) return told;
  const title = words.say(told.length === 0 ? 'report.actions.in-full' : 'report.actions.others');
  return [...told, heading(2, title, 'objective'), ...others.flatMap((row) => actionSheet(row, telling))];
}
