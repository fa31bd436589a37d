import { becauseFacts } from '../because.ts';
import type { Block, Runs } from '../document.ts';
import { type ActionRow, anchorOf } from './action-rows.ts';
import { heading, list, paragraph, run } from './blocks.ts';
import { costsInWords } from './cost-in-words.ts';
import { roleTitle, type Telling } from './telling.ts';

/** One action in full. */
export function actionSheet(row: ActionRow, telling: Telling): readonly Block[] {
  const { number, action } = row;
  const { words } = telling;
  const items = facts(row, telling)
    .filter(({ runs }) => runs.length > 0)
    .map(({ key, runs }) => ({ term: words.say(`report.actions.${key}`), runs }));
  return [
    heading(3, `${number} ${action.title}`, anchorOf(action.id)),
    ...paragraph(action.about ?? ''),
    ...(items.length === 0 ? [] : [{ kind: 'definitions' as const, items }]),
    ...(action.steps.length === 0 ? [] : paragraph(words.say('report.actions.steps'))),
    ...list(
      action.steps.map((step) => [run(step)]),
      true,
    ),
  ];
}

function facts({ action, planned, cost }: ActionRow, telling: Telling): readonly { readonly key: string; readonly runs: Runs }[] {
  const { words, assessment } = telling;
  const { cases } = assessment.questionnaire;
  const text = (value: string | undefined): Runs => (value === undefined || value === '' ? [] : [run(value)]);
  const joined = (items: readonly string[]): Runs => (items.length === 0 ? [] : [run(words.join(items))]);
  const role = (id: string) => roleTitle(id, telling);
  const effort = [...action.effort].map(([id, months]) => words.say('report.actions.person-months', { role: role(id), count: months }));
  return [
    { key: 'why', runs: text(becauseFacts(planned.because, assessment, words)) },
    { key: 'first-step', runs: text(action.firstStep) },
    { key: 'lead', runs: text(action.lead === undefined ? undefined : role(action.lead)) },
    { key: 'partners', runs: joined(action.partners.map(role)) },
    { key: 'cost', runs: text(costsInWords(cost, telling)) },
    {
      key: 'duration',
      runs: text(action.duration === undefined ? undefined : words.say('report.actions.months', { count: action.duration })),
    },
    { key: 'effort', runs: joined(effort) },
    { key: 'indicator', runs: text(indicatorInWords(action.indicator, telling)) },
    { key: 'gain', runs: text(gainInWords(planned.gain, telling)) },
    { key: 'after', runs: links(planned.after, telling) },
    { key: 'waits-for', runs: joined(planned.waitsFor.map((id) => assessment.questionnaire.actions.get(id)?.title ?? id)) },
    { key: 'unlocks', runs: links(planned.unlocks, telling) },
    { key: 'pilot', runs: text(action.pilot ? words.say('report.actions.suits-pilot') : undefined) },
    { key: 'examples', runs: joined(action.examples.flatMap((id) => cases.get(id)?.city ?? [])) },
  ];
}

function links(ids: readonly string[], { actions, words }: Telling): Runs {
  const between = words.series(['', '']);
  return ids.flatMap((id, index) => {
    const row = actions.find(({ action }) => action.id === id);
    const link = { text: row === undefined ? id : `${row.number} ${row.action.title}`, link: anchorOf(id) };
    return index === 0 ? [link] : [run(between), link];
  });
}

/** An action may prepare others without raising the score by itself; that is said, not hidden behind a 0. */
function gainInWords(gain: number | null, { words }: Telling): string | undefined {
  if (gain === null) return undefined;
  if (gain === 0) return words.say('report.actions.no-gain');
  return words.say('score.points', { count: gain, points: words.number(gain) });
}

function indicatorInWords(indicator: ActionRow['action']['indicator'], { words }: Telling): string | undefined {
  if (indicator === undefined) return undefined;
  const target = targetInWords(indicator, words);
  return target === '' ? indicator.name : words.say('report.actions.indicator-target', { name: indicator.name, target });
}

export function targetInWords({ target, unit }: NonNullable<ActionRow['action']['indicator']>, words: Telling['words']): string {
  if (target === undefined) return '';
  const value = typeof target === 'number' ? words.number(target, 6) : target;
  if (unit === undefined) return value;
  return unit === '%' ? words.say('answer.percent', { value }) : `${value} ${unit}`;
}
